import type { FastifyError } from 'fastify'
import type { FastifySchemaValidationError } from 'fastify/types/schema.js'
import { SwitchboardError } from '#domain/errors.ts'

const parts: Record<string, string> = {
  body: 'body',
  params: 'path',
  querystring: 'query',
  headers: 'headers',
}

/**
 * What zod found wrong, as one sentence and as a list: `details.problems[] = { path, message, rule, limit? }`. `rule` is
 * zod's code or `required`; `limit` is the least or the most that would do.
 */
export function requestProblems(error: FastifyError): SwitchboardError {
  const part = parts[error.validationContext ?? ''] ?? 'request'
  const problems = (error.validation ?? []).map((problem) => ({
    path: dotted(part, problem.instancePath ?? ''),
    message: plain(problem.message ?? 'is not valid'),
    ...ruleOf(problem),
  }))
  const sentence = problems.map((problem) => `${problem.path}: ${problem.message}`).join('; ')
  return new SwitchboardError('invalid_request', `The request is not valid. ${sentence}.`, {
    details: { problems },
  })
}

function ruleOf({ keyword, message = '', params }: FastifySchemaValidationError) {
  const limit = params['minimum'] ?? params['maximum']
  return {
    rule: isMissing(message) ? 'required' : keyword,
    ...(typeof limit === 'number' ? { limit } : {}),
  }
}

function isMissing(message: string): boolean {
  return /expected .+, received undefined$/.test(message)
}

/** `/service_ids/0` in the body is `body.service_ids.0`. */
function dotted(part: string, pointer: string): string {
  return [part, ...pointer.split('/').filter((step) => step !== '')].join('.')
}

/** Zod's words are addressed to programmers. */
function plain(message: string): string {
  if (isMissing(message)) return 'is required'
  const text = message.replace(/^Invalid input: /, '')
  return text.charAt(0).toLowerCase() + text.slice(1)
}

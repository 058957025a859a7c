import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import type { ErrorCode } from '#domain/errors.ts'
import { SwitchboardError, isSwitchboardError } from '#domain/errors.ts'
import type { ErrorResponse } from './error-response.ts'
import { requestProblems } from './request-problems.ts'

/** Faults that Fastify finds before a handler runs, in our words. */
const fastifyFaults: Record<string, { code: ErrorCode; message: string }> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { code: 'body_too_large', message: 'The body is too large.' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: 'unsupported_media_type',
    message: 'This route does not read that Content-Type. JSON is sent as application/json.',
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: 'invalid_request', message: 'The body is empty; JSON was announced.' },
  FST_ERR_CTP_INVALID_JSON_BODY: { code: 'invalid_request', message: 'The body is not valid JSON.' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    code: 'invalid_request',
    message: 'The body is not as long as Content-Length says.',
  },
  FST_ERR_BAD_URL: { code: 'invalid_request', message: 'The address of this request cannot be read.' },
}

/** The one place that turns faults into answers. Text of 5xx stays in the log. */
export function handleErrors(app: FastifyInstance, logger: Logger): void {
  app.setErrorHandler(async (error: FastifyError | SwitchboardError, request, reply) => {
    const fault = toFault(error)
    if (fault.status >= 500) logFault(logger, request, error, fault)
    if (fault.code === 'rate_limited')
      reply.header('retry-after', Number(fault.details?.['retry_after_seconds'] ?? 60))
    if (fault.status === 401) reply.header('www-authenticate', 'Bearer')
    return reply.code(fault.status).type('application/json').send(toErrorResponse(fault, request.id))
  })
  app.setNotFoundHandler(async (request) => {
    const path = request.url.split('?')[0]
    throw new SwitchboardError('not_found', `There is nothing at ${request.method} ${path}.`)
  })
}

/** Before there is a route (an address that cannot be decoded), Fastify asks here, and no hook has run. */
export function answerUnroutable(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const fault = toFault(error)
  reply.code(fault.status).header('x-request-id', request.id)
  void reply.type('application/json').send(JSON.stringify(toErrorResponse(fault, request.id)))
}

export function toErrorResponse(fault: SwitchboardError, request_id: string): ErrorResponse {
  const hidden = fault.status >= 500 && fault.code === 'internal'
  return {
    error: {
      code: fault.code,
      message: hidden ? 'Something went wrong on our side. It has been logged.' : fault.message,
      ...(fault.details === undefined || hidden ? {} : { details: fault.details }),
      request_id,
    },
  }
}

/** Anything thrown, as a fault of the catalogue. What is not understood is `internal`. */
function toFault(error: FastifyError | SwitchboardError): SwitchboardError {
  if (isSwitchboardError(error)) return error
  if (error.validation !== undefined) return requestProblems(error)
  const known = fastifyFaults[error.code]
  if (known !== undefined) return new SwitchboardError(known.code, known.message)
  if (error instanceof SyntaxError && error.statusCode === 400) {
    return new SwitchboardError('invalid_request', 'The body is not valid JSON.', { reason: 'body_not_json' })
  }
  return new SwitchboardError('internal', 'internal', { cause: error })
}

/** A database's message quotes the values it was given, so the text goes under the marked key; the stack does not. */
function logFault(logger: Logger, request: FastifyRequest, error: Error, fault: SwitchboardError): void {
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at '))
  logger.error(
    {
      request_id: request.id,
      method: request.method,
      route: request.routeOptions.url,
      code: fault.code,
      error_type: error.name,
      frames,
      pii: { message: error.message, cause: causeText(error) },
    },
    'request failed',
  )
}

function causeText(error: Error): string | null {
  return error.cause instanceof Error ? error.cause.message : null
}

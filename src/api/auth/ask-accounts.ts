import type { FastifyRequest } from 'fastify'
import type { ErrorCode } from '#domain/errors.ts'
import { SwitchboardError } from '#domain/errors.ts'
import type { Accounts } from './accounts.ts'

const codeOfStatus: Record<number, ErrorCode> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  413: 'body_too_large',
  415: 'unsupported_media_type',
  422: 'conflict',
  429: 'rate_limited',
}

/**
 * Hands a request to better-auth and answers with its JSON. Cookies do not go in and do not come out: a login is a
 * bearer token here, so no other page can use it. What it refuses is thrown in our own words and codes.
 */
export async function askAccounts(
  people: Accounts,
  request: FastifyRequest,
  options: { public_url: string; path?: string; body?: unknown },
): Promise<unknown> {
  const url = new URL(options.path ?? request.url, options.public_url)
  const { method } = request
  const body = method === 'GET' ? {} : { body: JSON.stringify(options.body ?? {}) }
  const response = await people.handle(new Request(url, { method, headers: headersOf(request), ...body }))
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return answer
  throw refusal(response.status, answer)
}

function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers({ 'content-type': 'application/json', 'x-forwarded-for': request.ip })
  for (const name of ['authorization', 'host', 'origin', 'user-agent'] as const) {
    const value = request.headers[name]
    if (value !== undefined) headers.set(name, value)
  }
  return headers
}

function refusal(status: number, answer: unknown): SwitchboardError {
  const { code, message } = (answer ?? {}) as { code?: unknown; message?: unknown }
  if (status >= 500) return new SwitchboardError('internal', `accounts answered ${status}`)
  return new SwitchboardError(
    codeOfStatus[status] ?? 'invalid_request',
    typeof message === 'string' && message !== '' ? message : 'That was refused.',
    typeof code === 'string' ? { details: { reason: code.toLowerCase() } } : {},
  )
}

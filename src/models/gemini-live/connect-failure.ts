import { ModelConnectError, type ConnectFailure } from '../realtime-model.ts'

/** How a socket ended. `error` is the last one the socket told of, if any. */
export interface SocketEnd {
  code: number
  reason: string
  error: Error | null
}

const keyWords =
  /api.?key|unauthenticated|unauthorized|permission|credential|denied|suspended|leaked|consumer_invalid/i
const loadWords = /resource_exhausted|quota|rate.?limit|too many|\b429\b|overloaded|unavailable|\b503\b/i

/** The `failure` of a connection that never became ready; says what is wrong in words fit for an operator. */
export function explainEarlyEnd(end: SocketEnd): ModelConnectError {
  const status = httpStatus(end.error)
  if (status !== null)
    return new ModelConnectError(failureOfStatus(status), `${statusText(status)}.`, { code: status })
  if (end.error !== null && (end.code === 1006 || end.code === 0)) {
    return new ModelConnectError('refused', `The model cannot be reached: ${scrub(end.error.message)}.`)
  }
  const failure = failureOfClose(end.code, end.reason)
  const reason = end.reason === '' ? 'no reason given' : scrub(end.reason)
  return new ModelConnectError(failure, `${advice[failure]} (closed with ${end.code}: ${reason})`, {
    code: end.code,
  })
}

/** What the client itself threw while connecting: credentials it could not get, or a setup it could not write. */
export function explainClientError(error: unknown): ModelConnectError {
  const message = scrub(error instanceof Error ? error.message : String(error))
  const failure = keyWords.test(message) ? 'rejected_key' : 'invalid_setup'
  return new ModelConnectError(failure, `${advice[failure]} (${message})`)
}

const advice: Record<ConnectFailure, string> = {
  deadline: 'The model did not become ready in time',
  refused: 'The model cannot be reached',
  rejected_key: 'The model refused the key: check GOOGLE_API_KEY and what the key may be used for',
  invalid_setup: 'The model refused the setup: check GEMINI_MODEL, the voice and the tools',
  overloaded: 'The model has no capacity for this key now',
  aborted: 'Connecting was given up',
  closed: 'The model closed the connection before it was ready',
}

function failureOfClose(code: number, reason: string): ConnectFailure {
  if (loadWords.test(reason) || code === 1013) return 'overloaded'
  if ((code === 1007 || code === 1008) && keyWords.test(reason)) return 'rejected_key'
  if (code === 1007 || code === 1008 || code === 1003 || code === 1009) return 'invalid_setup'
  return 'closed'
}

function failureOfStatus(status: number): ConnectFailure {
  if (status === 401 || status === 403) return 'rejected_key'
  if (status === 429 || status >= 500) return 'overloaded'
  return 'invalid_setup'
}

function statusText(status: number): string {
  return `${advice[failureOfStatus(status)]} (HTTP ${status})`
}

/** `ws` tells of a refused upgrade only in its message. */
function httpStatus(error: Error | null): number | null {
  const status = /^Unexpected server response: (\d{3})$/.exec(error?.message ?? '')?.[1]
  return status === undefined ? null : Number(status)
}

/** Keys travel in the query string of Gemini's address; no text that leaves this room may hold one. */
export function scrub(text: string): string {
  return text
    .replaceAll(/((?:key|access_token)=)[^&\s"']+/gi, '$1***')
    .replaceAll(/AIza[\w-]{10,}|auth_tokens\/[\w-]+|Bearer\s+\S+/g, '***')
}

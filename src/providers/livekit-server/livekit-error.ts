import { ServerError } from 'livekit-server-sdk'
import { SwitchboardError } from '#domain/errors.ts'

/** What LiveKit's client throws, as one of our faults. */
export function livekitError(error: unknown, url: string): SwitchboardError {
  if (!(error instanceof ServerError)) {
    const cause = error instanceof Error ? (error.cause ?? error) : error
    const reason = cause instanceof Error && cause.message !== '' ? cause.message : String(error)
    return new SwitchboardError('livekit_unavailable', `LiveKit at ${url} cannot be reached: ${reason}.`, {
      cause: error,
    })
  }
  const { status, message } = error
  if (status === 401 || status === 403) {
    return new SwitchboardError('livekit_rejected', `LiveKit at ${url} refuses our key: ${message}.`, {
      cause: error,
    })
  }
  if (/sip not connected|psrpc|no response from servers/i.test(message)) {
    return new SwitchboardError(
      'livekit_rejected',
      `LiveKit at ${url} has no SIP: ${message}. Server and livekit-sip must share one Redis.`,
      { cause: error },
    )
  }
  return new SwitchboardError('livekit_rejected', `LiveKit at ${url} says no: ${message}.`, { cause: error })
}

export function isNotFound(error: unknown): boolean {
  return error instanceof ServerError && (error.status === 404 || error.code === 'not_found')
}

import type { IncomingHttpHeaders } from 'node:http'
import webhooks from 'twilio/lib/webhooks/webhooks.js'
import { SwitchboardError } from '#domain/errors.ts'

/** What of a request decides whether it came from the carrier. `params`: the form body; none on an upgrade. */
export interface CarrierRequest {
  path: string
  headers: IncomingHttpHeaders
  /** The request began on this machine and came through no proxy. */
  fromThisMachine: boolean
  params: Record<string, string>
}

export interface CarrierTrust {
  /** Twilio's auth token; null when no carrier is configured. */
  authToken: string | null
  /** Where the world reaches us, such as `https://phones.example.org`; null: whatever host the request names. */
  publicUrl: string | null
}

/**
 * With a token the signature decides. Without one only this machine itself is answered, and nothing that came through a
 * proxy. Twilio signs an upgrade with its `wss://` URL, and some of its edges with `https://`: both are ours.
 */
export function isFromCarrier(request: CarrierRequest, trust: CarrierTrust): boolean {
  const { authToken } = trust
  if (authToken === null) return request.fromThisMachine
  const signature = request.headers['x-twilio-signature']
  if (typeof signature !== 'string') return false
  const base = publicBase(request.headers, trust)
  return [base, base.replace(/^http/, 'ws')].some((origin) =>
    webhooks.validateRequest(authToken, signature, origin + request.path, request.params),
  )
}

/** Throws `invalid_signature` unless {@link isFromCarrier}. */
export function requireCarrier(request: CarrierRequest, trust: CarrierTrust): void {
  if (isFromCarrier(request, trust)) return
  throw new SwitchboardError(
    'invalid_signature',
    trust.authToken === null
      ? 'No carrier is configured: only this machine may announce calls. Set TWILIO_AUTH_TOKEN and PUBLIC_URL.'
      : 'The request is not signed with our TWILIO_AUTH_TOKEN for PUBLIC_URL. Check both.',
  )
}

/** The websocket's address as the carrier must call it. */
export function streamUrl(headers: IncomingHttpHeaders, trust: CarrierTrust): string {
  return `${publicBase(headers, trust).replace(/^http/, 'ws')}/twilio/stream`
}

function publicBase(headers: IncomingHttpHeaders, trust: CarrierTrust): string {
  if (trust.publicUrl !== null) return trust.publicUrl.replace(/\/+$/, '')
  return `${trust.authToken === null ? 'http' : 'https'}://${headers.host ?? 'localhost'}`
}

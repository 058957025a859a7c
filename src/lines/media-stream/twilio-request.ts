import type { IncomingHttpHeaders } from 'node:http'
import webhooks from 'twilio/lib/webhooks/webhooks.js'

/** What of a request decides whether it came from the carrier. `params`: the form body; none on an upgrade. */
export interface CarrierRequest {
  path: string
  headers: IncomingHttpHeaders
  remoteAddress: string | undefined
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
  if (authToken === null) return isThisMachine(request)
  const signature = request.headers['x-twilio-signature']
  if (typeof signature !== 'string') return false
  const base = publicBase(request.headers, trust)
  return [base, base.replace(/^http/, 'ws')].some((origin) =>
    webhooks.validateRequest(authToken, signature, origin + request.path, request.params),
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

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])
const forwardingHeaders = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'via',
]

function isThisMachine({ headers, remoteAddress }: CarrierRequest): boolean {
  if (remoteAddress === undefined || !loopback.has(remoteAddress)) return false
  return forwardingHeaders.every((name) => headers[name] === undefined)
}

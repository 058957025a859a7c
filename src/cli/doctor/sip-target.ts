import type { SipTarget } from '../sip-phone/sip-dialog.ts'

/** `isSaid`: by the person; otherwise it is a guess, as livekit-sip may stand on another machine than LiveKit server. */
export type DoctorTarget = SipTarget & { isSaid: boolean }

export const defaultSipPort = 5060

/**
 * Where a test call goes: to the address that was named, else to the machine of LiveKit, by this machine's own setting
 * or by what the API says. A loopback address of the API's is the API's machine. Null: there is no LiveKit.
 */
export function sipTarget(options: {
  said: SipTarget | null
  /** `LIVEKIT_URL` of this process's environment. */
  own_livekit_url: string | null
  api_livekit_url: string | null
  api_url: string
}): DoctorTarget | null {
  const { said, own_livekit_url, api_livekit_url, api_url } = options
  if (said !== null) return { ...said, isSaid: true }
  const url = own_livekit_url ?? api_livekit_url
  if (url === null) return null
  const host = hostOf(url)
  const isApis = own_livekit_url === null && isLoopback(host)
  return { host: isApis ? hostOf(api_url) : host, port: defaultSipPort, isSaid: false }
}

function hostOf(url: string): string {
  const { hostname } = new URL(url)
  // Node looks `localhost` up as ::1 first in places; servers for a trial listen on 127.0.0.1 alone.
  return hostname === 'localhost' ? '127.0.0.1' : hostname.replace(/^\[|\]$/g, '')
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

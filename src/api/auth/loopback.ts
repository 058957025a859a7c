import type { FastifyRequest } from 'fastify'

/** What proxies add. One of them is enough: the request came from somewhere else. */
const forwardingHeaders = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'x-forwarded-server',
  'x-real-ip',
  'x-client-ip',
  'x-cluster-client-ip',
  'true-client-ip',
  'cf-connecting-ip',
  'fly-client-ip',
  'fastly-client-ip',
  'x-original-forwarded-for',
]

const loopbackAddress = /^(?:::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/
/** A page that a browser here was lured to names its own host, even when that name now points at this machine. */
const loopbackHost = /^(?:localhost|[\w-]+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/i

/** A request that began on this machine: its socket is loopback, it names a loopback host and came through no proxy. */
export function isLoopback(request: Pick<FastifyRequest, 'raw'>): boolean {
  const address = request.raw.socket.remoteAddress
  if (address === undefined || !loopbackAddress.test(address)) return false
  const { headers } = request.raw
  if (!loopbackHost.test(headers.host ?? '')) return false
  for (const name of forwardingHeaders) {
    if (headers[name] !== undefined) return false
  }
  return true
}

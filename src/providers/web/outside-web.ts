import { lookup as resolve, type LookupAddress } from 'node:dns'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { OutsideWeb, WebAnswer, WebRequest } from '#actions/ports.ts'
import { isPublicAddress } from './public-address.ts'

/** Node's own client, with a say in which addresses are connected to: the one that was checked is the one that is used. */
export function createOutsideWeb({ allows_private }: { allows_private: boolean }): OutsideWeb {
  return {
    allows_private,
    async send(request) {
      const url = checkedUrl(request.url, allows_private)
      const signals = [AbortSignal.timeout(request.timeout_ms), ...(request.signal ? [request.signal] : [])]
      const signal = AbortSignal.any(signals)
      try {
        return await exchange(url, request, { signal, lookup: allows_private ? resolve : publicLookup })
      } catch (error) {
        if (error instanceof NotReached) throw error
        throw new NotReached(signal.aborted ? 'No answer in time.' : reason(error), { cause: error })
      }
    },
  }
}

class NotReached extends Error {
  override name = 'NotReached'
}

function checkedUrl(address: string, allows_private: boolean): URL {
  const url = new URL(address)
  if (url.protocol !== 'https:' && !(allows_private && url.protocol === 'http:')) {
    throw new NotReached('Only https addresses are called.')
  }
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!allows_private && isIP(host) !== 0 && !isPublicAddress(host)) throw new NotReached(notPublic)
  return url
}

const notPublic = 'The address is not a public one.'

const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, found) => {
    if (error !== null) return callback(error, [])
    const addresses: LookupAddress[] = found
    if (addresses.length === 0 || addresses.some(({ address }) => !isPublicAddress(address))) {
      return callback(new NotReached(notPublic), [])
    }
    const [first = { address: '', family: 4 }] = addresses
    if (options.all === true) callback(null, addresses)
    else callback(null, first.address, first.family)
  })
}

function exchange(
  url: URL,
  { method, headers, body, max_bytes }: WebRequest,
  { signal, lookup }: { signal: AbortSignal; lookup: LookupFunction },
): Promise<WebAnswer> {
  const { promise, resolve: answered, reject } = Promise.withResolvers<WebAnswer>()
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest
  const outgoing = send(url, { method, headers, signal, lookup, agent: false }, (response) => {
    readBody(response, max_bytes).then(
      (bytes) => answered({ status: response.statusCode ?? 0, headers: plain(response), body: bytes }),
      (error: unknown) => {
        outgoing.destroy()
        reject(error)
      },
    )
  })
  outgoing.on('error', reject)
  outgoing.end(body)
  return promise
}

async function readBody(response: IncomingMessage, max_bytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > max_bytes) throw new NotReached(`The answer is longer than ${max_bytes} bytes.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function plain({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

function reason(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'There is no such host.'
  if (code === 'ECONNREFUSED') return 'Nothing answers there.'
  return `The connection failed: ${code ?? message ?? 'unknown'}.`
}

import { isIPv6 } from 'node:net'

/** A SIP message as far as a test call needs it (RFC 3261). Header names are in lower case. */
export interface SipMessage {
  /** Of a response; null: it is a request. */
  status: number | null
  /** The reason phrase, or the request's method. */
  word: string
  headers: { name: string; value: string }[]
  body: string
}

/** Null: no SIP message (a keep-alive, a stray datagram). */
export function parseSip(text: string): SipMessage | null {
  const [head = '', body = ''] = text.split(/\r?\n\r?\n/, 2)
  const [first = '', ...lines] = head.split(/\r?\n/)
  const response = /^SIP\/2\.0 (\d{3}) ?(.*)$/.exec(first)
  const request = /^([A-Z]+) \S+ SIP\/2\.0$/.exec(first)
  if (response === null && request === null) return null
  const headers = lines.flatMap((line) => {
    const colon = line.indexOf(':')
    if (colon < 1) return []
    const name = line.slice(0, colon).trim().toLowerCase()
    return [{ name: shortNames[name] ?? name, value: line.slice(colon + 1).trim() }]
  })
  return {
    status: response === null ? null : Number(response[1]),
    word: (response === null ? request?.[1] : response[2]) ?? '',
    headers,
    body,
  }
}

const shortNames: Record<string, string> = {
  v: 'via',
  f: 'from',
  t: 'to',
  i: 'call-id',
  m: 'contact',
  l: 'content-length',
}

export function header(message: SipMessage, name: string): string {
  return message.headers.find((each) => each.name === name)?.value ?? ''
}

export function writeSip(first: string, headers: [name: string, value: string][], body = ''): string {
  const all = [...headers, ['Content-Length', String(Buffer.byteLength(body))]]
  return `${first}\r\n${all.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n${body}`
}

/** What has to be repeated of a request in its answer. */
export function answerTo(request: SipMessage, status: string): string {
  const copied = request.headers.filter(({ name }) => ['via', 'from', 'to', 'call-id', 'cseq'].includes(name))
  return writeSip(
    `SIP/2.0 ${status}`,
    copied.map(({ name, value }): [string, string] => [name, value]),
  )
}

/** G.711 µ-law alone, which every carrier and LiveKit speak. */
export function sdpOffer(address: string, port: number): string {
  const at = `IN ${isIPv6(address) ? 'IP6' : 'IP4'} ${address}`
  const lines = [
    'v=0',
    `o=- 1 1 ${at}`,
    's=test call',
    `c=${at}`,
    't=0 0',
    `m=audio ${port} RTP/AVP 0`,
    'a=rtpmap:0 PCMU/8000',
    'a=ptime:20',
    'a=sendrecv',
  ]
  return `${lines.join('\r\n')}\r\n`
}

/** Where the other side wants its sound. */
export function sdpTarget(body: string): { address: string; port: number } | null {
  const address = /^c=IN IP[46] (\S+)/m.exec(body)?.[1]
  const port = /^m=audio (\d+)/m.exec(body)?.[1]
  return address === undefined || port === undefined ? null : { address, port: Number(port) }
}

/** The address in a header such as `"Name" <sip:1001@host>;tag=x`. */
export function uriOf(value: string): string | null {
  return /<([^>]+)>/.exec(value)?.[1] ?? /^(sips?:[^;\s]+)/.exec(value)?.[1] ?? null
}

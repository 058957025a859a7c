/** As much of SIP (RFC 3261) as one telephone needs. */
export interface SipMessage {
  /** `INVITE sip:… SIP/2.0` or `SIP/2.0 200 OK`. */
  start: string
  /** Null for a request. */
  status: number | null
  method: string
  headers: [string, string][]
  body: string
}

export function parseSip(text: string): SipMessage | null {
  const [head, body] = split(text, '\r\n\r\n')
  const [start = '', ...lines] = head.split('\r\n')
  if (!start.includes('SIP/2.0')) return null
  const headers = lines.map((line): [string, string] => {
    const [name, value] = split(line, ':')
    return [name.trim().toLowerCase(), value.trim()]
  })
  const status = /^SIP\/2\.0 (\d{3})/.exec(start)?.[1]
  const cseq = headers.find(([name]) => name === 'cseq')?.[1] ?? ''
  return {
    start,
    status: status === undefined ? null : Number(status),
    method: cseq.split(' ')[1] ?? '',
    headers,
    body,
  }
}

export function header(message: SipMessage, name: string): string {
  return message.headers.find(([each]) => each === name)?.[1] ?? ''
}

export function writeSip(start: string, headers: [string, string][], body = ''): string {
  const lines = [...headers, ['Content-Length', String(Buffer.byteLength(body))] as const]
  return `${start}\r\n${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n${body}`
}

/** The answer to a request: its way back, its dialogue, its number. */
export function answerTo(
  request: SipMessage,
  status: string,
  extra: [string, string][] = [],
  body = '',
): string {
  const kept = request.headers.filter(([name]) => ['via', 'from', 'to', 'call-id', 'cseq'].includes(name))
  return writeSip(`SIP/2.0 ${status}`, [...kept, ...extra], body)
}

/** The address within a To, From or Contact header. */
export function uriOf(value: string): string {
  return /<([^>]+)>/.exec(value)?.[1] ?? value.split(';')[0] ?? ''
}

function split(text: string, by: string): [string, string] {
  const at = text.indexOf(by)
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + by.length)]
}

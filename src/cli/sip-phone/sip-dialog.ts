import { randomBytes } from 'node:crypto'
import { answerTo, header, parseSip, sdpOffer, uriOf, writeSip, type SipMessage } from './sip-message.ts'
import { openDatagrams, type Datagrams } from './datagrams.ts'

export interface SipTarget {
  host: string
  port: number
}

const firstRepeatMs = 500
const random = () => randomBytes(8).toString('hex')

/** Opens the way for the messages of one outgoing call, over UDP. Rejects when the host has no address. */
export async function openDialog(
  call: { target: SipTarget; to: string; from: string },
  onResponse: (response: SipMessage, method: string) => void,
  onBye: () => void,
): Promise<SipDialog> {
  const pending = Promise.withResolvers<SipDialog>()
  const datagrams = await openDatagrams(call.target.host, call.target.port, (data) => {
    void pending.promise.then((dialog) => dialog.onData(data.toString()))
  })
  const dialog = new SipDialog(datagrams, call, { onResponse, onBye })
  pending.resolve(dialog)
  return dialog
}

/** One outgoing call's messages. Its own requests are repeated until something answers (RFC 3261 §17). */
export class SipDialog {
  readonly #datagrams: Datagrams
  readonly #on: { onResponse: (response: SipMessage, method: string) => void; onBye: () => void }
  readonly #from: string
  readonly #here: string
  readonly #uri: string
  readonly #callId = random()
  readonly #fromTag = random()
  readonly #branch = newBranch()
  #toHeader: string
  /** Where requests go once the call stands. */
  #remote: string
  #repeat: NodeJS.Timeout | undefined

  constructor(
    datagrams: Datagrams,
    call: { target: SipTarget; to: string; from: string },
    on: { onResponse: (response: SipMessage, method: string) => void; onBye: () => void },
  ) {
    const { address, port } = datagrams.local
    this.#datagrams = datagrams
    this.#on = on
    this.#from = call.from
    this.#here = `${bracketed(address)}:${port}`
    this.#uri = `sip:${call.to}@${bracketed(call.target.host)}:${call.target.port}`
    this.#toHeader = `<${this.#uri}>`
    this.#remote = this.#uri
  }

  get localAddress(): string {
    return this.#datagrams.local.address
  }

  options(): void {
    this.#sendUntilAnswered(this.#request('OPTIONS', { branch: this.#branch, cseq: 1 }))
  }

  invite(rtpPort: number): void {
    const body = sdpOffer(this.localAddress, rtpPort)
    this.#sendUntilAnswered(this.#request('INVITE', { branch: this.#branch, cseq: 1, body }))
  }

  /** Takes back an INVITE that nobody has answered yet. */
  cancel(): void {
    this.#datagrams.send(this.#request('CANCEL', { branch: this.#branch, cseq: 1 }))
  }

  bye(): void {
    this.#sendUntilAnswered(this.#request('BYE', { branch: newBranch(), cseq: 2, uri: this.#remote }))
  }

  close(): void {
    clearTimeout(this.#repeat)
    this.#datagrams.close()
  }

  onData(data: string): void {
    const message = parseSip(data)
    if (message === null || header(message, 'call-id') !== this.#callId) return
    if (message.status !== null) return this.#onResponse(message, message.status)
    if (message.word === 'ACK') return
    this.#datagrams.send(answerTo(message, '200 OK'))
    if (message.word === 'BYE') this.#on.onBye()
  }

  #onResponse(message: SipMessage, status: number): void {
    clearTimeout(this.#repeat)
    const method = header(message, 'cseq').split(/\s+/)[1] ?? ''
    if (method === 'INVITE' && status >= 200) this.#acknowledge(message, status)
    this.#on.onResponse(message, method)
  }

  /** The ACK of a refusal belongs to the INVITE's transaction, that of an acceptance is one of its own. */
  #acknowledge(message: SipMessage, status: number): void {
    this.#toHeader = header(message, 'to')
    if (status < 300) this.#remote = uriOf(header(message, 'contact')) ?? this.#uri
    const branch = status < 300 ? newBranch() : this.#branch
    this.#datagrams.send(this.#request('ACK', { branch, cseq: 1, uri: this.#remote }))
  }

  #sendUntilAnswered(text: string, afterMs = firstRepeatMs): void {
    this.#datagrams.send(text)
    this.#repeat = setTimeout(() => this.#sendUntilAnswered(text, afterMs * 2), afterMs)
  }

  #request(method: string, options: { branch: string; cseq: number; uri?: string; body?: string }): string {
    const { body = '', branch, cseq, uri = this.#uri } = options
    const headers: [string, string][] = [
      ['Via', `SIP/2.0/UDP ${this.#here};branch=${branch};rport`],
      ['Max-Forwards', '70'],
      ['From', `<sip:${this.#from}@${this.#here}>;tag=${this.#fromTag}`],
      ['To', this.#toHeader],
      ['Call-ID', this.#callId],
      ['CSeq', `${cseq} ${method}`],
      ['Contact', `<sip:${this.#from}@${this.#here}>`],
      ['User-Agent', 'switchboard-doctor'],
    ]
    if (body !== '') headers.push(['Content-Type', 'application/sdp'])
    return writeSip(`${method} ${uri} SIP/2.0`, headers, body)
  }
}

function newBranch(): string {
  return `z9hG4bK${random()}`
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}

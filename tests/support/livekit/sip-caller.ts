import { randomUUID } from 'node:crypto'
import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { openRtpPhone, type RtpPhone } from './rtp-phone.ts'
import { answerTo, header, parseSip, uriOf, writeSip, type SipMessage } from './sip-message.ts'

const host = '127.0.0.1'

export interface SipCallOptions {
  /** Of the SIP server. */
  port: number
  to: string
  from?: string
  headers?: [string, string][]
  /** What is answered to a REFER; accepted, and then this is how the new call went. */
  onRefer?: (to: string) => { accept: boolean; result: string }
}

/** A telephone call over SIP and RTP, as a carrier's gateway places it. */
export interface SipCall {
  readonly phone: RtpPhone
  /** Resolves at 200 OK; rejects with the status of a refusal. */
  readonly answered: Promise<void>
  /** When the INVITE was sent, when 180 came, when 200 came: of `performance.now()`. */
  readonly times: { invited: number; ringing: number | null; answered: number | null }
  /** Resolves when the other side hangs up. */
  readonly ended: Promise<void>
  readonly transferredTo: string | null
  /** Everything heard since 200 OK, at 8 kHz. */
  sound(from?: number): Int16Array
  /** Hangs up, or gives up while it rings. */
  hangUp(): void
  close(): void
}

/** Places a call. Everything is sent to, and expected from, this machine. */
export async function placeSipCall(options: SipCallOptions): Promise<SipCall> {
  const socket = createSocket('udp4')
  socket.bind(0, host)
  await once(socket, 'listening')
  const phone = await openRtpPhone(host)
  return new Call(options, socket, phone).place()
}

class Call {
  readonly #options: SipCallOptions
  readonly #socket: Socket
  readonly #phone: RtpPhone
  readonly #callId = randomUUID()
  readonly #tag = randomUUID().slice(0, 8)
  readonly #branch = `z9hG4bK${randomUUID()}`
  readonly #answered = Promise.withResolvers<void>()
  readonly #ended = Promise.withResolvers<void>()
  readonly times: SipCall['times'] = { invited: 0, ringing: null, answered: null }
  transferredTo: string | null = null
  #cseq = 1
  #to: string
  #contact: string
  #resend: NodeJS.Timeout | null = null
  #isOver = false

  constructor(options: SipCallOptions, socket: Socket, phone: RtpPhone) {
    this.#options = options
    this.#socket = socket
    this.#phone = phone
    this.#to = `<sip:${options.to}@${host}>`
    this.#contact = `sip:${options.to}@${host}:${options.port}`
    this.#answered.promise.catch(() => undefined)
    socket.on('message', (data) => {
      const message = parseSip(data.toString())
      if (message === null) return
      if (message.status === null) this.#onRequest(message)
      else this.#onResponse(message, message.status)
    })
  }

  place(): SipCall {
    const invite = this.#request('INVITE', this.#branch, this.#options.headers ?? [], this.#offer())
    this.times.invited = performance.now()
    this.#send(invite)
    this.#resend = setInterval(() => this.#send(invite), 500)
    const referred = () => this.transferredTo
    return {
      phone: this.#phone,
      answered: this.#answered.promise,
      ended: this.#ended.promise,
      times: this.times,
      get transferredTo() {
        return referred()
      },
      sound: (from = this.times.answered ?? 0) => this.#sound(from),
      hangUp: () => this.#hangUp(),
      close: () => this.#close(),
    }
  }

  #offer(): string {
    return [
      'v=0',
      `o=- 1 1 IN IP4 ${host}`,
      's=-',
      `c=IN IP4 ${host}`,
      't=0 0',
      `m=audio ${this.#phone.port} RTP/AVP 0 101`,
      'a=rtpmap:0 PCMU/8000',
      'a=rtpmap:101 telephone-event/8000',
      'a=fmtp:101 0-15',
      'a=ptime:20',
      'a=sendrecv',
      '',
    ].join('\r\n')
  }

  #onResponse(message: SipMessage, status: number): void {
    if (this.#resend !== null) clearInterval(this.#resend)
    if (message.method !== 'INVITE' || status === 100) return
    if (status < 200) {
      this.times.ringing ??= performance.now()
      return
    }
    this.#to = header(message, 'to')
    if (status >= 300) {
      this.#send(this.#request('ACK', this.#branch))
      this.#answered.reject(new Error(`the call was refused: ${status}`))
      return this.#over()
    }
    const contact = header(message, 'contact')
    if (contact !== '') this.#contact = uriOf(contact)
    this.#send(this.#request('ACK', `z9hG4bK${randomUUID()}`))
    if (this.times.answered !== null) return
    this.times.answered = performance.now()
    const port = /^m=audio (\d+)/m.exec(message.body)?.[1]
    const address = /^c=IN IP4 ([\d.]+)/m.exec(message.body)?.[1]
    this.#phone.sendTo(address ?? host, Number(port))
    this.#answered.resolve()
  }

  #onRequest(request: SipMessage): void {
    const method = request.start.split(' ')[0]
    if (method === 'REFER') return this.#onRefer(request)
    this.#send(answerTo(request, '200 OK'))
    if (method === 'BYE') this.#over()
  }

  #onRefer(request: SipMessage): void {
    const to = uriOf(header(request, 'refer-to'))
    this.transferredTo = to
    const { accept, result } = this.#options.onRefer?.(to) ?? { accept: true, result: 'SIP/2.0 200 OK' }
    this.#send(answerTo(request, accept ? '202 Accepted' : '603 Decline'))
    if (!accept) return
    const headers: [string, string][] = [
      ['Event', 'refer'],
      ['Subscription-State', 'terminated;reason=noresource'],
      ['Content-Type', 'message/sipfrag;version=2.0'],
    ]
    this.#cseq += 1
    this.#send(this.#request('NOTIFY', `z9hG4bK${randomUUID()}`, headers, `${result}\r\n`))
  }

  #hangUp(): void {
    if (this.#isOver) return
    if (this.times.answered === null) {
      this.#send(this.#request('CANCEL', this.#branch))
      return
    }
    this.#cseq += 1
    this.#send(this.#request('BYE', `z9hG4bK${randomUUID()}`))
    this.#over()
  }

  #request(method: string, branch: string, extra: [string, string][] = [], body = ''): string {
    const { port: local } = this.#socket.address()
    const { from = '+15550001111', port } = this.#options
    const inDialogue = this.times.answered !== null && method !== 'CANCEL'
    const uri = inDialogue ? this.#contact : `sip:${this.#options.to}@${host}:${port}`
    return writeSip(
      `${method} ${uri} SIP/2.0`,
      [
        ['Via', `SIP/2.0/UDP ${host}:${local};branch=${branch};rport`],
        ['Max-Forwards', '70'],
        ['From', `<sip:${from}@${host}>;tag=${this.#tag}`],
        ['To', this.#to],
        ['Call-ID', this.#callId],
        ['CSeq', `${this.#cseq} ${method}`],
        ['Contact', `<sip:${from}@${host}:${local}>`],
        ...extra,
        ...(method === 'INVITE' ? ([['Content-Type', 'application/sdp']] as [string, string][]) : []),
      ],
      body,
    )
  }

  #sound(from: number): Int16Array {
    const packets = this.#phone.heard.filter(({ at }) => at >= from)
    const all = new Int16Array(packets.reduce((sum, { pcm }) => sum + pcm.length, 0))
    let at = 0
    for (const { pcm } of packets) {
      all.set(pcm, at)
      at += pcm.length
    }
    return all
  }

  #over(): void {
    this.#isOver = true
    this.#phone.mute()
    this.#ended.resolve()
  }

  #send(text: string): void {
    this.#socket.send(text, this.#options.port, host, () => undefined)
  }

  #close(): void {
    if (!this.#isOver) this.#hangUp()
    if (this.#resend !== null) clearInterval(this.#resend)
    setTimeout(() => {
      this.#phone.close()
      this.#socket.close()
    }, 200)
  }
}

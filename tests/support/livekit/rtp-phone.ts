import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { decodeMuLaw, encodeMuLaw } from '#audio/mu-law.ts'

const frameSamples = 160
const dtmfPayloadType = 101

export interface HeardPacket {
  /** Of `performance.now()`. */
  at: number
  pcm: Int16Array
}

/** The sound of one call: µ-law, 20 ms a packet, silence when there is nothing to say, as a telephone does. */
export interface RtpPhone {
  readonly port: number
  /** Everything that came, in the order in which it was sent. */
  readonly heard: HeardPacket[]
  /** Digits that the other side pressed. */
  readonly digits: string[]
  sendTo(host: string, port: number): void
  /** PCM at 8 kHz. Resolves when the last of it has left. */
  speak(pcm: Int16Array): Promise<void>
  press(digit: string): Promise<void>
  /** Called for every packet of sound. */
  onPacket: (packet: HeardPacket) => void
  /** Sends nothing any more, as a telephone without network. */
  mute(): void
  close(): void
}

export async function openRtpPhone(host: string): Promise<RtpPhone> {
  const socket = createSocket('udp4')
  socket.bind(0, host)
  await once(socket, 'listening')
  return new Phone(socket)
}

interface Press {
  event: number
  step: number
  timestamp: number
  done: () => void
}

class Phone implements RtpPhone {
  readonly heard: HeardPacket[] = []
  readonly digits: string[] = []
  onPacket: (packet: HeardPacket) => void = () => undefined
  readonly #socket: Socket
  readonly #ssrc = Math.floor(Math.random() * 2 ** 32)
  readonly #queue: Int16Array[] = []
  #waiting: (() => void)[] = []
  #sequence = Math.floor(Math.random() * 30_000)
  #sent = 0
  #timer: NodeJS.Timeout | null = null
  #to: { host: string; port: number } | null = null
  #dtmf: Press | null = null
  #lastDigitAt = -1

  constructor(socket: Socket) {
    this.#socket = socket
    socket.on('message', (data) => this.#receive(data))
  }

  get port(): number {
    return this.#socket.address().port
  }

  sendTo(host: string, port: number): void {
    this.#to = { host, port }
    if (this.#timer !== null) return
    const startedAt = performance.now()
    this.#timer = setInterval(() => {
      while (this.#sent * 20 < performance.now() - startedAt) this.#sendFrame()
    }, 10)
    this.#sendFrame()
  }

  speak(pcm: Int16Array): Promise<void> {
    for (let at = 0; at < pcm.length; at += frameSamples) {
      const frame = new Int16Array(frameSamples)
      frame.set(pcm.subarray(at, at + frameSamples))
      this.#queue.push(frame)
    }
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  press(digit: string): Promise<void> {
    return new Promise((done) => {
      const timestamp = this.#sent * frameSamples
      this.#dtmf = { event: '0123456789*#'.indexOf(digit), step: 0, timestamp, done }
    })
  }

  mute(): void {
    if (this.#timer !== null) clearInterval(this.#timer)
  }

  close(): void {
    this.mute()
    this.#socket.close()
  }

  #sendFrame(): void {
    if (this.#dtmf !== null) return this.#sendDtmf(this.#dtmf)
    const frame = this.#queue.shift() ?? new Int16Array(frameSamples)
    this.#send(0, this.#sent * frameSamples, encodeMuLaw(frame), false)
    this.#sent += 1
    if (this.#queue.length > 0) return
    for (const done of this.#waiting) done()
    this.#waiting = []
  }

  /** RFC 4733: five packets of a growing event, then its end three times. */
  #sendDtmf(dtmf: Press): void {
    const isEnd = dtmf.step >= 5
    const duration = Math.min(dtmf.step + 1, 6) * frameSamples
    const payload = Buffer.from([dtmf.event, (isEnd ? 0x80 : 0) | 10, duration >> 8, duration & 0xff])
    this.#send(dtmfPayloadType, dtmf.timestamp, payload, dtmf.step === 0)
    this.#sent += 1
    dtmf.step += 1
    if (dtmf.step < 8) return
    this.#dtmf = null
    dtmf.done()
  }

  #send(type: number, timestamp: number, payload: Uint8Array, marker: boolean): void {
    if (this.#to === null) return
    const packet = Buffer.alloc(12)
    packet[0] = 0x80
    packet[1] = (marker ? 0x80 : 0) | type
    packet.writeUInt16BE(this.#sequence++ & 0xffff, 2)
    packet.writeUInt32BE(timestamp >>> 0, 4)
    packet.writeUInt32BE(this.#ssrc, 8)
    this.#socket.send(Buffer.concat([packet, payload]), this.#to.port, this.#to.host, () => undefined)
  }

  #receive(data: Buffer): void {
    const type = (data[1] ?? 0) & 0x7f
    const payload = data.subarray(12 + 4 * ((data[0] ?? 0) & 0x0f))
    if (type === dtmfPayloadType) return this.#receiveDtmf(data.readUInt32BE(4), payload)
    if (type !== 0) return
    const packet = { at: performance.now(), pcm: decodeMuLaw(payload) }
    this.heard.push(packet)
    this.onPacket(packet)
  }

  #receiveDtmf(timestamp: number, payload: Buffer): void {
    if (timestamp === this.#lastDigitAt) return
    this.#lastDigitAt = timestamp
    this.digits.push('0123456789*#'[payload[0] ?? 0] ?? '?')
  }
}

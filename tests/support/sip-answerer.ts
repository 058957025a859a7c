import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { encodeMuLaw } from '#audio/mu-law.ts'
import {
  answerTo,
  header,
  parseSip,
  sdpOffer,
  sdpTarget,
  writeSip,
  type SipMessage,
} from '../../src/cli/sip-phone/sip-message.ts'

/** What the other end does with a call. */
export type Answering = 'speaks' | 'is silent' | 'rings' | 'says nothing' | '486 Busy Here' | 'hangs up'

export interface SipAnswerer {
  port: number
  /** Methods received, in order, without repeats. */
  methods: string[]
  close(): void
}

/** A telephone exchange on loopback that answers one call after the other, over real UDP. */
export async function startSipAnswerer(answering: Answering): Promise<SipAnswerer> {
  const sip = createSocket('udp4')
  const rtp = createSocket('udp4')
  sip.bind(0, '127.0.0.1')
  rtp.bind(0, '127.0.0.1')
  await Promise.all([once(sip, 'listening'), once(rtp, 'listening')])
  const methods: string[] = []
  let speaking: NodeJS.Timeout | undefined

  sip.on('message', (data, { port, address }) => {
    const message = parseSip(data.toString())
    if (message === null) return
    const send = (text: string) => sip.send(text, port, address)
    const first = message.status === null && methods.at(-1) !== message.word
    if (first) methods.push(message.word)
    if (message.word === 'OPTIONS') send(answerTo(message, '200 OK'))
    if (message.word === 'BYE' && message.status === null) {
      clearInterval(speaking)
      send(answerTo(message, '200 OK'))
    }
    if (message.word === 'ACK' && answering === 'hangs up') send(bye(sip.address().port))
    if (message.word === 'INVITE' && first) invited(message, send)
  })

  function invited(invite: SipMessage, send: (text: string) => void): void {
    lastInvite = invite
    if (answering === 'says nothing') return
    send(answerTo(invite, '180 Ringing'))
    if (answering === 'rings') return
    if (/^\d/.test(answering)) return send(answerTo(invite, answering))
    send(accepted(invite, sip.address().port, rtp.address().port))
    const target = sdpTarget(invite.body)
    if (answering !== 'speaks' || target === null) return
    let sequence = 0
    speaking = setInterval(() => {
      rtp.send(tonePacket(sequence), target.port, target.address)
      sequence += 1
    }, 20)
  }

  return {
    port: sip.address().port,
    methods,
    close() {
      clearInterval(speaking)
      sip.close()
      rtp.close()
    },
  }
}

let lastInvite: SipMessage | null = null

function accepted(invite: SipMessage, sipPort: number, rtpPort: number): string {
  const plain = answerTo(invite, '200 OK').replace(
    /\r\nTo: (.*)\r\n|\r\nto: (.*)\r\n/,
    '\r\nTo: $1$2;tag=there\r\n',
  )
  const [head = ''] = plain.split('\r\nContent-Length')
  const [first = '', ...lines] = head.split('\r\n')
  const headers = lines.map((line): [string, string] => [
    line.split(':')[0] ?? '',
    line.replace(/^[^:]*: ?/, ''),
  ])
  return writeSip(
    first,
    [...headers, ['Contact', `<sip:there@127.0.0.1:${sipPort}>`]],
    sdpOffer('127.0.0.1', rtpPort),
  )
}

function bye(sipPort: number): string {
  const of = (name: string) => (lastInvite === null ? '' : header(lastInvite, name))
  return writeSip('BYE sip:doctor@127.0.0.1 SIP/2.0', [
    ['Via', `SIP/2.0/UDP 127.0.0.1:${sipPort};branch=z9hG4bKthere`],
    ['From', `${of('to')};tag=there`],
    ['To', of('from')],
    ['Call-ID', of('call-id')],
    ['CSeq', '1 BYE'],
  ])
}

/** 20 ms of 400 Hz. */
function tonePacket(sequence: number): Buffer {
  const pcm = Int16Array.from({ length: 160 }, (_, i) =>
    Math.round(8_000 * Math.sin((2 * Math.PI * 400 * i) / 8_000)),
  )
  const head = Buffer.alloc(12)
  head.writeUInt8(0x80, 0)
  head.writeUInt16BE(sequence & 0xffff, 2)
  head.writeUInt32BE(sequence * 160, 4)
  return Buffer.concat([head, encodeMuLaw(pcm)])
}

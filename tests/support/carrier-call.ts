import { decodeMuLaw, encodeMuLaw } from '#audio/mu-law.ts'
import { resample } from '#audio/resampler.ts'
import { callerSampleRate } from '../../src/cli/practice-caller.ts'
import { openTestSocket } from './websocket-pair.ts'

const frameSamples = 160

export interface CarrierCall {
  /** Everything the caller has heard so far, at 8 kHz. */
  heard(): Int16Array
  /** Resolves when so much has been heard. */
  heardSeconds(seconds: number): Promise<void>
  /** Speech at the practice caller's rate, said at its own pace. */
  speak(pcm: Int16Array): Promise<void>
  /** The caller hangs up. */
  stop(): void
  readonly closed: Promise<{ code: number; reason: string }>
}

/** A call as Twilio brings it: µ-law frames every 20 ms in JSON, silence included. */
export async function placeCarrierCall(
  url: string,
  customParameters: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<CarrierCall> {
  const socket = await openTestSocket(url, headers)
  const heard: Int16Array[] = []
  const queue: Int16Array[] = []
  let chunk = 0
  let onHeard = () => {}
  let onSilent = () => {}

  socket.ws.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as { event: string; media?: { payload: string } }
    if (message.event === 'mark') socket.send(message)
    if (message.media === undefined) return
    heard.push(decodeMuLaw(Buffer.from(message.media.payload, 'base64')))
    onHeard()
  })
  const mediaFormat = { encoding: 'audio/x-mulaw', sampleRate: 8_000, channels: 1 }
  const start = { streamSid: 'MZ1', callSid: 'CA1', tracks: ['inbound'], mediaFormat, customParameters }
  socket.send({ event: 'connected', protocol: 'Call', version: '1.0.0' })
  socket.send({ event: 'start', sequenceNumber: '1', streamSid: 'MZ1', start })
  const timer = setInterval(() => {
    const frame = queue.shift() ?? new Int16Array(frameSamples)
    if (queue.length === 0) onSilent()
    const payload = Buffer.from(encodeMuLaw(frame)).toString('base64')
    if (socket.ws.readyState !== socket.ws.OPEN) return clearInterval(timer)
    chunk += 1
    socket.send({
      event: 'media',
      streamSid: 'MZ1',
      media: { track: 'inbound', chunk: String(chunk), payload },
    })
  }, 20)

  const samples = () => heard.reduce((sum, pcm) => sum + pcm.length, 0)
  return {
    closed: socket.closed,
    heard() {
      const all = new Int16Array(samples())
      let at = 0
      for (const pcm of heard) {
        all.set(pcm, at)
        at += pcm.length
      }
      return all
    },
    heardSeconds: (seconds) =>
      new Promise((resolve) => {
        onHeard = () => {
          if (samples() >= seconds * 8_000) resolve()
        }
        onHeard()
      }),
    speak(pcm) {
      const narrow = resample(pcm, callerSampleRate, 8_000)
      for (let at = 0; at + frameSamples <= narrow.length; at += frameSamples) {
        queue.push(narrow.slice(at, at + frameSamples))
      }
      return new Promise((resolve) => (onSilent = resolve))
    },
    stop() {
      socket.send({ event: 'stop', streamSid: 'MZ1', stop: { callSid: 'CA1' } })
      socket.ws.close()
    },
  }
}

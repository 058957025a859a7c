import { decodeMuLaw } from '#audio/mu-law.ts'
import { frameBytes } from '#conversation/line-audio.ts'
import type { CallLeg, LegListener, LegNotice, LineFormat } from '#conversation/line.ts'
import type { EndReason, IncomingCall } from '#domain/call.ts'
import { sine } from '../sine.ts'
import type { ManualClock } from './manual-clock.ts'

export interface HeardFrame {
  at: number
  frame: Uint8Array
  /** Highest sample of the frame. */
  peak: number
}

/** A telephone line without a carrier: keeps every frame the caller would hear, with its time. */
export interface FakeLeg extends CallLeg {
  readonly frames: HeardFrame[]
  /** How many frames came at once, each time. */
  readonly messages: number[]
  readonly notices: LegNotice[]
  readonly clears: number[]
  hungUp: EndReason | null
  transferTo: string | null
  listener: LegListener
  /** The caller speaks (a tone) or is silent, in 20 ms frames, while time passes. */
  speak(ms: number, amplitude?: number): Promise<void>
  silence(ms: number): Promise<void>
  /** The longest stretch without anything audible between two moments. */
  longestSilence(from: number, to: number): number
  heardText(): string
}

export function fakeLeg(
  clock: ManualClock,
  options: {
    incoming?: Partial<IncomingCall>
    output?: LineFormat
    inputSampleRate?: number
    /** What the line answers when it is told to put the caller through; left out: it cannot. */
    transfer?: boolean | (() => Promise<boolean>)
    framesAtOnce?: number
    answered?: Promise<void>
  } = {},
): FakeLeg {
  const inputSampleRate = options.inputSampleRate ?? 8_000
  const output = options.output ?? { encoding: 'mulaw', sampleRate: 8_000 }
  let listener: LegListener | null = null
  let phase = 0

  async function pass(ms: number, amplitude: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += 20) {
      listener?.onAudio(sine(200 + (phase++ % 5), inputSampleRate, amplitude, 0.02))
      await clock.advance(20)
    }
  }

  const leg: FakeLeg = {
    incoming: {
      line: 'media_stream',
      dialed_number: '+1234567890',
      caller_number: '+15550001111',
      external_id: 'CA1',
      headers: {},
      ticket: null,
      ...options.incoming,
    },
    inputSampleRate,
    output,
    framesAtOnce: options.framesAtOnce ?? 1,
    ...(options.answered === undefined ? {} : { answered: options.answered }),
    frames: [],
    messages: [],
    notices: [],
    clears: [],
    hungUp: null,
    transferTo: null,
    get listener() {
      if (listener === null) throw new Error('nobody listens')
      return listener
    },
    listen: (to) => (listener = to),
    sendFrames(frames) {
      const size = frameBytes(output)
      leg.messages.push(frames.length / size)
      for (let start = 0; start < frames.length; start += size) {
        const frame = frames.slice(start, start + size)
        leg.frames.push({ at: clock.now(), frame, peak: peakOf(frame, output) })
      }
    },
    clearPlayback: () => void leg.clears.push(clock.now()),
    hangUp: (reason) => void (leg.hungUp ??= reason),
    notify: (notice) => void leg.notices.push(notice),
    speak: (ms, amplitude = 6_000) => pass(ms, amplitude),
    silence: (ms) => pass(ms, 0),
    longestSilence(from, to) {
      const heard = leg.frames
        .filter(({ at, peak }) => at >= from && at <= to && peak > 200)
        .map(({ at }) => at)
      let longest = 0
      let last = from
      for (const at of [...heard, to]) {
        longest = Math.max(longest, at - last)
        last = at
      }
      return longest
    },
    heardText() {
      const turns = leg.notices.filter((notice) => notice.type === 'turn' && notice.speaker === 'ai')
      return turns.map((notice) => (notice as { text: string }).text).join(' | ')
    },
  }
  const { transfer } = options
  if (transfer !== undefined) {
    leg.transfer = (number) => {
      leg.transferTo = number
      return typeof transfer === 'boolean' ? Promise.resolve(transfer) : transfer()
    }
  }
  return leg
}

function peakOf(frame: Uint8Array, { encoding }: LineFormat): number {
  const pcm = encoding === 'mulaw' ? decodeMuLaw(frame) : new Int16Array(frame.slice().buffer)
  return pcm.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0)
}

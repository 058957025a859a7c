/**
 * Callers of a media stream, many in one process and none of them measured: each opens a real websocket, sends a frame
 * every 20 ms, and notes when it hears what. Bounded in number and time; ends by itself.
 */
import { percentile } from '../support/statistics.ts'
import { openMediaStream, type MediaStream } from '../support/raw-stream.ts'
import { dieWithParent, input, measureUsage, report } from '../support/self.ts'

export interface CallersInput {
  url: string
  /** Numbers to call, taken in turn. */
  numbers: string[]
  calls: number
  rampPerSecond: number
  /** From the last call's start to the hang-up. */
  holdSeconds: number
}

export interface CallersResult {
  calls: number
  /** Calls that heard anything. */
  answered: number
  /** Closed by the other side before the hang-up, or never opened. */
  dropped: number
  /** Why, and how often. */
  drops: Record<string, number>
  first_audio_p50_ms: number
  first_audio_p95_ms: number
  first_audio_max_ms: number
  /** Messages that came when all sound before them had been played, among all of a call while it was spoken to. */
  late_share: number
  /** Seconds heard for every second that passed, after the first audio. */
  heard_share: number
  callers_lag_p99_ms: number
}

interface Caller {
  stream: MediaStream | null
  startedAt: number
  firstAudioAt: number | null
  /** Until when what has come sounds. */
  soundsUntil: number
  messages: number
  heardMs: number
  late: number
  isOver: boolean
  /** Why the other side ended it, if it did. */
  drop: string | null
}

const options = input() as CallersInput
const lifeSeconds = options.calls / options.rampPerSecond + options.holdSeconds + 30
dieWithParent(lifeSeconds)

/** 160 bytes of µ-law near silence: a quiet line, so that nobody is taken to be speaking. */
const quiet = Buffer.alloc(160, 0xff).toString('base64')
const callers: Caller[] = []
const slots: Caller[][] = [[], [], [], []]
const slotMs = 20 / slots.length

async function call(index: number): Promise<void> {
  const caller: Caller = {
    stream: null,
    startedAt: 0,
    firstAudioAt: null,
    soundsUntil: 0,
    messages: 0,
    heardMs: 0,
    late: 0,
    isOver: false,
    drop: null,
  }
  callers.push(caller)
  const to = options.numbers[index % options.numbers.length] ?? ''
  const from = `+1555${String(1_000_000 + index)}`
  const callSid = `CA${process.pid}${index}`.padEnd(34, '0')
  try {
    caller.stream = await openMediaStream(
      options.url,
      { callSid, parameters: { To: to, From: from } },
      {
        onMedia: (at, ms) => hear(caller, at, ms),
        onClear: () => undefined,
        onMark: () => undefined,
        onClose(code) {
          if (!caller.isOver) caller.drop = `closed with ${code}`
        },
      },
    )
    caller.startedAt = performance.now()
    slots[index % slots.length]?.push(caller)
  } catch (error) {
    caller.drop = String(error)
  }
}

function hear(caller: Caller, at: number, ms: number): void {
  if (caller.firstAudioAt === null) caller.firstAudioAt = at
  else if (at > caller.soundsUntil) caller.late += 1
  caller.soundsUntil = Math.max(caller.soundsUntil, at) + ms
  caller.messages += 1
  caller.heardMs += ms
}

const clockStart = performance.now()
let tick = 0
setInterval(() => {
  const due = Math.floor((performance.now() - clockStart) / slotMs)
  for (; tick < due; tick++)
    for (const caller of slots[tick % slots.length] ?? []) caller.stream?.sendFrame(quiet)
}, slotMs)

const starting: Promise<void>[] = []
for (let i = 0; i < options.calls; i++) {
  starting.push(call(i))
  await new Promise((resolve) => setTimeout(resolve, 1000 / options.rampPerSecond))
}
await Promise.all(starting)
report({ type: 'all-up' })
const usage = measureUsage()
setTimeout(() => finish(usage.stop().loop_lag_p99_ms), options.holdSeconds * 1000)

function finish(lag: number): void {
  const now = performance.now()
  const answered = callers.filter((caller) => caller.firstAudioAt !== null)
  const firstAudio = answered.map((caller) => (caller.firstAudioAt ?? 0) - caller.startedAt)
  const sum = (pick: (caller: Caller) => number) =>
    answered.reduce((total, caller) => total + pick(caller), 0)
  const result: CallersResult = {
    calls: callers.length,
    answered: answered.length,
    dropped: callers.filter((caller) => caller.drop !== null).length,
    drops: countDrops(),
    first_audio_p50_ms: percentile(firstAudio, 50),
    first_audio_p95_ms: percentile(firstAudio, 95),
    first_audio_max_ms: percentile(firstAudio, 100),
    late_share:
      sum((caller) => caller.late) /
      Math.max(
        1,
        sum((caller) => caller.messages),
      ),
    heard_share:
      sum((caller) => caller.heardMs) /
      Math.max(
        1,
        sum((caller) => now - (caller.firstAudioAt ?? now)),
      ),
    callers_lag_p99_ms: lag,
  }
  for (const caller of callers) {
    caller.isOver = true
    caller.stream?.stop()
  }
  report({ type: 'result', ...result })
  setTimeout(() => process.exit(0), 2_000)
}

function countDrops(): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { drop } of callers) if (drop !== null) counts[drop] = (counts[drop] ?? 0) + 1
  return counts
}

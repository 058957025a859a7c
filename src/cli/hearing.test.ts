import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createHearing } from './hearing.ts'

const turn = {
  type: 'turn',
  speaker: 'ai',
  turn_id: 't',
  text: 'Hello',
  interrupted: false,
  latency_ms: null,
} as const
const frameSamples = 480

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function frame(value: number): Buffer {
  return Buffer.from(new Int16Array(frameSamples).fill(value).buffer)
}

describe('createHearing', () => {
  it('knows when an answer is over: a finished turn, and then quiet', async () => {
    const hearing = createHearing()
    let isDone = false
    void hearing.doneAfter(performance.now(), 60_000).then(() => (isDone = true))
    await vi.advanceTimersByTimeAsync(5_000)
    hearing.onFrame(frame(8_000))
    hearing.onNotice(turn)
    await vi.advanceTimersByTimeAsync(600)
    expect(isDone).toBe(false)
    await vi.advanceTimersByTimeAsync(200)
    expect(isDone).toBe(true)
  })

  it('takes a long quiet for the end, a limit for the end, and the end for the end', async () => {
    const hearing = createHearing()
    const quiet = hearing.doneAfter(-1, 60_000)
    hearing.onFrame(frame(8_000))
    await vi.advanceTimersByTimeAsync(4_200)
    await quiet
    const limit = hearing.doneAfter(performance.now(), 1_000)
    await vi.advanceTimersByTimeAsync(1_100)
    await limit
    const end = hearing.doneAfter(performance.now(), 60_000)
    hearing.close()
    await vi.advanceTimersByTimeAsync(100)
    await end
  })

  it('records what was heard as it was heard: pauses are silence, what came ahead follows on', () => {
    const hearing = createHearing()
    hearing.onFrame(frame(1))
    hearing.onFrame(frame(2))
    vi.advanceTimersByTime(100)
    hearing.onFrame(frame(3))
    const pcm = hearing.recording()
    expect(pcm).toHaveLength(2_400 + frameSamples)
    expect([0, 480, 960, 2_399, 2_400].map((at) => pcm[at])).toEqual([1, 2, 0, 0, 3])
  })

  it('forgets what was cleared before it was played', () => {
    const hearing = createHearing()
    for (const value of [1, 2, 3]) hearing.onFrame(frame(value))
    vi.advanceTimersByTime(10)
    hearing.onNotice({ type: 'clear' })
    expect(hearing.recording()).toEqual(new Int16Array(frameSamples).fill(1))
  })

  it('tells when the first sound came that can be heard', () => {
    const hearing = createHearing()
    hearing.onFrame(frame(1))
    expect(hearing.firstSoundAfter(-1)).toBeNull()
    vi.advanceTimersByTime(50)
    hearing.onFrame(frame(8_000))
    expect(hearing.firstSoundAfter(-1)).toBe(performance.now())
  })
})

import pino from 'pino'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startPeriodicJob } from './periodic-job.ts'

const log = pino({ level: 'silent' })
const noop = (): void => undefined

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('startPeriodicJob', () => {
  it('runs at every turn, the first time after one pause', async () => {
    const work = vi.fn(async () => {})
    const job = startPeriodicJob({ name: 'test', everyMs: 100, work, log })

    await vi.advanceTimersByTimeAsync(99)
    expect(work).toHaveBeenCalledTimes(0)
    await vi.advanceTimersByTimeAsync(201)
    expect(work).toHaveBeenCalledTimes(3)
    await job.stop()
  })

  it('may begin sooner, and pauses as long as a run says', async () => {
    const work = vi.fn(async () => 1_000)
    const job = startPeriodicJob({ name: 'test', firstMs: 10, everyMs: 100, work, log })

    await vi.advanceTimersByTimeAsync(10)
    expect(work).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(999)
    expect(work).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(work).toHaveBeenCalledTimes(2)
    await job.stop()
  })

  it('never runs twice at once', async () => {
    let finish: () => void = noop
    const work = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)))
    const job = startPeriodicJob({ name: 'test', everyMs: 100, work, log })

    await vi.advanceTimersByTimeAsync(1_000)
    expect(work).toHaveBeenCalledTimes(1)
    finish()
    await vi.advanceTimersByTimeAsync(100)
    expect(work).toHaveBeenCalledTimes(2)
    finish()
    await job.stop()
  })

  it('goes on after a failure, and says so', async () => {
    const lines: string[] = []
    const loud = pino({}, { write: (line: string) => void lines.push(line) })
    const work = vi.fn(async () => {
      throw new Error('database away')
    })
    const job = startPeriodicJob({ name: 'test', everyMs: 100, work, log: loud })

    await vi.advanceTimersByTimeAsync(200)
    expect(work).toHaveBeenCalledTimes(2)
    expect(lines).toHaveLength(2)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ job: 'test', msg: 'job failed' })
    await job.stop()
  })

  it('waits for the run under way when it is stopped, and starts no other', async () => {
    let finish: () => void = noop
    const work = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)))
    const job = startPeriodicJob({ name: 'test', everyMs: 100, work, log })
    await vi.advanceTimersByTimeAsync(100)

    let hasStopped = false
    const stopped = job.stop().then(() => (hasStopped = true))
    await vi.advanceTimersByTimeAsync(500)
    expect(hasStopped).toBe(false)
    finish()
    await stopped
    await vi.advanceTimersByTimeAsync(500)
    expect(work).toHaveBeenCalledTimes(1)
  })
})

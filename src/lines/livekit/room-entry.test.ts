import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { enterRoom, type Entry } from './room-entry.ts'

const limits = { joinMs: 6_000, publishMs: 4_000 }
const never = () => new Promise<void>(() => undefined)
const after = (ms: number) => () => new Promise<void>((resolve) => setTimeout(resolve, ms))

let late: number
beforeEach(() => {
  late = 0
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

/** How it went, once all that was to happen in a minute has happened. */
async function enter(room: Pick<Entry, 'join' | 'publish'>): Promise<{ code: string; ms: number }> {
  const startedAt = performance.now()
  const entering = enterRoom({ ...room, onLateJoin: () => (late += 1) }, limits).then(
    () => ({ code: 'entered', ms: performance.now() - startedAt }),
    (error: { code: string }) => ({ code: error.code, ms: performance.now() - startedAt }),
  )
  await vi.advanceTimersByTimeAsync(60_000)
  return entering
}

describe('an agent that enters a room', () => {
  it('is in it as soon as its voice is', async () => {
    expect(await enter({ join: after(2_000), publish: after(3_000) })).toEqual({ code: 'entered', ms: 5_000 })
    expect(late).toBe(0)
  })

  it('gives up a room that is not joined in time', async () => {
    expect(await enter({ join: never, publish: never })).toEqual({ code: 'room_not_joined', ms: 6_000 })
    expect(late).toBe(0)
  })

  it('leaves a room again that was joined when it had given up', async () => {
    expect(await enter({ join: after(20_000), publish: never })).toEqual({
      code: 'room_not_joined',
      ms: 6_000,
    })
    expect(late).toBe(1)
  })

  it('gives up a room in which its voice is not taken, or is refused', async () => {
    expect(await enter({ join: after(1_000), publish: never })).toEqual({
      code: 'voice_not_published',
      ms: 5_000,
    })
    const refused = { join: after(1_000), publish: () => Promise.reject(new Error('no permission')) }
    expect(await enter(refused)).toEqual({ code: 'voice_not_published', ms: 1_000 })
    expect(late).toBe(0)
  })

  it('that cannot join says so at once', async () => {
    const join = () => Promise.reject(new Error('signal failure'))
    expect(await enter({ join, publish: never })).toEqual({ code: 'room_not_joined', ms: 0 })
  })

  it('takes for late what was done while its process stood still', async () => {
    vi.useRealTimers()
    const stoodStill = async () => {
      await Promise.resolve()
      const until = performance.now() + 30
      while (performance.now() < until);
    }
    const entry = { join: stoodStill, publish: never, onLateJoin: () => (late += 1) }
    const entering = enterRoom(entry, { joinMs: 10, publishMs: 10 })
    await expect(entering).rejects.toMatchObject({ code: 'room_not_joined' })
    expect(late).toBe(1)
  })
})

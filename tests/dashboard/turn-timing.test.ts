import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { timingOf } from '../../dashboard/src/features/calls/turn-timing.ts'

const at = (ms: number) => new Date(Date.UTC(2026, 10, 25, 12) + ms).toISOString()
/** A turn heard two seconds after the caller's last word, which was at 0. */
const turn = { id: 'turn', text: 'Yes.', started_at: at(2_000), latency_ms: 2_000 }
const ran = (from: number, duration_ms: number) => ({ started_at: at(from), duration_ms })

describe('where the time of an answer went', () => {
  test('is all thinking where nothing was looked up', () => {
    expect(timingOf(turn, [])).toMatchObject({ thinking_ms: 2_000, looking_up_ms: 0, wording_ms: 0 })
  })

  test('is until a tool, in it, and behind it; between two tools it thinks', () => {
    const timing = timingOf(turn, [ran(500, 100), ran(1_000, 200)])
    expect(timing).toMatchObject({ thinking_ms: 900, looking_up_ms: 300, wording_ms: 800 })
  })

  test('counts tools that run at once only once, and none of other turns', () => {
    const timing = timingOf(turn, [ran(-3_000, 500), ran(500, 400), ran(600, 100), ran(2_500, 50)])
    expect(timing).toMatchObject({ thinking_ms: 500, looking_up_ms: 400, wording_ms: 1_100 })
  })

  test('is not told of a turn that answered nobody', () => {
    expect(timingOf({ ...turn, latency_ms: null }, [])).toBeNull()
  })

  test('sums up to the whole', () => {
    const tools = fc.array(
      fc.tuple(fc.integer({ min: -4_000, max: 4_000 }), fc.integer({ min: 0, max: 3_000 })),
    )
    fc.assert(
      fc.property(tools, (spans) => {
        const timing = timingOf(
          turn,
          spans.map(([from, length]) => ran(from, length)),
        )
        const { thinking_ms = -1, looking_up_ms = -1, wording_ms = -1 } = timing ?? {}
        expect(thinking_ms + looking_up_ms + wording_ms).toBe(2_000)
        expect(Math.min(thinking_ms, looking_up_ms, wording_ms)).toBeGreaterThanOrEqual(0)
      }),
      { seed: 20_261_126 },
    )
  })
})

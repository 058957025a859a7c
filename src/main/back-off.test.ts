import { describe, expect, it } from 'vitest'
import { createBackOff } from './back-off.ts'

describe('createBackOff', () => {
  it('waits longer each time, up to ten seconds, and begins anew after a long life', () => {
    const backOff = createBackOff()
    expect(Array.from({ length: 8 }, () => backOff.next(100))).toEqual([
      250, 500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000,
    ])
    expect([backOff.next(60_000), backOff.next(100)]).toEqual([250, 500])
  })
})

import { describe, expect, it } from 'vitest'
import { nextNight } from './retention.ts'

const next = (now: string, timezone: string) => nextNight(new Date(now), timezone).toISOString()

describe('the next night of a business', () => {
  it('is at three by its own clock, whatever the clocks do then', () => {
    expect(next('2026-11-25T12:00:00Z', 'America/New_York')).toBe('2026-11-26T08:00:00.000Z')
    expect(next('2026-11-26T07:59:00Z', 'America/New_York')).toBe('2026-11-26T08:00:00.000Z')
    expect(next('2026-11-26T08:00:00Z', 'America/New_York')).toBe('2026-11-27T08:00:00.000Z')
    expect(next('2026-10-24T12:00:00Z', 'Europe/Berlin')).toBe('2026-10-25T02:00:00.000Z')
    expect(next('2026-10-24T01:00:00Z', 'Europe/Berlin')).toBe('2026-10-25T02:00:00.000Z')
  })
})

import { expect, it } from 'vitest'
import { answeringDays } from '../../dashboard/src/features/receptionist/answering-days.ts'

const zone = 'Europe/Berlin'
const day = { role_id: 'day', is_covered: true }
const night = { role_id: 'night', is_covered: true }

it('tells who answers day by day, on the clock of the business, from now on', () => {
  const days = answeringDays(
    [
      { from: '2026-11-26T11:00:00.000Z', until: '2026-11-26T17:00:00.000Z', ...day },
      { from: '2026-11-26T17:00:00.000Z', until: '2026-11-27T07:00:00.000Z', ...night },
      { from: '2026-11-27T07:00:00.000Z', until: '2026-12-03T11:00:00.000Z', ...day, is_covered: false },
    ],
    zone,
  )
  expect(days.map(({ date }) => date)).toEqual([
    '2026-11-26',
    '2026-11-27',
    '2026-11-28',
    '2026-11-29',
    '2026-11-30',
    '2026-12-01',
    '2026-12-02',
  ])
  expect(days[0]).toEqual({
    date: '2026-11-26',
    past: 0.5,
    parts: [
      { ...day, from: null, until: '2026-11-26T17:00:00.000Z', share: 0.25 },
      { ...night, from: '2026-11-26T17:00:00.000Z', until: null, share: 0.25 },
    ],
  })
  expect(days[1]?.parts).toMatchObject([
    { ...night, from: null, until: '2026-11-27T07:00:00.000Z' },
    { role_id: 'day', is_covered: false, from: '2026-11-27T07:00:00.000Z', until: null },
  ])
  expect(days[6]?.parts).toEqual([{ role_id: 'day', is_covered: false, from: null, until: null, share: 1 }])
})

it('fills a day of 25 hours as well as one of 24', () => {
  const week = { from: '2026-10-24T10:00:00.000Z', until: '2026-10-31T11:00:00.000Z', ...day }
  const [, clocksGoBack] = answeringDays([week], zone)
  expect(clocksGoBack).toEqual({
    date: '2026-10-25',
    past: 0,
    parts: [{ ...day, from: null, until: null, share: 1 }],
  })
})

it('is nothing where nothing is known', () => {
  expect(answeringDays([], zone)).toEqual([])
})

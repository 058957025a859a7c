import { Temporal } from 'temporal-polyfill'
import { describe, expect, it, test } from 'vitest'
import { openDay, type OpeningHours, openState } from './opening-hours.ts'

const weekdays = [1, 2, 3, 4, 5]
const newYork: OpeningHours = {
  timezone: 'America/New_York',
  hours: weekdays.map((weekday) => ({ weekday, opens_at: '09:00', closes_at: '17:00' })),
  closures: [
    { date: '2026-11-26', opens_at: null, closes_at: null, reason: 'Thanksgiving' },
    { date: '2026-11-27', opens_at: '10:00', closes_at: '14:00', reason: null },
    { date: '2026-11-28', opens_at: '10:00', closes_at: '12:00', reason: 'Holiday market' },
  ],
}

function everyDay(opens_at: string, closes_at: string, timezone = 'UTC'): OpeningHours {
  const hours = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, opens_at, closes_at }))
  return { timezone, hours, closures: [] }
}

function day(opening: OpeningHours, date: string) {
  return openDay(opening, Temporal.PlainDate.from(date))
}

describe('openDay', () => {
  test.each([
    ['a weekday', '2026-11-23', ['09:00-17:00'], false],
    ['a Sunday', '2026-11-22', [], false],
    ['a closed date', '2026-11-26', [], true],
    ['a short date', '2026-11-27', ['10:00-14:00'], true],
    ['an extra date', '2026-11-28', ['10:00-12:00'], true],
  ])('%s', (_, date, periods, isException) => {
    const open = day(newYork, date)
    expect(open.periods.map(({ opens_at, closes_at }) => `${opens_at}-${closes_at}`)).toEqual(periods)
    expect(open.isException).toBe(isException)
  })

  it('counts Sunday as day 0', () => {
    const sundays = {
      timezone: 'UTC',
      hours: [{ weekday: 0, opens_at: '10:00', closes_at: '11:00' }],
      closures: [],
    }
    expect(day(sundays, '2026-11-22').periods).toHaveLength(1)
    expect(day(sundays, '2026-11-23').periods).toHaveLength(0)
  })

  it('orders periods and joins those that touch', () => {
    const hours = [
      { weekday: 1, opens_at: '13:00', closes_at: '17:00' },
      { weekday: 1, opens_at: '08:00', closes_at: '10:00' },
      { weekday: 1, opens_at: '09:00', closes_at: '12:00' },
      { weekday: 1, opens_at: '17:00', closes_at: '18:00' },
    ]
    expect(day({ timezone: 'UTC', hours, closures: [] }, '2026-11-23').periods).toEqual([
      { opens_at: '08:00', closes_at: '12:00' },
      { opens_at: '13:00', closes_at: '18:00' },
    ])
  })

  it('lets a whole-day closure beat times on the same date', () => {
    const closures = [
      { date: '2026-11-23', opens_at: '10:00', closes_at: '12:00', reason: null },
      { date: '2026-11-23', opens_at: null, closes_at: null, reason: 'Flood' },
    ]
    expect(day({ ...newYork, closures }, '2026-11-23')).toMatchObject({ periods: [], reason: 'Flood' })
  })
})

describe('openState', () => {
  test.each([
    ['before opening', newYork, '2026-11-23T13:59:59Z', 'next 2026-11-23T09:00:00-05:00'],
    ['at opening', newYork, '2026-11-23T14:00:00Z', 'until 2026-11-23T17:00:00-05:00'],
    ['just before closing', newYork, '2026-11-23T21:59:59Z', 'until 2026-11-23T17:00:00-05:00'],
    ['at closing', newYork, '2026-11-23T22:00:00Z', 'next 2026-11-24T09:00:00-05:00'],
    ['before a closure and a short day', newYork, '2026-11-25T23:00:00Z', 'next 2026-11-27T10:00:00-05:00'],
    ['when the date there is another', newYork, '2026-11-24T03:00:00Z', 'next 2026-11-24T09:00:00-05:00'],
    ['over the weekend', newYork, '2026-11-28T18:00:00Z', 'next 2026-11-30T09:00:00-05:00'],
    ['the week the clocks go back', newYork, '2026-10-30T22:00:00Z', 'next 2026-11-02T09:00:00-05:00'],
    ['the week the clocks go forward', newYork, '2026-03-06T23:00:00Z', 'next 2026-03-09T09:00:00-04:00'],
    ['through midnight', everyDay('00:00', '24:00'), '2026-11-23T23:59:00Z', 'always'],
    ['until midnight', everyDay('18:00', '24:00'), '2026-11-23T20:00:00Z', 'until 2026-11-24T00:00:00+00:00'],
    ['with no hours at all', { ...newYork, hours: [], closures: [] }, '2026-11-23T14:00:00Z', 'never'],
    [
      'in an hour that is skipped',
      everyDay('02:30', '04:00', 'America/New_York'),
      '2026-03-08T06:00:00Z',
      'next 2026-03-08T03:30:00-04:00',
    ],
    [
      'in an hour that comes twice',
      everyDay('00:30', '01:30', 'America/New_York'),
      '2026-11-01T05:45:00Z',
      'next 2026-11-02T00:30:00-05:00',
    ],
    [
      'on a day of 23 hours until midnight',
      everyDay('00:00', '24:00', 'Europe/London'),
      '2026-03-29T00:30:00Z',
      'always',
    ],
  ])('%s', (_, opening, now, expected) => {
    expect(described(openState(opening, new Date(now)))).toBe(expected)
  })

  it('goes on over midnight where the next day opens at 00:00', () => {
    const hours = [
      { weekday: 5, opens_at: '20:00', closes_at: '24:00' },
      { weekday: 6, opens_at: '00:00', closes_at: '02:00' },
    ]
    const bar = { timezone: 'Europe/Berlin', hours, closures: [] }
    expect(described(openState(bar, new Date('2026-11-27T22:00:00Z')))).toBe(
      'until 2026-11-28T02:00:00+01:00',
    )
    expect(described(openState(bar, new Date('2026-11-28T00:30:00Z')))).toBe(
      'until 2026-11-28T02:00:00+01:00',
    )
    expect(described(openState(bar, new Date('2026-11-28T01:00:00Z')))).toBe('next 2026-12-04T20:00:00+01:00')
  })
})

function described(state: ReturnType<typeof openState>): string {
  const time = state.isOpen ? state.until : state.next
  if (time === null) return state.isOpen ? 'always' : 'never'
  return `${state.isOpen ? 'until' : 'next'} ${time.toString({ timeZoneName: 'never' })}`
}

import { describe, expect, it, test } from 'vitest'
import type { OpeningHours } from './opening-hours.ts'
import { nextTakesCalls, roleHours, takesCalls, type RoleHours } from './role-hours.ts'
import { standingOf, whoAnswers } from './who-answers.ts'
import { testId, testRole } from '../../tests/support/brief.ts'

const closure = { opens_at: null, closes_at: null, reason: null }
/** Open Monday to Friday from 9 to 5, not on Thanksgiving. */
const newYork: OpeningHours = {
  timezone: 'America/New_York',
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens_at: '09:00', closes_at: '17:00' })),
  closures: [{ date: '2026-11-26', ...closure }],
}
const unknown: OpeningHours = { timezone: 'America/New_York', hours: [], closures: [] }
const own = (...shifts: [number, string, string][]): RoleHours => ({
  kind: 'own_hours',
  week: shifts.map(([weekday, opens_at, closes_at]) => ({ weekday, opens_at, closes_at })),
})
const open = { kind: 'business_hours' } as const
const closed = { kind: 'outside_business_hours' } as const

describe('takesCalls', () => {
  test.each<[string, RoleHours | null, string, boolean, OpeningHours?]>([
    ['always', null, '2026-11-26T08:00:00Z', true],
    ['open: at nine sharp', open, '2026-11-25T14:00:00Z', true],
    ['open: until five, and not at five', open, '2026-11-25T22:00:00Z', false],
    ['open: not on a holiday', open, '2026-11-26T15:00:00Z', false],
    ['open, and nobody has said when', open, '2026-11-25T08:00:00Z', true, unknown],
    ['closed: not at nine', closed, '2026-11-25T14:00:00Z', false],
    ['closed: at five', closed, '2026-11-25T22:00:00Z', true],
    ['closed: all of a holiday', closed, '2026-11-26T15:00:00Z', true],
    ['closed: at the weekend', closed, '2026-11-28T15:00:00Z', true],
    ['closed, and nobody has said when', closed, '2026-11-25T08:00:00Z', false, unknown],
    ['own: a holiday changes nothing', own([4, '09:00', '12:00']), '2026-11-26T15:00:00Z', true],
    ['own: another weekday', own([4, '09:00', '12:00']), '2026-11-25T15:00:00Z', false],
    ['over midnight: before it', own([5, '22:00', '06:00']), '2026-11-28T04:59:00Z', true],
    ['over midnight: after it', own([5, '22:00', '06:00']), '2026-11-28T10:59:00Z', true],
    ['over midnight: when it is over', own([5, '22:00', '06:00']), '2026-11-28T11:00:00Z', false],
    [
      'over midnight: not in the morning of its own day',
      own([5, '22:00', '06:00']),
      '2026-11-27T08:00:00Z',
      false,
    ],
    ['over midnight: from Saturday into Sunday', own([6, '22:00', '06:00']), '2026-11-29T10:00:00Z', true],
    ['until midnight', own([5, '22:00', '24:00']), '2026-11-28T05:00:00Z', false],
    [
      'the clocks go forward: two is skipped, three is in',
      own([0, '02:30', '04:00']),
      '2026-03-08T07:45:00Z',
      true,
    ],
    [
      'the clocks go forward: what is skipped begins later',
      own([0, '02:30', '04:00']),
      '2026-03-08T07:00:00Z',
      false,
    ],
    [
      'the clocks go forward: over that night it ends an hour sooner',
      own([6, '22:00', '06:00']),
      '2026-03-08T09:59:00Z',
      true,
    ],
    ['and not later', own([6, '22:00', '06:00']), '2026-03-08T10:00:00Z', false],
    [
      'the clocks go back: over that night it lasts an hour more',
      own([6, '22:00', '06:00']),
      '2026-11-01T10:59:00Z',
      true,
    ],
    ['and not longer', own([6, '22:00', '06:00']), '2026-11-01T11:00:00Z', false],
  ])('%s', (_, hours, at, expected, opening = newYork) => {
    expect(takesCalls(hours, opening, new Date(at))).toBe(expected)
  })
})

test.each<[string, RoleHours | null, string, string | null]>([
  ['now', null, '2026-11-25T08:00:00Z', '2026-11-25T08:00:00Z'],
  ['when the business opens, after the holiday', open, '2026-11-25T22:00:00Z', '2026-11-27T14:00:00Z'],
  ['when it closes', closed, '2026-11-25T15:00:00Z', '2026-11-25T22:00:00Z'],
  ['when the shift begins', own([1, '22:00', '06:00']), '2026-11-25T15:00:00Z', '2026-12-01T03:00:00Z'],
])('next takes calls %s', (_, hours, now, next) => {
  expect(nextTakesCalls(hours, newYork, new Date(now))).toEqual(next && new Date(next))
})

test.each([
  ['no period', { kind: 'own_hours', week: [] }],
  ['no length', own([1, '08:00', '08:00'])],
  ['a beginning that is an end', own([1, '24:00', '08:00'])],
  ['another kind', { kind: 'sometimes' }],
])('%s is no hours', (_, hours) => {
  expect(roleHours.safeParse(hours).success).toBe(false)
})

describe('whoAnswers', () => {
  const now = new Date('2026-11-25T15:00:00.000Z')
  const [day, night] = [testRole({ hours: open }), testRole({ id: testId(21), hours: closed })]

  it('tells every change of a week, holidays too', () => {
    const spans = whoAnswers([day, night], newYork, now)
    expect(
      spans.map(({ from, role_id }) => [from.slice(5, 16), role_id === day.id ? 'day' : 'night']),
    ).toEqual([
      ['11-25T15:00', 'day'],
      ['11-25T22:00', 'night'],
      ['11-27T14:00', 'day'],
      ['11-27T22:00', 'night'],
      ['11-30T14:00', 'day'],
      ['11-30T22:00', 'night'],
      ['12-01T14:00', 'day'],
      ['12-01T22:00', 'night'],
      ['12-02T14:00', 'day'],
    ])
    expect(spans.every(({ is_covered }) => is_covered)).toBe(true)
    expect(spans.at(-1)?.until).toBe('2026-12-02T15:00:00.000Z')
  })

  it('says when nobody is there who should be, and who answers all the same', () => {
    const [first, second] = whoAnswers([day, { ...night, is_enabled: false }], newYork, now)
    expect(first).toMatchObject({ role_id: day.id, is_covered: true, until: '2026-11-25T22:00:00.000Z' })
    expect(second).toMatchObject({ role_id: day.id, is_covered: false })
  })

  it('is one span without hours, and without roles', () => {
    expect(whoAnswers([testRole()], newYork, now)).toHaveLength(1)
    expect(whoAnswers([], newYork, now)).toMatchObject([{ role_id: null, is_covered: true }])
  })
})

describe('standingOf', () => {
  const [day, night] = [
    testRole({ hours: open }),
    testRole({ id: testId(21), ai_name: 'Nora', hours: closed }),
  ]
  const inTheEvening = { opening: newYork, now: new Date('2026-11-25T23:00:00.000Z') }

  it('tells of a role out of its hours when it takes calls again, and who answers meanwhile', () => {
    expect(standingOf(day, [night], inTheEvening)).toEqual({
      takes_calls: false,
      takes_calls_at: '2026-11-27T14:00:00.000Z',
      is_answering: false,
      answering_name: 'Nora',
    })
    expect(standingOf(night, [day], inTheEvening)).toEqual({
      takes_calls: true,
      takes_calls_at: null,
      is_answering: true,
      answering_name: 'Nora',
    })
  })

  it('does not leave a call unanswered, and counts no role that is switched off', () => {
    expect(standingOf(day, [], inTheEvening)).toMatchObject({ takes_calls: false, is_answering: true })
    const off = standingOf({ ...day, hours: null, is_enabled: false }, [], inTheEvening)
    expect(off).toMatchObject({ takes_calls: true, is_answering: false, answering_name: null })
  })
})

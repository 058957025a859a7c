import { describe, expect, test } from 'vitest'
import { matchTargets, reachability } from './transfer-rules.ts'

const target = (id: string, name: string, extra: object = {}) => ({
  id,
  name,
  purpose: null as string | null,
  keywords: [] as string[],
  staff_id: null as string | null,
  ...extra,
})

const manager = target('1', 'the practice manager', { purpose: 'bills and insurance', keywords: ['billing'] })
const dentist = target('2', 'Dentist on call', { staff_id: 's1', purpose: 'severe pain' })
const other = target('3', 'Billing office', { keywords: ['refund'] })
const targets = [manager, dentist, other]
const staff = [{ id: 's1', name: 'Dr. Maria López' }]

describe('matchTargets', () => {
  test.each([
    ['billing office', ['3']],
    ['BILLING', ['1']],
    ['the manager', ['1']],
    ['Dr. María López', ['2']],
    ['Dr. Maria López', ['2']],
    ['lópez', ['2']],
    ['somebody about my insurance', ['1']],
    ['a refund please', ['3']],
    ['+12125550110', []],
    ['2', ['2']],
    ['', []],
    ['somebody about questions', []],
  ])('%s', (wanted, ids) => {
    expect(matchTargets(targets, wanted, staff).map(({ id }) => id)).toEqual(ids)
  })
})

describe('reachability', () => {
  const opening = {
    timezone: 'America/New_York',
    hours: [{ weekday: 1, opens_at: '09:00', closes_at: '17:00' }],
    closures: [
      { date: '2026-11-30', opens_at: '12:00', closes_at: '13:00', reason: null },
      { date: '2026-12-07', opens_at: null, closes_at: null, reason: 'holiday' },
    ],
  }
  const evening = [{ weekday: 1, opens_at: '18:00', closes_at: '20:00' }]
  test.each([
    ['always', [], '2026-11-22T03:00:00Z', true, null],
    ['business_hours', [], '2026-11-23T14:00:00Z', true, null],
    ['business_hours', [], '2026-11-23T22:30:00Z', false, 'on Monday, November 30 at noon'],
    ['own_hours', evening, '2026-11-23T23:30:00Z', true, null],
    ['own_hours', evening, '2026-11-23T14:00:00Z', false, 'at 6 PM'],
    ['own_hours', evening, '2026-11-30T23:30:00Z', true, null],
    ['own_hours', evening, '2026-12-07T23:30:00Z', false, 'on Monday, December 14 at 6 PM'],
    ['own_hours', [], '2026-11-23T14:00:00Z', false, null],
  ] as const)('%s %j at %s: %s', (availability, hours, now, isReachable, next) => {
    const reached = reachability({ availability, hours: [...hours] }, opening, new Date(now))
    expect(reached).toEqual(isReachable ? { isReachable } : { isReachable, next })
  })
})

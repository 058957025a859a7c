import { describe, expect, it, test } from 'vitest'
import type { RoleHours } from './role-hours.ts'
import { builtInRole, chooseEntryRole, orderRoles } from './role-choice.ts'
import { openingOf } from './opening-of.ts'
import { testBrief } from '../../tests/support/brief.ts'

function role(id: string, role_type: string, priority: number, is_enabled = true, created_at = '2026-01-01') {
  return { id, role_type, priority, is_enabled, created_at, hours: null as RoleHours | null }
}

const opening = openingOf(testBrief())
const day = { opening, now: new Date('2026-11-25T15:00:00.000Z') }
const night = { opening, now: new Date('2026-11-26T01:00:00.000Z') }

describe('by the hours of roles', () => {
  const inHours = { ...role('day', 'receptionist', 1), hours: { kind: 'business_hours' as const } }
  const after = { ...role('night', 'receptionist', 2), hours: { kind: 'outside_business_hours' as const } }
  const always = role('always', 'sales', 0)
  test.each([
    ['by day', [inHours, after], day, 'day'],
    ['by night', [inHours, after], night, 'night'],
    ['nobody takes calls: the first in order does all the same', [inHours], night, 'day'],
    ['a receptionist in its hours before others', [always, after], night, 'night'],
    ['another who takes calls before a receptionist who does not', [always, inHours], night, 'always'],
    ['not one that is off', [inHours, { ...after, is_enabled: false }], night, 'day'],
  ])('%s', (_, roles, time, chosen) => {
    expect(chooseEntryRole(roles, time)?.id).toBe(chosen)
  })
})

describe('chooseEntryRole', () => {
  test.each([
    ['no roles', [], null],
    ['all disabled', [role('a', 'receptionist', 1, false)], null],
    ['one role', [role('a', 'sales', 9)], 'a'],
    ['a receptionist before a higher priority', [role('a', 'sales', 0), role('b', 'receptionist', 500)], 'b'],
    [
      'the lower number among receptionists',
      [role('a', 'receptionist', 2), role('b', 'receptionist', 1)],
      'b',
    ],
    ['no disabled receptionist', [role('a', 'receptionist', 0, false), role('b', 'support', 5)], 'b'],
    ['the lower number among others', [role('a', 'sales', 7), role('b', 'support', 5)], 'b'],
    ['capitals', [role('a', 'sales', 0), role('b', ' Receptionist', 5)], 'b'],
    [
      'the older on a tie',
      [role('a', 'sales', 1, true, '2026-02-01'), role('b', 'sales', 1, true, '2026-01-01')],
      'b',
    ],
    ['the lower id on a perfect tie', [role('b', 'sales', 1), role('a', 'sales', 1)], 'a'],
  ])('%s', (_, roles, chosen) => {
    expect(chooseEntryRole(roles, day)?.id ?? null).toBe(chosen)
    expect(chooseEntryRole(roles.toReversed(), day)?.id ?? null).toBe(chosen)
  })
})

it('orders all roles, enabled or not, and leaves the list it was given alone', () => {
  const roles = [role('c', 'sales', 1), role('a', 'receptionist', 9, false), role('b', 'support', 0)]
  expect(orderRoles(roles).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(roles.map(({ id }) => id)).toEqual(['c', 'a', 'b'])
})

it('has a receptionist for a business that has none', () => {
  expect(builtInRole({ name: 'Acme' })).toMatchObject({
    id: null,
    role_type: 'receptionist',
    voice_style: 'Kore',
  })
})

import { describe, expect, it, test } from 'vitest'
import { builtInRole, chooseEntryRole, orderRoles } from './role-choice.ts'

function role(id: string, role_type: string, priority: number, is_enabled = true, created_at = '2026-01-01') {
  return { id, role_type, priority, is_enabled, created_at }
}

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
    expect(chooseEntryRole(roles)?.id ?? null).toBe(chosen)
    expect(chooseEntryRole(roles.toReversed())?.id ?? null).toBe(chosen)
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

import { expect, test } from 'vitest'
import { chooseStaff, type StaffPreference } from './choose-staff.ts'
import { spread } from './spread.ts'

const slot = (staff_id: string, hour: number) => ({
  staff_id,
  starts_at: `2026-12-01T${String(hour).padStart(2, '0')}:00:00.000Z`,
  ends_at: '',
  busy_until: '',
})
const slots = [slot('bob', 9), slot('ann', 9), slot('ann', 10), slot('cy', 10), slot('cy', 11)]
const chosen = (preference: Partial<StaffPreference>) =>
  chooseStaff(slots, { asked_for: null, usual: null, load: new Map(), ...preference }).map(
    ({ staff_id, starts_at }) => `${staff_id} ${starts_at.slice(11, 13)}`,
  )

test('the person asked for, and nobody else', () => {
  expect(chosen({ asked_for: 'cy', usual: 'ann' })).toEqual(['cy 10', 'cy 11'])
  expect(chosen({ asked_for: 'dan', usual: 'ann' })).toEqual([])
})

test('else the usual person, if they are there that day', () => {
  expect(chosen({ usual: 'cy', load: new Map([['cy', 9]]) })).toEqual(['cy 10', 'cy 11'])
  expect(chosen({ usual: 'dan' })).toEqual(['ann 09', 'ann 10', 'cy 11'])
})

test('else whoever has least to do that day, and among equals always the same', () => {
  expect(
    chosen({
      load: new Map([
        ['ann', 2],
        ['bob', 1],
        ['cy', 3],
      ]),
    }),
  ).toEqual(['bob 09', 'ann 10', 'cy 11'])
  expect(chosen({})).toEqual(['ann 09', 'ann 10', 'cy 11'])
  expect(chooseStaff(slots.toReversed(), { asked_for: null, usual: null, load: new Map() })).toEqual(
    expect.arrayContaining(chooseStaff(slots, { asked_for: null, usual: null, load: new Map() })),
  )
})

test('a few of many are spread over the day', () => {
  expect(spread([1, 2, 3, 4, 5, 6, 7, 8, 9], 3)).toEqual([1, 5, 9])
  expect(spread([1, 2], 3)).toEqual([1, 2])
  expect(spread([1, 2, 3], 1)).toEqual([1])
})

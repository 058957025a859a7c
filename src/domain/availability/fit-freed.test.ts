import { expect, test } from 'vitest'
import { fitFreed } from './fit-freed.ts'
import type { Slot } from './slots.ts'

const at = (clock: string) => `2026-12-01T${clock}:00.000Z`
const span = (from: string, to: string) => ({ start: Date.parse(at(from)), end: Date.parse(at(to)) })
const slot = (from: string, to: string, busy_until = to): Slot => ({
  staff_id: 'ann',
  starts_at: at(from),
  ends_at: at(to),
  busy_until: at(busy_until),
})

test.each([
  {
    name: 'one that begins where the free time does comes before an earlier one that reaches into it',
    slots: [slot('09:30', '10:30'), slot('10:00', '11:00'), slot('10:15', '10:45')],
    freed: span('10:00', '11:00'),
    best: '10:00',
  },
  {
    name: 'one that lies in it comes before one that goes on behind it',
    slots: [slot('10:30', '11:30'), slot('10:40', '11:00')],
    freed: span('10:20', '11:00'),
    best: '10:40',
  },
  {
    name: 'a longer one may go on behind it',
    slots: [slot('09:00', '10:30'), slot('10:00', '11:30')],
    freed: span('10:00', '10:30'),
    best: '10:00',
  },
  {
    name: 'a longer one may begin before it when it takes all of it',
    slots: [slot('08:30', '10:00'), slot('09:00', '10:30')],
    freed: span('10:00', '10:30'),
    best: '09:00',
  },
  {
    name: 'the buffer lies in it as well',
    slots: [slot('10:15', '10:45', '11:15'), slot('10:20', '10:50', '11:00')],
    freed: span('10:10', '11:00'),
    best: '10:20',
  },
])('$name', ({ slots, freed, best }) => {
  expect(fitFreed(slots, freed)?.starts_at).toBe(at(best))
})

test.each([
  { name: 'ends in it', only: slot('09:30', '10:30') },
  { name: 'has no more than its buffer in it', only: slot('09:00', '10:00', '10:15') },
  { name: 'reaches all of it with its buffer alone', only: slot('09:00', '10:00', '11:00') },
  { name: 'begins when it is over', only: slot('11:00', '12:00') },
])('one that $name is none', ({ only }) => {
  expect(fitFreed([only], span('10:00', '11:00'))).toBeNull()
})

test('none is none', () => {
  expect(fitFreed([], span('10:00', '11:00'))).toBeNull()
})

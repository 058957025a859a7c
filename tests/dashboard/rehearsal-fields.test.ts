import { expect, it } from 'vitest'
import {
  bodyOf,
  emptyRehearsal,
  fieldsOf,
} from '../../dashboard/src/features/receptionist/rehearsal-fields.ts'

const stored = {
  name: 'Parking',
  caller: 'returning' as const,
  lines: [
    { say: 'Is there parking?', hears: ['behind the house', 'free'] },
    { say: 'Thank you', hears: [] },
  ],
  uses_tools: ['answer_question'],
  never_uses_tools: [],
  says: ['Wash, cut and dry', 'car'],
  never_says: ['on the street'],
}

it('what is stored comes back as it was, words with commas too', () => {
  const fields = fieldsOf(stored)
  expect(fields.lines[0]).toMatchObject({ hears: 'behind the house, free' })
  expect(fields.says).toBe('"Wash, cut and dry", car')
  expect(bodyOf(fields)).toEqual(stored)
})

it('empty lines and words that are none are left out', () => {
  const written = {
    ...emptyRehearsal,
    name: ' Hours ',
    lines: [
      { key: 0, say: '  ', hears: 'x' },
      { key: 1, say: ' Open? ', hears: ' nine ,, to five,' },
    ],
  }
  expect(bodyOf(written)).toMatchObject({
    name: 'Hours',
    lines: [{ say: 'Open?', hears: ['nine', 'to five'] }],
  })
})

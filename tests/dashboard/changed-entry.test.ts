import { expect, test } from 'vitest'
import { withChange } from '../../dashboard/src/features/inbox/changed-entry.ts'
import { entryOfMessage, type Entry } from '../../dashboard/src/features/inbox/entry.ts'

const message = (id: string, values: Partial<Entry> = {}): Entry => ({
  ...entryOfMessage({
    id,
    business_id: 'b',
    call_id: null,
    customer_id: null,
    caller_name: null,
    callback_number: null,
    body: 'The bill',
    urgency: 'normal',
    is_handled: false,
    handled_at: null,
    assigned_staff_id: null,
    outcome: null,
    created_at: '2026-11-24T17:00:00.000Z',
  } as unknown as Parameters<typeof entryOfMessage>[0]),
  ...values,
})
const [one, two] = [message('1'), message('2')]
const pages = (...items: Entry[]) => ({ pages: [{ items, next_cursor: null }], pageParams: [null] })
const done = { entry: one, change: { state: 'done' } } as const
const open = { kind: 'messages', state: 'open' }

test('what is done leaves the list of what is open, and stays in the one of all', () => {
  expect(withChange(['inbox', open], pages(one, two), done)).toEqual(pages(two))
  const all = withChange(['inbox', { ...open, state: 'all' }], pages(one, two), done)
  expect(all).toEqual(pages({ ...one, state: 'done' }, two))
})

test('what is given to another leaves the list of one person', () => {
  const [anns, bobs] = [
    { ...open, staff: 'ann' },
    { ...open, staff: 'bob' },
  ]
  const change = { entry: one, change: { assigned_staff_id: 'ann' } }
  expect(withChange(['inbox', anns], pages(one), change)).toEqual(pages({ ...one, assigned_staff_id: 'ann' }))
  expect(withChange(['inbox', bobs], pages(one, two), change)).toEqual(pages(two))
})

test('how much waits is counted with it, once, and back', () => {
  const counts = { messages: 2, callbacks: 1, feedback: 0, gaps: 0, flagged: 0, failed: 0 }
  expect(withChange(['inbox-counts'], counts, done)).toEqual({ ...counts, messages: 1 })
  const again = { entry: message('1', { state: 'done' }), change: { state: 'open' } } as const
  expect(withChange(['inbox-counts'], counts, again)).toEqual({ ...counts, messages: 3 })
  const given = { entry: one, change: { assigned_staff_id: 'ann' } }
  expect(withChange(['inbox-counts'], counts, given)).toBe(counts)
})

test('on Today it is gone; what was done to it is left as it stands', () => {
  const needs = { messages: [{ id: '1' }, { id: '2' }], gaps: [{ id: '1' }] }
  expect(withChange(['needs'], needs, done)).toEqual({ ...needs, messages: [{ id: '2' }] })
  const history = [{ id: 'h' }]
  expect(withChange(['inbox', 'history', 'messages', '1'], history, done)).toBe(history)
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openOffice, type Office } from '../../../tests/support/office.ts'
import { openTestCall, runTestTool } from '../../../tests/support/test-call.ts'
import type { TestCall } from '../../../tests/support/test-call.ts'

let office: Office
let call: TestCall
let count = 0

beforeAll(async () => {
  // A Tuesday, noon in New York.
  office = await openOffice('2026-11-24T17:00:00.000Z')
})
afterAll(() => office.api.close())
beforeEach(async () => {
  count += 1
  await office.renew({ ai_phone_number: `+1212557${String(1_000 + count)}` })
  const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens_at: '09:00', closes_at: '17:00' }))
  await send('PUT', 'hours', week)
  await dial()
})

const send: Office['send'] = (...request) => office.send(...request)
const list: Office['list'] = (path) => office.list(path)
const events: Office['events'] = (type) => office.events(type)
const dial = async (caller_number: string | null = '+15550001111') => {
  const dialed_number = office.business.ai_phone_number ?? ''
  call = await openTestCall(office.api, { dialed_number, caller_number })
}
const run = async (name: string, args: Record<string, unknown> = {}, id?: string) =>
  (await runTestTool(office.api, call, name, args, id)).body

describe('schedule_callback', () => {
  test('promises a time in the zone of the business, once, and says it back', async () => {
    const args = { reason: 'My bill', date: 'tomorrow', time: '3 pm', caller_name: 'Ann' }
    const promised = await run('schedule_callback', args, 'once')
    expect(promised).toMatchObject({
      status: 'ok',
      say: 'I have noted that you want to be called back on Wednesday, November 25th, at 3 pm, on the number you are calling from.',
      data: { due_at: '2026-11-25T20:00:00.000Z', phone_number: '+15550001111', caller_name: 'Ann' },
    })
    expect(await run('schedule_callback', args, 'once')).toEqual(promised)
    expect(await list('callbacks')).toMatchObject([
      {
        id: promised.data.callback_id,
        call_id: call.call_id,
        reason: 'My bill',
        state: 'open',
        done_at: null,
      },
    ])
    expect(await events('callback.scheduled')).toMatchObject([{ subject_id: promised.data.callback_id }])
  })

  test('said once more in the same call, it is the same promise, changed', async () => {
    await run('schedule_callback', { reason: 'My bill', date: 'tomorrow' })
    const later = await run('schedule_callback', {
      reason: 'My bill',
      date: 'Friday',
      time: '10 am',
      callback_number: '(415) 555-0123',
    })
    expect(later.say).toContain('Friday, November 27th, at 10 am, on plus 1, 4 1 5, 5 5 5, 0 1 2 3')
    expect(await list('callbacks')).toMatchObject([
      { phone_number: '+14155550123', due_at: '2026-11-27T15:00:00.000Z' },
    ])
  })

  test('when nobody is there, it says when somebody is again', async () => {
    expect(await run('schedule_callback', { reason: 'x', date: 'Sunday', time: '10 am' })).toMatchObject({
      status: 'closed',
      retryable: true,
      say: 'Nobody is here at that time. We are open again on Monday, November 30th, at 9 am. Would that suit you?',
    })
    expect(await list('callbacks')).toEqual([])
  })

  test.each([
    [{ date: '2026-11-20' }, 'past_date'],
    [{ date: '2028-11-20' }, 'too_far'],
    [{ date: 'blurb' }, 'unclear_date'],
    [{ callback_number: 'twelve' }, 'invalid_number'],
    [{ reason: '' }, 'invalid_input'],
  ])('%j: %s', async (args, status) => {
    expect(await run('schedule_callback', { reason: 'x', ...args })).toMatchObject({
      status,
      retryable: true,
    })
    expect(await list('callbacks')).toEqual([])
  })

  test('a withheld number is asked for', async () => {
    await dial(null)
    expect(await run('schedule_callback', { reason: 'x' })).toMatchObject({ status: 'no_callback_number' })
  })
})

describe('leave_feedback', () => {
  test.each([
    ['complaint', undefined, 'open', /I am sorry about that/],
    ['praise', 5, 'none', /Thank you for telling us/],
    ['suggestion', 2, 'open', /Thank you for being so open/],
  ])('%s, rated %s, is %s', async (kind, rating, follow_up, say) => {
    const args = { words: 'You know what.', kind, ...(rating === undefined ? {} : { rating }) }
    const left = await run('leave_feedback', args, 'once')
    expect(left).toMatchObject({ status: 'ok', say: expect.stringMatching(say) })
    expect(await run('leave_feedback', args, 'once')).toEqual(left)
    expect(await list('feedback')).toMatchObject([
      {
        id: left.data.feedback_id,
        kind,
        rating: rating ?? null,
        follow_up,
        body: 'You know what.',
        call_id: call.call_id,
      },
    ])
    expect(await events('feedback.given')).toMatchObject([
      { subject_id: left.data.feedback_id, data: { follow_up } },
    ])
  })

  test('bad input is asked for again and leaves nothing', async () => {
    for (const args of [
      {},
      { words: ' ', kind: 'praise' },
      { words: 'x', kind: 'hate' },
      { words: 'x', kind: 'praise', rating: 6 },
    ]) {
      expect(await run('leave_feedback', args)).toMatchObject({ status: 'invalid_input', retryable: true })
    }
    expect(await list('feedback')).toEqual([])
  })
})

const staff = async () => (await send('POST', 'staff', { name: 'Rita' })).body.id as string

test('messages and feedback are filtered, assigned and seen to', async () => {
  await run('take_message', { message: 'Urgent thing.', urgency: 'urgent' })
  await run('take_message', { message: 'Small thing.' })
  await run('leave_feedback', { words: 'Too loud.', kind: 'complaint' })
  await run('leave_feedback', { words: 'Great.', kind: 'praise' })
  const assigned_staff_id = await staff()
  const [urgent] = await list('messages?urgency=urgent')
  expect(urgent).toMatchObject({
    body: 'Urgent thing.',
    is_handled: false,
    handled_at: null,
    assigned_staff_id: null,
  })
  const seen = await send('PATCH', `messages/${urgent.id}`, { is_handled: true, assigned_staff_id })
  expect(seen.body).toMatchObject({ is_handled: true, assigned_staff_id, handled_at: expect.any(String) })
  expect((await send('GET', `messages/${urgent.id}`)).body).toEqual(seen.body)
  expect(await list('messages?is_handled=false')).toMatchObject([{ body: 'Small thing.' }])
  expect(await list(`messages?assigned_staff_id=${assigned_staff_id}`)).toMatchObject([{ id: urgent.id }])
  const [complaint] = await list('feedback?follow_up=open')
  expect(complaint).toMatchObject({ body: 'Too loud.' })
  const outcome = 'Closed the window'
  const looked = await send('PATCH', `feedback/${complaint.id}`, {
    follow_up: 'done',
    outcome,
    assigned_staff_id,
  })
  expect(looked.body).toMatchObject({ follow_up: 'done', outcome, done_at: expect.any(String) })
  expect((await send('GET', `feedback/${complaint.id}`)).body).toEqual(looked.body)
  expect(await list('feedback?kind=praise')).toMatchObject([{ body: 'Great.', follow_up: 'none' }])
})

test('what callers left belongs to the business: strangers find nothing, viewers change nothing', async () => {
  await run('take_message', { message: 'Thing.' })
  await run('leave_feedback', { words: 'Great.', kind: 'praise' })
  await run('schedule_callback', { reason: 'x' })
  const patches = {
    messages: { is_handled: true },
    feedback: { follow_up: 'done' },
    callbacks: { state: 'done' },
  }
  for (const [path, patch] of Object.entries(patches)) {
    const [row] = await list(path)
    expect((await send('GET', path, undefined, office.stranger)).status).toBe(404)
    expect((await send('GET', `${path}/${row.id}`, undefined, office.stranger)).status).toBe(404)
    expect((await send('PATCH', `${path}/${row.id}`, patch, office.stranger)).status).toBe(404)
    expect((await send('PATCH', `${path}/${row.id}`, patch, office.viewer)).status).toBe(403)
    expect((await send('PATCH', `${path}/${row.id}`, {})).status).toBe(400)
    expect((await send('PATCH', `${path}/${row.id}`, { assigned_staff_id: office.business.id })).status).toBe(
      400,
    )
    expect((await send('GET', `${path}/${row.id}`, undefined, office.viewer)).body).toEqual(row)
  }
})

describe('who did what to an entry', () => {
  test('is told with names, oldest first, and only of what was done', async () => {
    await run('take_message', { message: 'Thing.' })
    const [message] = await list('messages')
    expect(await history('messages', message.id)).toEqual([])
    const assigned_staff_id = await staff()
    await send('PATCH', `messages/${message.id}`, { assigned_staff_id })
    await send('PATCH', `messages/${message.id}`, { is_handled: true })
    await send('PATCH', `messages/${message.id}`, { is_handled: false, assigned_staff_id: null })
    const by = { by_kind: 'member', user_id: office.owner.user_id, by_name: 'owner' }
    expect(await history('messages', message.id)).toMatchObject([
      { ...by, action: 'assigned', assigned_staff_id, staff_name: expect.any(String) },
      { ...by, action: 'done', assigned_staff_id: null },
      { ...by, action: 'assigned', staff_name: null },
      { ...by, action: 'reopened' },
    ])
  })

  test('begins with the member where a member wrote it, and says when only words were changed', async () => {
    const body = { phone_number: '+12125550142', due_at: '2026-11-25T12:00:00Z', reason: 'The bill' }
    const { body: promise } = await send('POST', 'callbacks', body)
    await send('PATCH', `callbacks/${promise.id}`, { reason: 'Both bills' })
    await send('PATCH', `callbacks/${promise.id}`, { state: 'done' })
    const actions = (await history('callbacks', promise.id)).map(({ action }) => action)
    expect(actions).toEqual(['added', 'changed', 'done'])
  })

  test('is told of praise that somebody looks into after all', async () => {
    await run('leave_feedback', { words: 'Great.', kind: 'praise' })
    const [praise] = await list('feedback')
    await send('PATCH', `feedback/${praise.id}`, { follow_up: 'open' })
    expect(await history('feedback', praise.id)).toMatchObject([{ action: 'reopened' }])
    expect((await send('GET', `feedback/${praise.id}/history`, undefined, office.viewer)).status).toBe(200)
    expect((await send('GET', `feedback/${praise.id}/history`, undefined, office.stranger)).status).toBe(404)
    expect((await send('GET', `messages/${praise.id}/history`)).status).toBe(404)
  })

  const history = async (kind: string, id: string): Promise<{ action: string }[]> =>
    (await send('GET', `${kind}/${id}/history`)).body
})

test('what waits is counted by kind', async () => {
  await run('take_message', { message: 'One.' })
  await run('take_message', { message: 'Two.' })
  await run('leave_feedback', { words: 'Too loud.', kind: 'complaint' })
  await run('leave_feedback', { words: 'Great.', kind: 'praise' })
  await run('answer_question', { question: 'Is there a pool?' })
  const [first] = await list('messages')
  await send('PATCH', `messages/${first.id}`, { is_handled: true })
  const none = { callbacks: 0, flagged: 0, failed: 0 }
  expect((await send('GET', 'inbox-counts', undefined, office.viewer)).body).toEqual({
    ...none,
    messages: 1,
    feedback: 1,
    gaps: 1,
  })
  expect((await send('GET', 'inbox-counts', undefined, office.stranger)).status).toBe(404)
})

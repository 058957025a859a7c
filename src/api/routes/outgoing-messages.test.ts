import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { signUnsubscription } from '#actions/outgoing/unsubscribe-token.ts'
import { queueMessage } from '#actions/outgoing/queue-message.ts'
import { secrets, startTestApi, type Login, type TestApi } from '../../../tests/support/api.ts'

let api: TestApi
let owner: Login
let business_id: string

beforeAll(async () => {
  api = await startTestApi()
  owner = await api.signUp('owner@example.com')
})
afterAll(() => api.close())
beforeEach(async () => {
  business_id = (await api.createBusiness({ country: 'US', website: 'https://bright.example' }, owner)).id
})

const send = (method: string, path: string, body?: object) =>
  api.send(method, `/api/businesses/${business_id}/${path}`, {
    token: owner.token,
    ...(body === undefined ? {} : { body }),
  })
const queue = (recipient = 'bob@example.com') =>
  api.deps.database.forBusiness(business_id, async (stores) => {
    const business = await stores.business.get()
    if (business === null) throw new Error('no business')
    return queueMessage(stores, business, {
      name: 'website',
      channel: 'email',
      recipient,
      audience: 'customer',
      language: 'en',
      values: {},
      send_after: api.clock.now(),
    })
  })

it('shows what goes out, by state, and sends again what could not be sent', async () => {
  const message = await queue()
  expect((await send('GET', 'outgoing-messages?state=queued')).body.items).toMatchObject([
    { id: message?.id, body: 'Bright Smile: https://bright.example' },
  ])
  expect((await send('GET', 'outgoing-messages?channel=sms')).body.items).toEqual([])
  expect((await send('POST', `outgoing-messages/${message?.id}/send`)).body.error.code).toBe('conflict')
  await api.deps.database.forBusiness(business_id, (stores) =>
    stores.outgoing.update(message?.id ?? '', { state: 'not_configured' }),
  )
  expect((await send('POST', `outgoing-messages/${message?.id}/send`)).body).toMatchObject({
    state: 'queued',
  })
})

it('tells what did not arrive until somebody has seen it', async () => {
  const { id = '' } = (await queue()) ?? {}
  const become = (state: 'failed' | 'undeliverable') =>
    api.deps.database.forBusiness(business_id, (stores) => stores.outgoing.update(id, { state }))
  const unseen = async () => {
    const { body } = await send('GET', 'outgoing-messages?is_unseen=true')
    const counted = (await send('GET', 'inbox-counts')).body.failed
    expect(body.items).toHaveLength(counted)
    return counted
  }
  expect(await unseen()).toBe(0)
  const early = await send('POST', `outgoing-messages/${id}/seen`)
  expect([early.status, early.body.error.details.reason]).toEqual([409, 'message_not_failed'])
  await become('undeliverable')
  expect(await unseen()).toBe(1)
  const { body: seen } = await send('POST', `outgoing-messages/${id}/seen`)
  expect(seen).toMatchObject({ state: 'undeliverable', seen_at: expect.any(String) })
  expect((await send('POST', `outgoing-messages/${id}/seen`)).body).toEqual(seen)
  expect(await unseen()).toBe(0)
  expect((await send('GET', 'outgoing-messages?is_unseen=false')).body.items).toMatchObject([{ id }])
  // Sent again, it may fail again.
  expect((await send('POST', `outgoing-messages/${id}/send`)).body.seen_at).toBeNull()
  await become('failed')
  expect(await unseen()).toBe(1)
  expect((await send('GET', 'outgoing-messages?is_unseen=perhaps')).status).toBe(400)
  expect((await send('POST', `outgoing-messages/${business_id}/seen`)).status).toBe(404)
})

it('keeps settings, with numbers in their stored form', async () => {
  expect((await send('GET', 'message-settings')).body).toMatchObject({ reminder_hours: [24] })
  const changed = await send('PATCH', 'message-settings', {
    notify_numbers: ['(212) 555-0100'],
    reminder_hours: [48, 2],
  })
  expect(changed.body).toMatchObject({ notify_numbers: ['+12125550100'], quiet_from: '21:00' })
  expect((await send('GET', 'message-settings')).body).toEqual(changed.body)
  expect((await send('PATCH', 'message-settings', { quiet_from: '25:00' })).status).toBe(400)
})

it('checks templates when they are saved, and keeps one for a name, channel and language', async () => {
  const template = { name: 'appointment_booked', channel: 'sms', language: 'en', body: 'See you {date}' }
  const created = await send('POST', 'message-templates', template)
  expect(created.status).toBe(201)
  expect((await send('POST', 'message-templates', template)).body.error.code).toBe('conflict')
  const path = `message-templates/${created.body.id}`
  expect((await send('PATCH', path, { body: 'See you {dat}' })).body.error).toMatchObject({
    code: 'unknown_template_variable',
    details: { field: 'body', variable: 'dat' },
  })
  expect((await send('PATCH', path, { body: 'Bye' })).body).toMatchObject({ body: 'Bye', channel: 'sms' })
})

it('notes who wants no messages, and withholds them', async () => {
  const said = { channel: 'email', address: 'Bob@Example.com', state: 'opted_out' }
  expect((await send('PUT', 'message-consents', said)).body).toMatchObject({ address: 'bob@example.com' })
  expect((await send('GET', 'message-consents')).body.items).toHaveLength(1)
  expect(await queue('BOB@example.com')).toMatchObject({ state: 'withheld' })
})

it('the link in a mail asks first, ends mail when told so, and cannot be made up', async () => {
  const unsubscription = { business_id, channel: 'email' as const, address: 'bob@example.com' }
  const url = `/unsubscribe?token=${signUnsubscription(secrets.signing_key, unsubscription)}`
  expect((await api.send('GET', url)).body).toContain('No more mail')
  expect(await queue()).toMatchObject({ state: 'queued' })
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const done = await api.send('POST', url, {
    headers,
    body: 'List-Unsubscribe=One-Click' as unknown as object,
  })
  expect(done).toMatchObject({ status: 200, body: expect.stringContaining('Bright Smile will not write') })
  expect(await queue()).toMatchObject({ state: 'withheld' })
  const forged = `/unsubscribe?token=${signUnsubscription('another key', unsubscription)}`
  expect((await api.send('GET', forged)).body.error.code).toBe('invalid_token')
})

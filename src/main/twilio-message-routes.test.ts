import webhooks from 'twilio/lib/webhooks/webhooks.js'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '#actions/ports.ts'
import { startTestApi, type TestApi } from '../../tests/support/api.ts'
import { openTestDatabase, type TestDatabase } from '../../tests/support/database.ts'
import { twilioMessageRoutes } from './twilio-message-routes.ts'

const authToken = 'twilio-token'
const publicUrl = 'https://calls.example'
let api: TestApi
let opened: TestDatabase
let database: Database

beforeAll(async () => {
  opened = await openTestDatabase()
  database = opened.database
  api = await startTestApi(
    {},
    { deps: { database }, routes: twilioMessageRoutes({ authToken, publicUrl, database }) },
  )
})
afterAll(async () => {
  await api.close()
  await opened.close()
})

const post = (path: string, params: Record<string, string>, signedWith = authToken) =>
  api.send('POST', path, {
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': webhooks.getExpectedTwilioSignature(signedWith, publicUrl + path, params),
    },
    body: new URLSearchParams(params).toString() as unknown as object,
  })
const business = async (ai_phone_number: string) =>
  (await api.createBusiness({ ai_phone_number, name: ai_phone_number })).id
const consent = (business_id: string) =>
  database.forBusiness(business_id, (stores) => stores.consents.get('sms', '+15550001111'))

it('STOP ends the messages of the business that has the number, START begins them again', async () => {
  const [mine, other] = [await business('+12125550101'), await business('+12125550102')]
  const say = (Body: string) => post('/twilio/sms', { From: '+15550001111', To: '+12125550101', Body })
  expect(await say('Thanks, see you!')).toMatchObject({ status: 200, body: '<Response/>' })
  expect(await consent(mine)).toBeNull()
  await say(' Stop. ')
  expect(await consent(mine)).toMatchObject({ state: 'opted_out', source: 'sms_reply' })
  expect(await consent(other)).toBeNull()
  await say('START')
  expect(await consent(mine)).toMatchObject({ state: 'opted_in' })
})

it('STOP to a number that businesses share ends the messages of those that wrote', async () => {
  const [wrote, silent] = [await business('+12125550103'), await business('+12125550104')]
  await sentMessage(wrote, 'SM-shared')
  await post('/twilio/sms', { From: '+15550001111', To: '+18005550000', Body: 'STOP' })
  expect(await consent(wrote)).toMatchObject({ state: 'opted_out' })
  expect(await consent(silent)).toBeNull()
})

it('what became of a message is noted', async () => {
  const id = await business('+12125550105')
  await sentMessage(id, 'SM-1')
  await sentMessage(id, 'SM-2')
  await post('/twilio/sms-status', { MessageSid: 'SM-1', MessageStatus: 'delivered' })
  for (let time = 0; time < 2; time += 1)
    await post('/twilio/sms-status', { MessageSid: 'SM-2', MessageStatus: 'undelivered', ErrorCode: '30003' })
  await post('/twilio/sms-status', { MessageSid: 'SM-nobody', MessageStatus: 'delivered' })
  const { items } = await database.forBusiness(id, (stores) =>
    stores.outgoing.list({ limit: 5, cursor: null }, {}),
  )
  expect(items.map(({ provider_id, state, error }) => ({ provider_id, state, error }))).toEqual([
    { provider_id: 'SM-2', state: 'undeliverable', error: 'Twilio could not deliver it (error 30003).' },
    { provider_id: 'SM-1', state: 'delivered', error: null },
  ])
  const events = await database.forBusiness(id, (stores) =>
    stores.events.list({ limit: 5, cursor: null }, {}),
  )
  expect(events.items).toMatchObject([
    { type: 'outgoing_message.failed', subject_id: items[0]?.id, data: { state: 'undeliverable' } },
  ])
})

it('what Twilio did not sign changes nothing', async () => {
  const id = await business('+12125550106')
  const params = { From: '+15550001111', To: '+12125550106', Body: 'STOP' }
  expect((await post('/twilio/sms', params, 'guess')).body.error.code).toBe('invalid_signature')
  expect((await post('/twilio/sms-status', { MessageSid: 'x' }, 'guess')).status).toBe(403)
  expect((await post('/twilio/sms', { Body: 'STOP' })).body.error.code).toBe('invalid_request')
  expect(await consent(id)).toBeNull()
})

async function sentMessage(business_id: string, provider_id: string): Promise<void> {
  opened.clock.advance(1)
  await database.forBusiness(business_id, async (stores) => {
    const message = await stores.outgoing.add({
      channel: 'sms',
      recipient: '+15550001111',
      audience: 'customer',
      subject: null,
      body: 'Hello',
      template: 'website',
      language: 'en',
      state: 'sent',
      error: null,
      event_id: null,
      customer_id: null,
      call_id: null,
      appointment_id: null,
      send_after: opened.clock.now().toISOString(),
    })
    await stores.outgoing.update(message?.id ?? '', { provider_id })
  })
}

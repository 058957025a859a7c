import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { MessageToSend } from '#actions/ports.ts'
import { createTwilioMessenger } from './sms-messenger.ts'

let server: Server
let base_url: string
let answer: { status: number; body: unknown }
let asked: { request: IncomingMessage; form: URLSearchParams }[]

beforeAll(async () => {
  server = createServer((request, response) => void take(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base_url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())
async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
  asked.push({ request, form: new URLSearchParams(await text(request)) })
  response.writeHead(answer.status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(answer.body))
}
beforeEach(() => {
  asked = []
  answer = { status: 201, body: { sid: 'SM1' } }
})

const message: MessageToSend = {
  id: 'm1',
  recipient: '+15550001111',
  subject: null,
  body: 'Hello & goodbye',
  business_name: 'Dental',
  from_number: null,
  business_number: '+12125550100',
  reply_to: null,
  unsubscribe_url: null,
}
const messenger = (options: Partial<Parameters<typeof createTwilioMessenger>[0]> = {}) =>
  createTwilioMessenger({
    account_sid: 'AC1',
    auth_token: 'secret',
    base_url,
    channel: 'sms',
    from: null,
    status_url: 'https://example.com/twilio/sms-status',
    ...options,
  })
const send = (options = {}, changes: Partial<MessageToSend> = {}) =>
  messenger(options).send({ ...message, ...changes }, new AbortController().signal)

it('asks Twilio as its documentation has it, and says how Twilio calls the message', async () => {
  expect(await send()).toEqual({ provider_id: 'SM1' })
  const [{ request, form } = { request: null, form: null }] = asked
  expect(request?.url).toBe('/2010-04-01/Accounts/AC1/Messages.json')
  expect(request?.headers.authorization).toBe(`Basic ${btoa('AC1:secret')}`)
  expect(Object.fromEntries(form ?? [])).toEqual({
    To: '+15550001111',
    From: '+12125550100',
    Body: 'Hello & goodbye',
    StatusCallback: 'https://example.com/twilio/sms-status',
  })
})

it("sends from the business's number before the operator's, by messaging service, and by WhatsApp", async () => {
  await send({ from: '+1999' }, { from_number: '+1888' })
  await send({ from: 'MG1' })
  await send({ channel: 'whatsapp', from: '+1999' })
  expect(
    asked.map(({ form }) => [form.get('From'), form.get('MessagingServiceSid'), form.get('To')]),
  ).toEqual([
    ['+1888', null, '+15550001111'],
    [null, 'MG1', '+15550001111'],
    ['whatsapp:+1999', null, 'whatsapp:+15550001111'],
  ])
})

it.each([
  [500, {}, 'transient'],
  [429, { code: 20429, message: 'Too many' }, 'transient'],
  [400, { code: 21211, message: 'Invalid To' }, 'recipient'],
  [400, { code: 21610, message: 'Unsubscribed' }, 'opted_out'],
  [401, { code: 20003, message: 'Authenticate' }, 'refused'],
])('HTTP %i with %o is %s', async (status, body, kind) => {
  answer = { status, body }
  await expect(send()).rejects.toMatchObject({ name: 'DeliveryError', kind })
})

it('a Twilio that cannot be reached is asked again later; without a number to send from nobody is asked', async () => {
  await expect(send({ base_url: 'http://127.0.0.1:1' })).rejects.toMatchObject({ kind: 'transient' })
  await expect(send({}, { business_number: null })).rejects.toMatchObject({ kind: 'refused' })
  expect(asked).toEqual([])
})

import pino from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTwilioStandIn, type TwilioStandIn } from '../../../tests/support/twilio-stand-in.ts'
import { createRedirectCall } from './redirect-call.ts'

const lines: string[] = []
const log = pino({}, { write: (line: string) => void lines.push(line) })
let twilio: TwilioStandIn
beforeAll(async () => {
  twilio = await startTwilioStandIn()
})
beforeEach(() => twilio.requests.splice(0))
afterAll(() => twilio.close())

const redirect = (baseUrl = twilio.url) =>
  createRedirectCall({ accountSid: 'AC1', authToken: 'token', baseUrl }, log)('CA1', '<Response/>')

test('a call is updated with new instructions', async () => {
  expect(await redirect()).toBe(true)
  expect(twilio.requests).toEqual([
    {
      method: 'POST',
      path: '/2010-04-01/Accounts/AC1/Calls/CA1.json',
      authorization: `Basic ${btoa('AC1:token')}`,
      form: { Twiml: '<Response/>' },
    },
  ])
})

test.each([
  [
    'refused, which asking again does not mend',
    [{ status: 400, body: { code: 21_220, message: 'not in-progress' } }],
    false,
    1,
  ],
  ['a fault of theirs, once', [{ status: 503, body: {} }], true, 2],
  ['a broken connection, once', [{ status: 0, body: {} }], true, 2],
  [
    'a fault of theirs, twice',
    [
      { status: 500, body: {} },
      { status: 502, body: {} },
    ],
    false,
    2,
  ],
  [
    'no connection at all',
    [
      { status: 0, body: {} },
      { status: 0, body: {} },
    ],
    false,
    2,
  ],
])('%s', async (_, answers, expected, requests) => {
  twilio.answers.push(...answers)
  expect(await redirect()).toBe(expected)
  expect(twilio.requests).toHaveLength(requests)
})

test('what went wrong is logged, without the token', async () => {
  twilio.answers.push({ status: 401, body: { code: 20_003, message: 'Authenticate' } })
  expect(await redirect()).toBe(false)
  expect(lines.at(-1)).toContain('20003')
  expect(lines.join('')).not.toContain('token')
})

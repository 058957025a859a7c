import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Messengers } from '#actions/ports.ts'
import { buildCustomer, buildService, buildStaff, freshNumber } from '../../../tests/support/build.ts'
import { startTestApi, type TestApi } from '../../../tests/support/api.ts'
import { openTestCall, runTestTool, type TestCall } from '../../../tests/support/test-call.ts'

const caller = '+15550001111'
const messenger = { send: async () => ({ provider_id: null }) }
const messengers: Messengers = {}
let api: TestApi
let business_id: string
let dialed_number: string
let call: TestCall

beforeAll(async () => {
  api = await startTestApi({}, { deps: { messengers } })
})
afterAll(() => api.close())
beforeEach(async () => {
  messengers.sms = messenger
  messengers.email = messenger
  dialed_number = freshNumber()
  const business = await api.createBusiness({
    name: 'Bright Smile',
    ai_phone_number: dialed_number,
    address: 'Main Street 1',
    country: 'US',
  })
  business_id = business.id
  call = await openTestCall(api, { dialed_number, caller_number: caller })
})

const run = async (tool: string, args: Record<string, unknown>) => {
  api.clock.advance(10)
  return (await runTestTool(api, call, tool, args)).body
}
const outbox = () =>
  api.deps.database.forBusiness(
    business_id,
    async (stores) => (await stores.outgoing.list({ limit: 20, cursor: null }, {})).items,
  )

/** An appointment of somebody with the caller's number, tomorrow at three. */
async function book(): Promise<void> {
  const { database } = api.deps
  const staff = await buildStaff(database, business_id, { name: 'Dr. Ann' })
  const service = await buildService(database, business_id, { name: 'Cleaning' })
  const customer = await buildCustomer(database, business_id, { name: 'Bob Jones', phone_number: caller })
  const starts_at = new Date(api.clock.now().getTime() + 86_400_000).toISOString()
  await api.opened.queryAs(
    'switchboard_tenant',
    business_id,
    `insert into appointments (business_id, staff_id, service_id, customer_id, starts_at, ends_at)
      values ('${business_id}', '${staff.id}', '${service.id}', '${customer.id}', '${starts_at}',
        '${starts_at}'::timestamptz + interval '30 minutes')`,
  )
}

describe('send_sms', () => {
  it("sends the owner's words to the number of the call, and says so", async () => {
    expect(await run('send_sms', { about: 'address' })).toMatchObject({
      status: 'ok',
      say: 'It is on its way to you as a text message, to the number you are calling from.',
    })
    expect(await outbox()).toMatchObject([
      { recipient: caller, channel: 'sms', state: 'queued', body: expect.stringContaining('Main Street 1') },
    ])
  })

  it('sends the next appointment of the caller', async () => {
    expect((await run('send_sms', { about: 'appointment' })).status).toBe('not_found')
    await book()
    await run('send_sms', { about: 'appointment' })
    expect((await outbox())[0]?.body).toMatch(
      /^Bright Smile: Your next appointment, Cleaning with Dr. Ann, is on/,
    )
  })

  it("says nothing of appointments to another number: whoever holds it need not be the caller's", async () => {
    await book()
    const result = await run('send_sms', { about: 'appointment', number: '212 555 0199' })
    expect(result.status).toBe('not_found')
    expect((await run('send_sms', { about: 'address', number: '212 555 0199' })).say).toContain('2 1 2')
    expect(await outbox()).toMatchObject([{ recipient: '+12125550199', template: 'address' }])
  })

  it.each([
    [{ about: 'website' }, 'not_known'],
    [{ about: 'address', number: '12' }, 'invalid_number'],
    [{ about: 'a poem' }, 'invalid_input'],
  ])('refuses %o: %s', async (args, status) => {
    expect((await run('send_sms', args)).status).toBe(status)
    expect(await outbox()).toEqual([])
  })

  it('asks for a number when the caller withholds theirs', async () => {
    call = await openTestCall(api, { dialed_number, caller_number: null })
    expect((await run('send_sms', { about: 'address' })).status).toBe('no_number')
  })

  it('promises nothing that nobody can send, and shows it in the outbox', async () => {
    delete messengers.sms
    const result = await run('send_sms', { about: 'address' })
    expect(result).toMatchObject({ status: 'not_configured', say: expect.stringContaining('cannot send') })
    expect(await outbox()).toHaveLength(1)
  })

  it('sends nothing to who wants none, and not without end', async () => {
    for (let n = 0; n < 5; n += 1) await run('send_sms', { about: 'address' })
    expect((await run('send_sms', { about: 'address' })).status).toBe('limit_reached')
    await api.deps.database.forBusiness(business_id, (stores) =>
      stores.consents.put({ channel: 'sms', address: caller, state: 'opted_out', source: 'sms_reply' }),
    )
    expect((await run('send_sms', { about: 'address' })).status).toBe('opted_out')
    expect(await outbox()).toHaveLength(5)
  })
})

describe('send_email', () => {
  it('goes to the address that the caller spelled, or that we have of them', async () => {
    expect((await run('send_email', { about: 'address' })).status).toBe('no_email')
    expect((await run('send_email', { about: 'address', email: 'bob at example' })).status).toBe(
      'invalid_email',
    )
    expect(await run('send_email', { about: 'address', email: 'Bob@Example.com' })).toMatchObject({
      status: 'ok',
      say: 'It is on its way to you as a mail, to bob@example.com.',
    })
    const number = '+15550003333'
    await buildCustomer(api.deps.database, business_id, { phone_number: number, email: 'eve@example.com' })
    call = await openTestCall(api, { dialed_number, caller_number: number })
    await run('send_email', { about: 'address' })
    expect((await outbox()).map(({ recipient }) => recipient)).toEqual(['eve@example.com', 'bob@example.com'])
  })
})

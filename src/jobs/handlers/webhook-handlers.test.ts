import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import pino from 'pino'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  redeliverWebhook,
  rotateWebhookSecret,
  testWebhook,
  webhookActions,
} from '#actions/webhooks/webhook-actions.ts'
import { createOutsideWeb } from '#providers/web/outside-web.ts'
import type { WebhookEndpoint } from '#domain/webhook.ts'
import { buildBusiness } from '../../../tests/support/build.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { createJobRunner } from '../job-runner.ts'
import { webhookHandlers } from './webhook-handlers.ts'

let db: TestDatabase
let server: Server
let url: string
let answer: number
let got: { headers: Record<string, string>; body: string }[]
let business_id: string
let endpoint: WebhookEndpoint
const owner = { kind: 'operator' } as const
const web = createOutsideWeb({ allows_private: true })

beforeAll(async () => {
  db = await openTestDatabase({})
  server = createServer((request, response) => void take(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
})
afterAll(async () => {
  server.close()
  await db.close()
})
beforeEach(async () => {
  db.clock.set(new Date().toISOString())
  answer = 200
  got = []
  business_id = (await buildBusiness(db.database)).id
  endpoint = await create({})
})

async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
  got.push({ headers: request.headers as Record<string, string>, body: await text(request) })
  response.writeHead(answer).end('thanks')
}
const create = (values: object) =>
  webhookActions.create({ database: db.database }, owner, {
    business_id,
    values: { url, description: null, event_types: [], is_active: true, ...values },
  })
const secret = () =>
  db.database.forBusiness(
    business_id,
    async (stores) => (await stores.webhooks.secrets(endpoint.id))?.secret ?? '',
  )
const happens = (type: 'message.taken' | 'call.ended') =>
  db.database.forBusiness(business_id, async (stores) => {
    const said = { caller_name: 'Eve', callback_number: null, body: 'Call me.', urgency: 'normal' } as const
    const message = await stores.messages.create({ call_id: null, ...said })
    return stores.events.add({ type, subject_id: message.id, data: { n: 1 } })
  })
const work = async () => {
  const run = createJobRunner(
    {
      database: db.database,
      clock: db.clock,
      log: pino({ level: 'silent' }),
      handlers: webhookHandlers({ database: db.database, clock: db.clock, web }),
    },
    new AbortController().signal,
  )
  for (let round = 0; round < 3; round += 1) await run()
}
const deliveries = () =>
  db.database.forBusiness(
    business_id,
    async (stores) => (await stores.webhooks.listDeliveries(endpoint.id, { limit: 20, cursor: null })).items,
  )
const current = () => db.database.forBusiness(business_id, (stores) => stores.webhooks.get(endpoint.id))
const now = () => db.clock.now().getTime()

describe('an event', () => {
  it('is delivered once, signed as Standard Webhooks has it, with what it happened to', async () => {
    const event = await happens('message.taken')
    await work()
    await work()
    expect(got).toHaveLength(1)
    const [{ headers, body } = { headers: {}, body: '' }] = got
    const payload = new Webhook(await secret()).verify(body, headers)
    expect(payload).toMatchObject({
      type: 'message.taken',
      timestamp: event.created_at,
      data: {
        business_id,
        subject_id: event.subject_id,
        n: 1,
        message: { body: 'Call me.', caller_name: 'Eve' },
      },
    })
    expect(headers['webhook-id']).toBe(event.id)
    expect(() => new Webhook('whsec_AAAA').verify(body, headers)).toThrow()
    expect(await deliveries()).toMatchObject([
      { event_id: event.id, state: 'delivered', attempts: 1, status_code: 200, error: null },
    ])
  })

  it('goes to the endpoints that want its type, and to no other business', async () => {
    await webhookActions.update({ database: db.database }, owner, {
      business_id,
      id: endpoint.id,
      patch: { event_types: ['call.ended'] },
    })
    await happens('message.taken')
    await work()
    expect(got).toEqual([])
    await create({ is_active: false })
    business_id = (await buildBusiness(db.database)).id
    await happens('call.ended')
    await work()
    expect(got).toEqual([])
  })

  it('is signed with both secrets for a day after a change', async () => {
    const old = await secret()
    const deps = { database: db.database, clock: db.clock }
    const { secret: fresh } = await rotateWebhookSecret(deps, owner, {
      business_id,
      endpoint_id: endpoint.id,
    })
    await happens('message.taken')
    await work()
    for (const each of [old, fresh]) new Webhook(each).verify(got[0]?.body ?? '', got[0]?.headers ?? {})
  })
})

describe('an endpoint that does not take it', () => {
  it('is tried again after ever longer pauses with the same id, and the log says why', async () => {
    answer = 500
    await happens('message.taken')
    await work()
    expect(await deliveries()).toMatchObject([
      { state: 'waiting', attempts: 1, status_code: 500, error: 'It answered HTTP 500.' },
    ])
    db.clock.advance(4_999)
    await work()
    expect(got).toHaveLength(1)
    db.clock.advance(1)
    answer = 204
    await work()
    expect(new Set(got.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect(await deliveries()).toMatchObject([{ state: 'delivered', attempts: 2 }])
    expect(await current()).toMatchObject({ failing_since: null, is_active: true })
  })

  it('is switched off when it says it is gone, and after five days of failure', async () => {
    answer = 410
    await happens('message.taken')
    await work()
    expect(await current()).toMatchObject({
      is_active: false,
      disabled_reason: expect.stringContaining('410'),
    })

    await webhookActions.update({ database: db.database }, owner, {
      business_id,
      id: endpoint.id,
      patch: { is_active: true },
    })
    expect(await current()).toMatchObject({ disabled_reason: null, failing_since: null })
    answer = 503
    for (let day = 0; day < 6; day += 1) {
      await happens('message.taken')
      await work()
      db.clock.advance(86_400_000)
    }
    expect(await current()).toMatchObject({ is_active: false })
  })

  it('a delivery ends as failed after its last attempt, and can be made again by hand', async () => {
    answer = 500
    await happens('message.taken')
    const start = now()
    for (let n = 0; n < 12; n += 1) {
      await work()
      db.clock.advance(86_400_000)
      await db.database.forBusiness(business_id, (stores) =>
        stores.webhooks.update(endpoint.id, { failing_since: null, is_active: true }),
      )
    }
    expect(now()).toBeGreaterThan(start)
    expect(await deliveries()).toMatchObject([{ state: 'failed', attempts: 10 }])
    answer = 200
    const [{ id: delivery_id } = { id: '' }] = await deliveries()
    const deps = { database: db.database, clock: db.clock }
    await redeliverWebhook(deps, owner, { business_id, delivery_id })
    await work()
    expect(await deliveries()).toMatchObject([{ state: 'delivered', attempts: 11 }])
  })
})

it('a test is delivered at once, and says what came of it', async () => {
  const deps = { database: db.database, clock: db.clock, web }
  const test = () => testWebhook(deps, owner, { business_id, endpoint_id: endpoint.id })
  expect(await test()).toMatchObject({ state: 'delivered', status_code: 200, event_type: 'test' })
  new Webhook(await secret()).verify(got[0]?.body ?? '', got[0]?.headers ?? {})
  answer = 404
  expect(await test()).toMatchObject({ state: 'failed', error: 'It answered HTTP 404.' })
  const strict = { ...deps, web: createOutsideWeb({ allows_private: false }) }
  expect(await testWebhook(strict, owner, { business_id, endpoint_id: endpoint.id })).toMatchObject({
    state: 'failed',
    status_code: null,
    error: 'Only https addresses are called.',
  })
})

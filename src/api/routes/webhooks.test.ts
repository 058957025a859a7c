import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApi, type Login, type TestApi } from '../../../tests/support/api.ts'

let api: TestApi
let owner: Login
let business_id: string

beforeAll(async () => {
  api = await startTestApi()
  owner = await api.signUp('owner@example.com')
  business_id = (await api.createBusiness({}, owner)).id
})
afterAll(() => api.close())

const send = (method: string, path: string, body?: object, token = owner.token) =>
  api.send(method, `/api/businesses/${business_id}/${path}`, {
    token,
    ...(body === undefined ? {} : { body }),
  })

it('an endpoint is kept without showing its secret, which is to be asked for and can be changed', async () => {
  const created = await send('POST', 'webhook-endpoints', { url: 'https://example.com/hook' })
  expect(created).toMatchObject({ status: 201, body: { event_types: [], is_active: true } })
  const path = `webhook-endpoints/${created.body.id}`
  const { body } = await send('GET', `${path}/secret`)
  expect(body.secret).toMatch(/^whsec_.{40,}/)
  expect(JSON.stringify((await send('GET', 'webhook-endpoints')).body)).not.toContain('whsec_')
  const rotated = await send('POST', `${path}/secret`)
  expect((await send('GET', `${path}/secret`)).body).toEqual(rotated.body)
  expect(rotated.body.secret).not.toBe(body.secret)
  expect((await send('GET', `${path}/deliveries`)).body).toEqual({ items: [], next_cursor: null })
})

it('an unknown type of event is refused; a delivery that is not there is not delivered again', async () => {
  const unknown = { url: 'https://example.com', event_types: ['moon.landed'] }
  expect((await send('POST', 'webhook-endpoints', unknown)).status).toBe(400)
  const nowhere = 'webhook-deliveries/01980000-0000-7000-8000-000000000000/send'
  expect((await send('POST', nowhere)).body.error.code).toBe('not_found')
})

it('a test can be delivered again no more than any test', async () => {
  const { body: endpoint } = await send('POST', 'webhook-endpoints', { url: 'http://127.0.0.1:1/' })
  const tested = await send('POST', `webhook-endpoints/${endpoint.id}/test`)
  expect(tested.body).toMatchObject({ state: 'failed', error: 'Nothing answers there.' })
  expect((await send('POST', `webhook-deliveries/${tested.body.id}/send`)).body.error.code).toBe('conflict')
})

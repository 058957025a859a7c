import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApi } from '../../../tests/support/api.ts'
import { secrets, startTestApi } from '../../../tests/support/api.ts'
import { clientOf } from '../../../tests/support/api-client.ts'
import { createApiClient, dataOf } from './client.ts'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.close())

describe('the typed client', () => {
  test('creates, changes and reads through the app', async () => {
    const owner = await api.signUp('client@example.com')
    const client = clientOf(api.app, owner.token)
    const { id: business_id } = await dataOf(
      client.POST('/api/businesses', { body: { name: 'Bright Smile', timezone: 'Europe/Berlin' } }),
    )
    const path = { business_id }
    const { id: staff_id } = await dataOf(
      client.POST('/api/businesses/{business_id}/staff', { params: { path }, body: { name: 'Ada' } }),
    )
    await dataOf(
      client.PATCH('/api/businesses/{business_id}/staff/{staff_id}', {
        params: { path: { business_id, staff_id } },
        body: { title: 'Dentist' },
      }),
    )
    const staff = await dataOf(client.GET('/api/businesses/{business_id}/staff', { params: { path } }))
    expect(staff.items).toMatchObject([{ id: staff_id, name: 'Ada', title: 'Dentist' }])
    await dataOf(
      client.DELETE('/api/businesses/{business_id}/staff/{staff_id}', {
        params: { path: { business_id, staff_id } },
      }),
    )
    expect(
      (await dataOf(client.GET('/api/businesses/{business_id}/staff', { params: { path } }))).items,
    ).toEqual([])
  })

  test('throws what the API refused, with its code', async () => {
    const client = clientOf(api.app, 'garbage')
    await expect(dataOf(client.GET('/api/me'))).rejects.toMatchObject({
      name: 'ApiError',
      status: 401,
      code: 'invalid_token',
      request_id: expect.any(String),
    })
  })

  test('asks for the token before every request', async () => {
    let token = 'garbage'
    const client = createApiClient({
      baseUrl: await api.app.listen({ host: '127.0.0.1', port: 0 }),
      token: () => token,
    })
    expect((await client.GET('/api/businesses')).response.status).toBe(401)
    token = secrets.operator_token
    expect((await client.GET('/api/businesses')).response.status).toBe(200)
  })

  test('an answer that is not ours is still an error', async () => {
    const client = createApiClient({
      baseUrl: 'http://localhost',
      token: null,
      fetch: async () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
    })
    await expect(dataOf(client.GET('/health'))).rejects.toMatchObject({ status: 502, code: 'unknown' })
  })
})

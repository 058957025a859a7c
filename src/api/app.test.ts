import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApi } from '../../tests/support/api.ts'
import { startTestApi } from '../../tests/support/api.ts'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.close())

describe('the app', () => {
  test('says that it is well, with its database', async () => {
    expect(await api.send('GET', '/health')).toMatchObject({ status: 200, body: { status: 'ok' } })
  })
  test('signs up, signs in and knows who it is', async () => {
    const login = await api.signUp('owner@example.com')
    const created = await api.send('POST', '/api/businesses', {
      token: login.token,
      body: { name: 'A', timezone: 'europe/berlin', ai_phone_number: '+1 (234) 567-890' },
    })
    expect(created).toMatchObject({
      status: 201,
      body: { timezone: 'Europe/Berlin', ai_phone_number: '+1234567890' },
    })
    expect(await api.send('GET', '/api/me', { token: login.token })).toMatchObject({
      status: 200,
      body: { user: { email: 'owner@example.com' }, businesses: [{ name: 'A', access: 'owner' }] },
    })
  })
})

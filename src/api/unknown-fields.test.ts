import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Login, TestApi } from '../../tests/support/api.ts'
import { secrets, startTestApi } from '../../tests/support/api.ts'
import { callRequest } from '../../tests/support/test-call.ts'

let api: TestApi
let owner: Login
let staff: string
beforeAll(async () => {
  api = await startTestApi()
  owner = await api.signUp('owner@example.com')
  const { id } = await api.createBusiness({}, owner)
  const body = { name: 'Dr. Ada Stone' }
  const added = await api.send('POST', `/api/businesses/${id}/staff`, { token: owner.token, body })
  staff = `/api/businesses/${id}/staff/${added.body.id}`
})
afterAll(() => api.close())

const send = (method: 'POST' | 'PUT', path: string, body: object) =>
  api.send(method, `${staff}/${path}`, { token: owner.token, body })
const unknown = (...paths: string[]) => ({
  status: 400,
  body: {
    error: {
      code: 'invalid_request',
      details: {
        problems: paths.map((path) => ({
          path,
          message: 'is not a field of this request',
          rule: 'unrecognized_keys',
        })),
      },
    },
  },
})

describe('a field that no request has', () => {
  it('is refused by its name, and nothing is saved', async () => {
    const morning = { date: '2030-05-02', is_available: false, start_time: '09:00', end_time: '12:00' }
    const refused = await send('POST', 'exceptions', morning)
    expect(refused).toMatchObject(unknown('body.start_time', 'body.end_time'))
    expect(refused.body.error.message).toContain('body.start_time: is not a field of this request')
    const { body } = await api.send('GET', `${staff}/exceptions`, { token: owner.token })
    expect(body).toEqual([])
  })

  it('is found in lists, and under the names of what every object has', async () => {
    const week = [1, 2].map((weekday) => ({ weekday, starts_at: '09:00', ends_at: '17:00' }))
    expect(await send('PUT', 'availability', week)).toMatchObject({ status: 200 })
    const misspelled = week.map((day) => ({ ...day, toString: 'x' }))
    expect(await send('PUT', 'availability', misspelled)).toMatchObject(
      unknown('body.0.toString', 'body.1.toString'),
    )
  })

  it('is left unread in what a worker sends, which may be newer than the API', async () => {
    const body = { ...callRequest({}), of_a_later_version: true }
    const opened = await api.send('POST', '/api/calls', { token: secrets.agent_token, body })
    expect(opened.status).toBe(200)
  })
})

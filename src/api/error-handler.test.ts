import { Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Answer, Login, TestApi } from '../../tests/support/api.ts'
import { startTestApi } from '../../tests/support/api.ts'
import { createLogger } from './logger.ts'
import { route } from './route.ts'

const logged: string[] = []
const log = new Writable({
  write(chunk, _encoding, done) {
    logged.push(String(chunk))
    done()
  },
})
const faulty = [
  route({
    method: 'GET',
    path: '/test/broken',
    operationId: 'break',
    summary: 'Throws what nobody foresaw',
    tag: 'test',
    allow: 'public',
    handle() {
      throw new Error('insert into customers (phone) values (+4930123456)')
    },
  }),
  route({
    method: 'GET',
    path: '/test/untrue',
    operationId: 'lie',
    summary: 'Answers what it did not promise',
    tag: 'test',
    allow: 'public',
    response: z.object({ count: z.int() }),
    handle: () => ({ count: 'many' }) as unknown as { count: number },
  }),
]

let api: TestApi
let owner: Login
beforeAll(async () => {
  const logger = createLogger({ level: 'info', show_pii: false, name: 'api' }, log)
  api = await startTestApi({}, { routes: faulty, deps: { logger } })
  owner = await api.signUp('owner@example.com')
})
afterAll(() => api.close())

function expectError(answer: Answer, status: number, code: string): void {
  expect(answer).toMatchObject({
    status,
    body: { error: { code, message: expect.any(String), request_id: answer.headers['x-request-id'] } },
  })
  expect(Object.keys(answer.body)).toEqual(['error'])
}

const post = (body: string, headers: object = { 'content-type': 'application/json' }) =>
  api.send('POST', '/api/businesses', { token: owner.token, body, headers })

describe('errors', () => {
  test('an address that is not there', async () => {
    const answer = await api.send('GET', '/api/nothing?secret=1')
    expectError(answer, 404, 'not_found')
    expect(answer.body.error.message).toBe('There is nothing at GET /api/nothing.')
  })

  test('a body that is no JSON, is empty, or is cut short', async () => {
    expectError(await post('{"name": '), 400, 'invalid_request')
    expectError(await post(''), 400, 'invalid_request')
    expectError(await post('{"__proto__": {"admin": true}}'), 400, 'invalid_request')
  })

  test('a body of another kind', async () => {
    expectError(await post('<a/>', { 'content-type': 'application/xml' }), 415, 'unsupported_media_type')
    expectError(
      await post('name=A', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'unsupported_media_type',
    )
  })

  test('a body that is too large', async () => {
    expectError(await post(JSON.stringify({ name: 'A'.repeat(300_000) })), 413, 'body_too_large')
  })

  test('every problem of a body at once, with its path', async () => {
    const answer = await post(JSON.stringify({ name: '', recording_enabled: 'yes', max_call_minutes: 0 }))
    expectError(answer, 400, 'invalid_request')
    const { problems } = answer.body.error.details as {
      problems: { path: string; message: string; rule: string; limit?: number }[]
    }
    expect(problems.map(({ path }) => path).toSorted()).toEqual([
      'body.max_call_minutes',
      'body.name',
      'body.recording_enabled',
      'body.timezone',
    ])
    const ofPath = (wanted: string) => problems.find(({ path }) => path === wanted)
    expect(ofPath('body.timezone')).toMatchObject({ message: 'is required', rule: 'required' })
    expect(ofPath('body.name')).toMatchObject({ rule: 'too_small', limit: 1 })
    expect(answer.body.error.message).toContain('body.timezone: is required')
  })

  test('a query and a path that cannot be', async () => {
    const { token } = owner
    expectError(await api.send('GET', '/api/businesses?limit=0', { token }), 400, 'invalid_request')
    expectError(await api.send('GET', '/api/businesses/%ZZ', { token }), 400, 'invalid_request')
    expectError(await api.send('GET', '/api/businesses/not-an-id', { token }), 404, 'not_found')
  })

  test('what nobody foresaw is logged and never told', async () => {
    logged.length = 0
    const answer = await api.send('GET', '/test/broken')
    expectError(answer, 500, 'internal')
    expect(JSON.stringify(answer.body)).not.toContain('customers')
    const line = JSON.parse(logged.find((text) => text.includes('request failed')) ?? '{}')
    expect(line).toMatchObject({
      request_id: answer.body.error.request_id,
      route: '/test/broken',
      code: 'internal',
    })
    expect(line.frames[0]).toContain('error-handler.test.ts')
    expect(logged.join('')).not.toContain('+4930123456')
  })

  test('an answer that is not what was promised is ours to mend', async () => {
    expectError(await api.send('GET', '/test/untrue'), 500, 'internal')
  })

  test('an unusable Authorization header', async () => {
    for (const authorization of ['Basic YTpi', 'Bearer', 'Bearer a b', 'token']) {
      expectError(await api.send('GET', '/api/me', { headers: { authorization } }), 401, 'unauthenticated')
    }
    const answer = await api.send('GET', '/api/me')
    expect(answer.headers['www-authenticate']).toBe('Bearer')
  })

  test('no header tells what runs here, and browsers are told to keep their hands off', async () => {
    const { headers } = await api.send('GET', '/health')
    expect(headers).not.toHaveProperty('server')
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' })
  })
})

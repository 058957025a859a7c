import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { TestApi } from '../../tests/support/api.ts'
import { secrets, startTestApi } from '../../tests/support/api.ts'
import { route } from './route.ts'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.close())

describe('health', () => {
  test('is well with its database', async () => {
    const answer = await api.send('GET', '/health')
    expect(answer).toMatchObject({ status: 200, body: { status: 'ok', version: '0.0.0' } })
  })

  test('is not well without, and does not say why', async () => {
    const database = { ...api.deps.database, asSystem: () => Promise.reject(new Error('10.0.0.5 refused')) }
    const without = await startTestApi({}, { deps: { database } })
    const answer = await without.send('GET', '/health')
    expect(answer).toMatchObject({ status: 503, body: { error: { code: 'database_unavailable' } } })
    expect(JSON.stringify(answer.body)).not.toContain('10.0.0.5')
    await without.close()
  })
})

describe('metrics', () => {
  test('count requests by route and status, never by address', async () => {
    const id = '01980000-0000-7000-8000-0000000000ff'
    await api.send('GET', `/api/businesses/${id}`, { token: secrets.operator_token })
    const { body, headers } = await api.send('GET', '/metrics', { token: secrets.operator_token })
    expect(String(headers['content-type'])).toMatch(/^text\/plain/)
    expect(body).toContain(
      'http_request_duration_seconds_count{method="GET",route="/api/businesses/:business_id",status="404"} 1',
    )
    expect(body).not.toContain(id)
  })
})

describe('closing', () => {
  test('lets a running request finish', async () => {
    const started = Promise.withResolvers<void>()
    const finish = Promise.withResolvers<void>()
    const slow = route({
      method: 'GET',
      path: '/test/slow',
      operationId: 'beSlow',
      summary: 'Answers when told to',
      tag: 'test',
      allow: 'public',
      response: z.object({ ok: z.boolean() }),
      async handle() {
        started.resolve()
        await finish.promise
        return { ok: true }
      },
    })
    const closing = await startTestApi({}, { routes: [slow] })
    const address = await closing.app.listen({ host: '127.0.0.1', port: 0 })
    const answer = fetch(`${address}/test/slow`)
    await started.promise
    const closed = closing.close()
    finish.resolve()
    expect(await (await answer).json()).toEqual({ ok: true })
    await closed
    await expect(fetch(`${address}/health`)).rejects.toThrow()
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { TestApi } from '../../tests/support/api.ts'
import { secrets, startTestApi } from '../../tests/support/api.ts'
import { signInPerMinute } from './rate-limits.ts'
import { route } from './route.ts'

const limited = route({
  method: 'GET',
  path: '/test/limited',
  operationId: 'beLimited',
  summary: 'Three a minute',
  tag: 'test',
  allow: 'signed-in',
  rateLimit: 3,
  response: z.object({ ok: z.boolean() }),
  handle: () => ({ ok: true }),
})

let api: TestApi
beforeAll(async () => {
  api = await startTestApi({ rate_limits_enabled: true }, { routes: [limited] })
})
afterAll(() => api.close())

async function statuses(count: number, ask: () => Promise<{ status: number }>): Promise<number[]> {
  const seen: number[] = []
  for (let index = 0; index < count; index += 1) seen.push((await ask()).status)
  return seen
}

describe('rate limits', () => {
  test('count each caller alone, and say when to come back', async () => {
    const ada = await api.signUp('ada@example.com')
    const grace = await api.signUp('grace@example.com')
    const ask = (token: string) => api.send('GET', '/test/limited', { token })
    expect(await statuses(5, () => ask(ada.token))).toEqual([200, 200, 200, 429, 429])
    expect(await statuses(3, () => ask(grace.token))).toEqual([200, 200, 200])
    const refused = await ask(ada.token)
    expect(refused).toMatchObject({ status: 429, body: { error: { code: 'rate_limited' } } })
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60)
  })

  test('slow down who guesses passwords', async () => {
    const body = { email: 'ada@example.com', password: 'guess' }
    const from = { 'x-forwarded-for': '203.0.113.1' }
    const seen = await statuses(signInPerMinute + 2, () =>
      api.send('POST', '/api/auth/sign-in/email', { body, headers: from }),
    )
    expect(seen.filter((status) => status === 401)).toHaveLength(signInPerMinute)
    expect(seen.slice(-2)).toEqual([429, 429])
  })

  test('slow down who guesses tokens, even from a forged address', async () => {
    let forged = 0
    const guess = () => {
      forged += 1
      const headers = { 'x-forwarded-for': `203.0.113.${forged}` }
      return api.send('GET', '/api/me', { token: `guess-${forged}`, headers })
    }
    const seen = await statuses(70, guess)
    expect(seen[0]).toBe(401)
    expect(seen.at(-1)).toBe(429)
  })

  test('never stand between a call and its reception', async () => {
    const ask = () =>
      api.send('POST', '/api/ai/lookup-by-phone', {
        token: secrets.agent_token,
        body: { phone_number: '+19995550100' },
      })
    expect(new Set(await statuses(700, ask))).toEqual(new Set([404]))
  })
})

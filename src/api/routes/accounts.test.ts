import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApi } from '../../../tests/support/api.ts'
import { secrets, startTestApi } from '../../../tests/support/api.ts'

const dayMs = 86_400_000

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.close())

const signIn = (email: string, password: string) =>
  api.send('POST', '/api/auth/sign-in/email', { body: { email, password } })
const me = (token: string) => api.send('GET', '/api/me', { token })
const password = 'correct horse battery'

describe('accounts', () => {
  test('sign up, sign in, look, sign out', async () => {
    const frontDoor = async () => (await api.send('GET', '/api/front-door')).body
    expect(await frontDoor()).toEqual({ has_accounts: false })
    const body = { email: 'Ada@Example.com', password, name: 'Ada' }
    const created = await api.send('POST', '/api/auth/sign-up/email', { body })
    expect(created).toMatchObject({ status: 200, body: { user: { email: 'ada@example.com', name: 'Ada' } } })
    expect(await frontDoor()).toEqual({ has_accounts: true })
    const { body: login } = await signIn('ada@example.com', password)
    expect(await me(login.token)).toMatchObject({
      status: 200,
      body: { user: { name: 'Ada' }, businesses: [] },
    })
    expect((await api.send('POST', '/api/auth/sign-out', { token: login.token })).status).toBe(204)
    expect(await me(login.token)).toMatchObject({ status: 401, body: { error: { code: 'invalid_token' } } })
    expect((await me(created.body.token)).status).toBe(200)
  })

  test('sets no cookies and takes none', async () => {
    await api.signUp('cookie@example.com')
    const answer = await signIn('cookie@example.com', password)
    expect(answer.headers).not.toHaveProperty('set-cookie')
    const headers = { cookie: `better-auth.session_token=${answer.body.token}` }
    expect((await api.send('GET', '/api/me', { headers })).status).toBe(401)
  })

  test('refuses in the one error shape', async () => {
    await api.signUp('twice@example.com')
    const again = await api.send('POST', '/api/auth/sign-up/email', {
      body: { email: 'twice@example.com', password, name: 'T' },
    })
    expect(again).toMatchObject({
      status: 409,
      body: { error: { code: 'conflict', request_id: expect.any(String) } },
    })
    expect(await signIn('twice@example.com', 'wrong password')).toMatchObject({
      status: 401,
      body: { error: { code: 'unauthenticated' } },
    })
    expect(await signIn('nobody@example.com', 'wrong password')).toMatchObject({
      status: 401,
      body: { error: { code: 'unauthenticated' } },
    })
    expect(await signIn('no address', password)).toMatchObject({
      status: 400,
      body: { error: { code: 'invalid_request' } },
    })
    const short = { email: 'short@example.com', password: '1234567', name: 'S' }
    expect((await api.send('POST', '/api/auth/sign-up/email', { body: short })).status).toBe(400)
  })

  test('a new password ends the other logins', async () => {
    const first = await api.signUp('change@example.com')
    const { body: second } = await signIn('change@example.com', password)
    const body = { current_password: password, new_password: 'another long password' }
    const wrong = await api.send('POST', '/api/auth/change-password', {
      token: first.token,
      body: { ...body, current_password: 'x' },
    })
    expect(wrong.status).toBe(400)
    const changed = await api.send('POST', '/api/auth/change-password', { token: first.token, body })
    expect(changed.status).toBe(200)
    expect((await me(changed.body.token)).status).toBe(200)
    expect((await me(second.token)).status).toBe(401)
    expect((await signIn('change@example.com', password)).status).toBe(401)
    expect((await signIn('change@example.com', 'another long password')).status).toBe(200)
  })

  test('a lost password is reset with a token from the operator, once', async () => {
    const login = await api.signUp('lost@example.com')
    const reset = await api.send('POST', '/api/operator/password-resets', {
      token: secrets.operator_token,
      body: { email: 'lost@example.com' },
    })
    expect(reset.status).toBe(201)
    const use = (new_password: string, token = reset.body.token) =>
      api.send('POST', '/api/auth/reset-password', { body: { token, new_password } })
    expect((await use('a password found again', 'guess')).status).toBe(400)
    expect((await use('a password found again')).status).toBe(204)
    expect((await use('a password of a thief')).status).toBe(400)
    expect((await me(login.token)).status).toBe(401)
    expect((await signIn('lost@example.com', 'a password found again')).status).toBe(200)
    const unknown = { token: secrets.operator_token, body: { email: 'nobody@example.com' } }
    expect((await api.send('POST', '/api/operator/password-resets', unknown)).status).toBe(404)
  })

  test('a login in use lasts, one that is not runs out', async () => {
    const used = await api.signUp('used@example.com')
    const idle = await api.signUp('idle@example.com')
    const start = api.clock.now().toISOString()
    for (let day = 0; day < 40; day += 20) {
      api.clock.advance(20 * dayMs)
      expect((await me(used.token)).status).toBe(200)
    }
    expect(await me(idle.token)).toMatchObject({ status: 401, body: { error: { code: 'token_expired' } } })
    api.clock.set(start)
  })
})

describe('an installation without sign-up', () => {
  test('makes no accounts', async () => {
    const closed = await startTestApi({ sign_up_enabled: false })
    const body = { email: 'ada@example.com', password, name: 'Ada' }
    const answer = await closed.send('POST', '/api/auth/sign-up/email', { body })
    expect(answer.status).toBe(400)
    await closed.close()
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { MessageToSend } from '#actions/ports.ts'
import { DeliveryError } from '#domain/outgoing/delivery-error.ts'
import type { Login, TestApi } from '../../../tests/support/api.ts'
import { secrets, startTestApi } from '../../../tests/support/api.ts'

const dayMs = 86_400_000

let mails: MessageToSend[]
let failure: DeliveryError | null
const email = {
  async send(message: MessageToSend) {
    if (failure !== null) throw failure
    mails.push(message)
    return { provider_id: null }
  },
}

let api: TestApi
let owner: Login
let guest: Login
let business_id: string
let path: string
beforeAll(async () => {
  api = await startTestApi({ public_url: 'https://calls.example' }, { deps: { messengers: { email } } })
  owner = await api.signUp('owner@example.com')
  guest = await api.signUp('guest@example.com')
})
afterAll(() => api.close())
beforeEach(async () => {
  mails = []
  failure = null
  business_id = (await api.createBusiness({ name: 'Miles Motors' }, owner)).id
  path = `/api/businesses/${business_id}/invitations`
})

const invite = (to: string, access = 'manager', token = owner.token) =>
  api.send('POST', path, { token, body: { email: to, access } })
const accept = (login: Login, token: string) =>
  api.send('POST', '/api/invitations/accept', { token: login.token, body: { token } })
const view = (token: string) => api.send('POST', '/api/invitations/view', { body: { token } })
const tokenIn = (text: string) => /invitation\?token=(\S+)/.exec(text)?.[1] ?? ''
const gone = { status: 404, body: { error: { code: 'not_found' } } }

describe('an invitation', () => {
  test('is mailed, seen by whoever has its link, and accepted once', async () => {
    const made = await invite('Guest@Example.com')
    expect(made).toMatchObject({ status: 201, body: { email: 'guest@example.com', mail: 'sent' } })
    expect(mails).toMatchObject([{ recipient: 'guest@example.com', business_name: 'Miles Motors' }])
    const token = tokenIn(mails[0]?.body ?? '')
    expect(made.body.link).toBe(`https://calls.example/invitation?token=${token}`)
    expect(await view(token)).toMatchObject({
      status: 200,
      body: { business_name: 'Miles Motors', access: 'manager', invited_by_name: 'owner' },
    })
    expect((await accept(guest, token)).body).toEqual({ business_id, access: 'manager' })
    const entered = await api.send('GET', `/api/businesses/${business_id}`, { token: guest.token })
    expect(entered.status).toBe(200)
    expect(await accept(owner, token)).toMatchObject(gone)
    expect((await api.send('GET', path, { token: owner.token })).body).toEqual([])
  })

  test('is good no more once taken back, sent again, or run out', async () => {
    const first = await invite('a@example.com')
    const second = await invite('a@example.com')
    expect(await view(tokenIn(first.body.link))).toMatchObject(gone)
    expect((await view(tokenIn(second.body.link))).status).toBe(200)
    const removal = `${path}/${second.body.id}`
    expect((await api.send('DELETE', removal, { token: owner.token })).status).toBe(204)
    expect(await accept(guest, tokenIn(second.body.link))).toMatchObject(gone)
    expect((await api.send('DELETE', removal, { token: owner.token })).status).toBe(404)
    const third = await invite('a@example.com')
    const now = api.clock.now().toISOString()
    api.clock.advance(8 * dayMs)
    expect(await accept(guest, tokenIn(third.body.link))).toMatchObject(gone)
    api.clock.set(now)
  })

  test('cannot be guessed, nor read by whoever may not invite', async () => {
    const { body } = await invite('b@example.com')
    const forged = `${body.id}.${'A'.repeat(43)}`
    expect(await view(forged)).toMatchObject(gone)
    expect(await view('nonsense')).toMatchObject(gone)
    await api.addMember(business_id, guest, 'manager')
    expect((await api.send('GET', path, { token: guest.token })).status).toBe(403)
    expect((await invite('c@example.com', 'owner', guest.token)).status).toBe(403)
    const other = await api.createBusiness({}, guest)
    const elsewhere = `/api/businesses/${other.id}/invitations/${body.id}`
    expect((await api.send('DELETE', elsewhere, { token: guest.token })).status).toBe(404)
  })

  test('is not used up by who is in already, unless it gives them more', async () => {
    expect(await invite(owner.email)).toMatchObject({ status: 409, body: { error: { code: 'conflict' } } })
    const { body } = await invite('d@example.com', 'viewer')
    const token = tokenIn(body.link)
    expect(await accept(owner, token)).toMatchObject({
      status: 409,
      body: { error: { details: { reason: 'already_member' } } },
    })
    expect((await accept(guest, token)).body).toEqual({ business_id, access: 'viewer' })
    const { body: more } = await invite('e@example.com', 'manager')
    expect((await accept(guest, tokenIn(more.link))).body).toEqual({ business_id, access: 'manager' })
  })

  test('stands with its link when no mail goes out', async () => {
    failure = new DeliveryError('transient', 'The mail server is away.')
    expect(await invite('e@example.com')).toMatchObject({ status: 201, body: { mail: 'failed' } })
    const { body: list } = await api.send('GET', path, { token: owner.token })
    expect((await accept(guest, tokenIn(list[0].link))).status).toBe(200)
  })
})

describe('a lost password', () => {
  const ask = (address: string, language = 'en') =>
    api.send('POST', '/api/auth/request-password-reset', { body: { email: address, language } })

  test('is replaced by the link in a mail, once; nobody learns who has an account', async () => {
    const known = await ask('Guest@example.com', 'de-AT')
    const unknown = await ask('nobody@example.com')
    expect([known.body, unknown.body]).toEqual([{ is_mail_configured: true }, { is_mail_configured: true }])
    await expect.poll(() => mails.length).toBe(1)
    expect(mails[0]).toMatchObject({ recipient: 'guest@example.com', subject: 'Neues Passwort wählen' })
    const token = /reset-password\?token=(\S+)/.exec(mails[0]?.body ?? '')?.[1] ?? ''
    const reset = (new_password: string) =>
      api.send('POST', '/api/auth/reset-password', { body: { token, new_password } })
    expect((await reset('a password found again')).status).toBe(204)
    expect(await reset('another one')).toMatchObject({
      status: 400,
      body: { error: { details: { reason: 'invalid_token' } } },
    })
  })

  test('is the operator’s business where no mail is set up', async () => {
    const bare = await startTestApi()
    const body = { email: 'guest@example.com' }
    const answer = await bare.send('POST', '/api/auth/request-password-reset', { body })
    expect(answer.body).toEqual({ is_mail_configured: false })
    await bare.close()
  })
})

test('what an operator’s account changes names that account, what their token changes nobody', async () => {
  const operator = await api.signUp('olive@example.com')
  await api.send('PUT', '/api/operator/operators', {
    token: secrets.operator_token,
    body: { email: operator.email },
  })
  for (const [token, user_id] of [
    [operator.token, operator.user_id],
    [secrets.operator_token, null],
  ] as const) {
    const made = await invite(`of-${user_id === null ? 'token' : 'account'}@example.com`, 'viewer', token)
    expect(made.body.invited_by).toBe(user_id)
    const card = { name: 'Forgotten', phone_number: '+15550009999' }
    await api.send('POST', `/api/businesses/${business_id}/customers`, { token, body: card })
    const erased = await api.send('POST', `/api/businesses/${business_id}/erasures`, {
      token,
      body: { phone_number: '+15550009999' },
    })
    expect(erased.body).toMatchObject({ user_id })
  }
})

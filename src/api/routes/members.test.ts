import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Login, TestApi } from '../../../tests/support/api.ts'
import { secrets, startTestApi } from '../../../tests/support/api.ts'

let api: TestApi
let owner: Login
let helper: Login
beforeAll(async () => {
  api = await startTestApi()
  owner = await api.signUp('owner@example.com')
  helper = await api.signUp('helper@example.com')
})
afterAll(() => api.close())

const conflict = { status: 409, body: { error: { code: 'conflict' } } }

describe('members', () => {
  test('are let in by their address, get other access, and are shown out', async () => {
    const { id } = await api.createBusiness({}, owner)
    const path = `/api/businesses/${id}`
    const put = (access: string) =>
      api.send('PUT', `${path}/members`, {
        token: owner.token,
        body: { email: 'Helper@example.com', access },
      })
    expect((await api.send('GET', path, { token: helper.token })).status).toBe(404)
    expect(await put('viewer')).toMatchObject({
      status: 200,
      body: { user_id: helper.user_id, access: 'viewer' },
    })
    expect((await api.send('GET', path, { token: helper.token })).status).toBe(200)
    expect((await api.send('PATCH', path, { token: helper.token, body: { name: 'B' } })).status).toBe(403)
    expect((await put('manager')).status).toBe(200)
    expect((await api.send('PATCH', path, { token: helper.token, body: { name: 'B' } })).status).toBe(200)
    const { body: members } = await api.send('GET', `${path}/members`, { token: helper.token })
    expect(members).toHaveLength(2)
    const out = await api.send('DELETE', `${path}/members/${helper.user_id}`, { token: owner.token })
    expect(out.status).toBe(204)
    expect((await api.send('GET', path, { token: helper.token })).status).toBe(404)
  })

  test('nobody is let in without an account', async () => {
    const { id } = await api.createBusiness({}, owner)
    const body = { email: 'unknown@example.com', access: 'viewer' }
    const answer = await api.send('PUT', `/api/businesses/${id}/members`, { token: owner.token, body })
    expect(answer).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } })
  })

  test('the last owner stays, even when two leave at once', async () => {
    const { id } = await api.createBusiness({}, owner)
    const members = `/api/businesses/${id}/members`
    const leave = (login: Login) =>
      api.send('DELETE', `${members}/${login.user_id}`, { token: secrets.operator_token })
    expect(await leave(owner)).toMatchObject(conflict)
    const body = { email: owner.email, access: 'manager' }
    expect(await api.send('PUT', members, { token: owner.token, body })).toMatchObject(conflict)
    await api.addMember(id, helper, 'owner')
    const both = await Promise.all([leave(owner), leave(helper)])
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([204, 409]))
  })
})

describe('API keys', () => {
  test('are shown once, recognised by their beginning, and end at once', async () => {
    const { id } = await api.createBusiness({}, owner)
    const path = `/api/businesses/${id}/api-keys`
    const made = await api.send('POST', path, {
      token: owner.token,
      body: { name: 'CRM', access: 'manager' },
    })
    expect(made).toMatchObject({ status: 201, body: { key: expect.stringMatching(/^sbk_[\w-]{43}$/) } })
    const { key, prefix } = made.body
    expect(key.startsWith(prefix)).toBe(true)
    const list = await api.send('GET', path, { token: owner.token })
    expect(list.body).toMatchObject([{ name: 'CRM', prefix, access: 'manager' }])
    expect(JSON.stringify(list.body)).not.toContain(key)
    const use = () => api.send('GET', `/api/businesses/${id}/staff`, { token: key })
    expect((await use()).status).toBe(200)
    await api.send('DELETE', `${path}/${made.body.id}`, { token: owner.token })
    expect((await use()).status).toBe(401)
  })

  test('are kept as a hash', async () => {
    const { id } = await api.createBusiness({}, owner)
    const made = await api.send('POST', `/api/businesses/${id}/api-keys`, {
      token: owner.token,
      body: { name: 'K' },
    })
    const stored = JSON.stringify(
      await api.opened.queryAs('switchboard_system', '', 'select * from api_keys'),
    )
    expect(stored).toContain(made.body.prefix)
    expect(stored).not.toContain(made.body.key)
  })

  test('work in their own business only', async () => {
    const { id } = await api.createBusiness({}, owner)
    const { id: elsewhere } = await api.createBusiness({}, owner)
    const path = `/api/businesses/${id}/api-keys`
    const { body: made } = await api.send('POST', path, {
      token: owner.token,
      body: { name: 'K', access: 'owner' },
    })
    expect((await api.send('GET', `/api/businesses/${elsewhere}`, { token: made.key })).status).toBe(404)
    const removal = `/api/businesses/${elsewhere}/api-keys/${made.id}`
    expect((await api.send('DELETE', removal, { token: owner.token })).status).toBe(404)
  })
})

import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { CryptoKey, JWTPayload } from 'jose'
import { SignJWT, exportJWK, generateKeyPair } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApi } from '../../../tests/support/api.ts'
import { startTestApi } from '../../../tests/support/api.ts'

const issuer = 'https://project.supabase.example/auth/v1'
const audience = 'authenticated'

let keys: { privateKey: CryptoKey; publicKey: CryptoKey }
let jwks: Server
let api: TestApi

beforeAll(async () => {
  keys = await generateKeyPair('ES256')
  const published = { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' }] }
  jwks = createServer((_request, response) => response.end(JSON.stringify(published)))
  await new Promise<void>((resolve) => {
    jwks.listen(0, '127.0.0.1', resolve)
  })
  const { port } = jwks.address() as AddressInfo
  const jwks_url = `http://127.0.0.1:${port}/jwks.json`
  api = await startTestApi({ issuer: { issuer, audience, jwks_url } })
})
afterAll(async () => {
  await api.close()
  jwks.close()
})

interface Changes {
  claims?: JWTPayload
  kid?: string
  issuer?: string
  audience?: string
  expires?: string
  key?: CryptoKey
}

function sign(subject: string, changes: Changes = {}): Promise<string> {
  return new SignJWT({ email: `${subject}@example.com`, ...changes.claims })
    .setProtectedHeader({ alg: 'ES256', kid: changes.kid ?? 'k1' })
    .setSubject(subject)
    .setIssuer(changes.issuer ?? issuer)
    .setAudience(changes.audience ?? audience)
    .setIssuedAt()
    .setExpirationTime(changes.expires ?? '1h')
    .sign(changes.key ?? keys.privateKey)
}

const me = (token: string) => api.send('GET', '/api/me', { token })

describe("another issuer's tokens", () => {
  test('are a login: the person is made known once and found again', async () => {
    const first = await me(await sign('ada', { claims: { name: 'Ada' } }))
    expect(first).toMatchObject({ status: 200, body: { user: { email: 'ada@example.com', name: 'Ada' } } })
    const again = await me(await sign('ada', { claims: { email: 'ada.new@example.com' } }))
    expect(again.body.user.id).toBe(first.body.user.id)
  })

  test('make one person of two first requests at once', async () => {
    const token = await sign('grace')
    const answers = await Promise.all([me(token), me(token), me(token)])
    expect(new Set(answers.map(({ body }) => body.user?.id)).size).toBe(1)
  })

  test('create businesses and are members of them', async () => {
    const token = await sign('owner')
    const body = { name: 'Elsewhere', timezone: 'UTC' }
    const { body: business } = await api.send('POST', '/api/businesses', { token, body })
    expect((await api.send('GET', `/api/businesses/${business.id}`, { token })).status).toBe(200)
    expect(
      (await api.send('GET', `/api/businesses/${business.id}`, { token: await sign('stranger') })).status,
    ).toBe(404)
  })

  test('without an address are people all the same', async () => {
    const token = await sign('phone-only', { claims: { email: undefined } })
    expect(await me(token)).toMatchObject({
      status: 200,
      body: { user: { email: expect.stringMatching(/\.invalid$/) } },
    })
  })

  test('do not take over an account that somebody made here with the same address', async () => {
    const local = await api.signUp('victim@example.com')
    const unproved = await me(await sign('victim'))
    expect(unproved).toMatchObject({ status: 409, body: { error: { code: 'conflict' } } })
    const proved = await me(await sign('victim', { claims: { email_verified: true } }))
    expect(proved).toMatchObject({ status: 409 })
    expect((await me(local.token)).body.user.id).toBe(local.user_id)
  })

  test.each<[string, string, () => Promise<string>]>([
    ['expired', 'token_expired', () => sign('ada', { expires: '-1h' })],
    ['for another audience', 'invalid_token', () => sign('ada', { audience: 'anon' })],
    ['from another issuer', 'invalid_token', () => sign('ada', { issuer: 'https://evil.example' })],
    ['with an unknown key id', 'invalid_token', () => sign('ada', { kid: 'k2' })],
    [
      'signed with another key',
      'invalid_token',
      async () => sign('ada', { key: (await generateKeyPair('ES256')).privateKey }),
    ],
    ['signed with nothing', 'invalid_token', () => unsigned('none')],
    ['signed with the published key as a secret', 'invalid_token', () => signedWithPublicKey()],
  ])('are refused when %s', async (_name, code, token) => {
    expect(await me(await token())).toMatchObject({ status: 401, body: { error: { code } } })
  })
})

function claims(): JWTPayload {
  return { sub: 'ada', iss: issuer, aud: audience, exp: Math.floor(Date.now() / 1_000) + 3_600 }
}

async function unsigned(alg: string): Promise<string> {
  return `${encode({ alg, kid: 'k1' })}.${encode(claims())}.`
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}

/** The old trick: what everybody may read, used as the secret of a symmetric signature. */
async function signedWithPublicKey(): Promise<string> {
  const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(keys.publicKey)))
  return new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(secret)
}

describe('a login service that is away', () => {
  test('is said plainly, and nothing of it leaks', async () => {
    const away = await startTestApi({
      issuer: { issuer, audience, jwks_url: 'http://127.0.0.1:1/jwks.json' },
    })
    const answer = await away.send('GET', '/api/me', { token: await sign('ada') })
    expect(answer).toMatchObject({ status: 503, body: { error: { code: 'issuer_unavailable' } } })
    expect(JSON.stringify(answer.body)).not.toContain('127.0.0.1')
    await away.close()
  })
})

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApi } from '../../tests/support/api.ts'
import { startTestApi } from '../../tests/support/api.ts'

const page = { accept: 'text/html' }
let folder: string
let api: TestApi

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dashboard-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<p>the page</p>')
  await writeFile(join(folder, 'assets/app-1a2b.js'), 'run()')
  await writeFile(join(folder, 'assets/app-1a2b.js.gz'), gzipSync('run()'))
  const demo = { email: 'owner@demo.example', password: 'open-sesame' }
  api = await startTestApi({}, { dashboard: async () => folder, deps: { demo_login: async () => demo } })
})
afterAll(async () => {
  await api.close()
  await rm(folder, { recursive: true })
})

describe('the dashboard', () => {
  test.each(['/', '/sign-in', '/b/01980000-0000-7000-8000-000000000001/calls?page=2'])(
    'is what a browser gets at %s, under a policy of its own',
    async (path) => {
      const { status, headers } = await api.send('GET', path, { headers: page })
      expect(status).toBe(200)
      expect(headers['content-type']).toContain('text/html')
      expect(headers['cache-control']).toBe('no-cache')
      expect(headers['content-security-policy']).toContain("script-src 'self';")
      expect(headers['content-security-policy']).not.toContain('unsafe')
    },
  )

  test.each(['/api/nowhere', '/docs/nowhere.txt', '/assets/gone-1a2b.js', '/twilio/nowhere'])(
    'does not stand in for what is missing at %s',
    async (path) => {
      const { status, body } = await api.send('GET', path, { headers: page })
      expect(status).toBe(404)
      expect(body.error.code).toBe('not_found')
    },
  )

  test('is not what a program gets that asks for JSON', async () => {
    expect((await api.send('GET', '/anything', { headers: { accept: 'application/json' } })).status).toBe(404)
    expect((await api.send('POST', '/anything', { headers: page })).status).toBe(404)
  })

  test('keeps hashed files for ever, compressed where the browser can', async () => {
    const plain = await api.app.inject({ url: '/assets/app-1a2b.js' })
    const small = await api.app.inject({
      url: '/assets/app-1a2b.js',
      headers: { 'accept-encoding': 'gzip, br' },
    })
    expect(plain.body).toBe('run()')
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(small.headers['content-encoding']).toBe('gzip')
    expect(small.headers['cache-control']).toContain('immutable')
    expect(small.headers['content-type']).toContain('javascript')
  })

  test.each(['/../secrets.json', '/assets/../../secrets.json', '/%2e%2e/secrets.json', '/.env'])(
    'reads nothing outside its folder: %s',
    async (path) => {
      expect((await api.send('GET', path)).status).toBe(404)
    },
  )
})

describe('GET /api/demo-login', () => {
  test('is for who sits at the machine', async () => {
    const here = await api.send('GET', '/api/demo-login')
    expect(here.body).toEqual({ login: { email: 'owner@demo.example', password: 'open-sesame' } })
    const proxied = await api.send('GET', '/api/demo-login', {
      headers: { 'x-forwarded-for': '203.0.113.9' },
    })
    expect(proxied).toMatchObject({ status: 200, body: { login: null } })
  })
})

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createOutsideWeb } from './outside-web.ts'
import { isPublicAddress } from './public-address.ts'

let server: Server
let port: number
let hits = 0

beforeAll(async () => {
  server = createServer((request, response) => {
    hits += 1
    if (request.url === '/moved') response.writeHead(302, { location: 'http://127.0.0.1/' }).end()
    else if (request.url === '/long') response.end('x'.repeat(5_000))
    else if (request.url !== '/never') response.setHeader('etag', '"1"').end('hello')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  ;({ port } = server.address() as AddressInfo)
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const get = (url: string, allows_private: boolean, timeout_ms = 5_000) =>
  createOutsideWeb({ allows_private }).send({ method: 'GET', url, headers: {}, timeout_ms, max_bytes: 1_000 })

describe('where nothing private may be reached', () => {
  it.each([
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://[::ffff:169.254.169.254]/',
    'https://169.254.169.254/latest/meta-data',
    'https://10.1.2.3/',
    'https://localhost/',
    'https://[fd00::1]/',
  ])('%s is not', async (url) => {
    await expect(get(url.replace(/\/$/, `:${port}/`), false)).rejects.toThrow('not a public one')
    expect(hits).toBe(0)
  })

  it('nor is anything without TLS, or that is not the web', async () => {
    await expect(get('http://example.com/', false)).rejects.toThrow('Only https')
    await expect(get('file:///etc/passwd', true)).rejects.toThrow('Only https')
  })
})

it.each([
  ['8.8.8.8', true],
  ['2606:4700::1111', true],
  ['100.64.0.1', false],
  ['::', false],
  ['fe80::1', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['no address', false],
])('%s is public: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected)
})

describe('where the operator allows it', () => {
  it('answers with what came, follows nothing, and bounds size and time', async () => {
    const here = `http://127.0.0.1:${port}`
    expect(await get(`${here}/`, true)).toMatchObject({ status: 200, headers: { etag: '"1"' } })
    expect((await get(`${here}/moved`, true)).status).toBe(302)
    await expect(get(`${here}/long`, true)).rejects.toThrow('longer than 1000 bytes')
    await expect(get(`${here}/never`, true, 50)).rejects.toThrow('No answer in time')
    await expect(get('http://127.0.0.1:1/', true)).rejects.toThrow('Nothing answers there')
  })
})

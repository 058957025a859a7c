import Fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isLoopback } from './loopback.ts'

let app: FastifyInstance
beforeAll(async () => {
  app = Fastify({ trustProxy: true })
  app.get('/', (request) => ({ loopback: isLoopback(request) }))
  await app.ready()
})
afterAll(() => app.close())

async function ask(remoteAddress: string, headers: Record<string, string> = {}): Promise<boolean> {
  const answer = await app.inject({
    url: '/',
    remoteAddress,
    headers: { host: 'localhost:8000', ...headers },
  })
  return answer.json<{ loopback: boolean }>().loopback
}

describe('loopback', () => {
  test.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])('%s is this machine', async (address) => {
    expect(await ask(address)).toBe(true)
  })

  test.each(['192.168.1.5', '10.0.0.1', '203.0.113.9', '::ffff:10.0.0.1', 'fe80::1', '128.0.0.1'])(
    '%s is not, whatever its headers say',
    async (address) => {
      expect(await ask(address)).toBe(false)
      expect(await ask(address, { 'x-forwarded-for': '127.0.0.1' })).toBe(false)
    },
  )

  test.each(['localhost', '127.0.0.1:8000', '[::1]:8000', 'switchboard.localhost'])(
    'host %s is one of ours',
    async (host) => {
      expect(await ask('127.0.0.1', { host })).toBe(true)
    },
  )

  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example'])(
    'a page that was lured here by the name "%s" is not',
    async (host) => {
      expect(await ask('127.0.0.1', { host })).toBe(false)
    },
  )

  test.each([
    ['forwarded', 'for=127.0.0.1'],
    ['via', '1.1 proxy'],
    ['x-forwarded-for', '127.0.0.1'],
    ['x-forwarded-host', 'localhost'],
    ['x-forwarded-proto', 'https'],
    ['x-real-ip', '127.0.0.1'],
    ['cf-connecting-ip', '203.0.113.9'],
  ])('a request with %s came through a proxy', async (name, value) => {
    expect(await ask('127.0.0.1', { [name]: value })).toBe(false)
  })
})

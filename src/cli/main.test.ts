import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'switchboard-'))
  await writeFile(join(dir, 'secrets.json'), JSON.stringify({ operator_token: 'the-operator' }))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

interface Result {
  code: number
  out: string
  err: string
}

function run(args: string[], env: Record<string, string> = {}): Promise<Result> {
  const path = new URL('./main.ts', import.meta.url).pathname
  const { PATH = '' } = process.env
  return new Promise((resolve) => {
    const options = { env: { PATH, DATA_DIR: dir, PORT: '1', ...env } }
    execFile(process.execPath, [path, ...args], options, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    )
  })
}

describe.concurrent('switchboard', () => {
  it.each([
    ['no command', [], /switchboard COMMAND/],
    ['an unknown command', ['dial'], /There is no command "dial"/],
    ['an unknown option', ['call', '--to', '1001', '--shout'], /'--shout'/],
    ['a number that is none', ['call', '--to', 'Sarah'], /"Sarah" is not a phone number/],
    [
      'no Switchboard running',
      ['call', '--to', '1001', '--say', 'Hello'],
      /No Switchboard answers at .*npm start/,
    ],
    ['no demo', ['token'], /demo-owner\.json is not there: start Switchboard first/],
    ['an operator without an address', ['operators', 'add'], /operators add MAIL/],
    ['an address that is none', ['call', '--to', '1001', '--url', 'here'], /"here" is not an address/],
    [
      'elsewhere without a token',
      ['call', '--to', '1001', '--url', 'https://phones.example'],
      /SWITCHBOARD_TOKEN/,
    ],
  ])('fails in plain words: %s', async (_, args, message) => {
    const { code, out, err } = await run(args)
    expect(code).toBe(1)
    expect(err + out).toMatch(message)
    expect(err).not.toMatch(/\n\s+at /)
  })

  it('names the settings that are wrong', async () => {
    const { code, err } = await run(['token'], { PORT: 'eight' })
    expect(code).toBe(1)
    expect(err).toContain('PORT is "eight"')
  })

  it.each([['--help'], ['call', '--help'], ['token', '--help'], ['operators', '--help']])(
    'explains itself: %s %s',
    async (...args) => {
      const { code, out } = await run(args)
      expect(code).toBe(0)
      expect(out).toMatch(/call|token|operators/)
    },
  )

  it('passes on what the API refuses, in its words', async () => {
    const server = createServer((request, response) => {
      response.writeHead(request.headers.authorization === 'Bearer the-operator' ? 400 : 401, {
        'content-type': 'application/json',
      })
      response.end('{"error":{"code":"invalid_request","message":"Not today.","request_id":"r1"}}')
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const { code, err } = await run(['call', '--to', '1001', '--url', `http://127.0.0.1:${port}`])
    server.close()
    expect({ code, err }).toEqual({ code: 1, err: 'Not today.\n' })
  })
})

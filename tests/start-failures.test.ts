import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { failToStart, startSystem, systemEnv, type TestSystem } from './support/start-system.ts'

let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'switchboard-'))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

/** Without a stack trace: what is printed is for the person who typed `npm start`. */
function expectReadable(output: string): void {
  expect(output).not.toMatch(/\n\s+at /)
}

describe('a start that cannot succeed exits with 1 and says how to mend it', () => {
  it('a second system on the same data folder', async () => {
    const system: TestSystem = await startSystem()
    try {
      const { code, output } = await failToStart(systemEnv(system.data_dir))
      expect(code).toBe(1)
      expect(output).toContain(`is in use by process ${system.ready.api_pid}`)
      expect(output).toContain('DATA_DIR')
      expectReadable(output)
      const health = await fetch(`${system.ready.url}/health`)
      expect(health.status).toBe(200)
    } finally {
      expect(await system.stop()).toBe(0)
    }
  }, 150_000)

  it('a port that is taken', async () => {
    const server = createServer()
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const { code, output } = await failToStart(systemEnv(join(dir, 'port'), { PORT: String(port) }))
    server.close()
    expect(code).toBe(1)
    expect(output).toContain(`Port ${port} is taken by another program`)
    expect(output).toContain(`PORT=${port + 1} npm start`)
    expectReadable(output)
  })

  it('a database that cannot be reached, and its password is not repeated', async () => {
    const DATABASE_URL = 'postgresql://somebody:hush-hush@127.0.0.1:1/switchboard'
    const { code, output } = await failToStart(systemEnv(join(dir, 'database'), { DATABASE_URL }))
    expect(code).toBe(1)
    expect(output).toMatch(/DATABASE_URL/)
    expect(output).not.toContain('hush-hush')
    expectReadable(output)
  })

  it('several settings that are wrong, all of them at once', async () => {
    const { code, output } = await failToStart(systemEnv(dir, { PORT: 'eight', LOG_LEVEL: 'loud' }))
    expect(code).toBe(1)
    expect(output).toMatch(/PORT is "eight"/)
    expect(output).toMatch(/LOG_LEVEL is "loud"/)
    expectReadable(output)
  })

  it('secrets that cannot be read: nothing is made up in their place', async () => {
    await writeFile(join(dir, 'secrets.json'), '{"auth_secret":')
    const { code, output } = await failToStart(systemEnv(dir))
    expect(code).toBe(1)
    expect(output).toContain(join(dir, 'secrets.json'))
    expectReadable(output)
  })
})

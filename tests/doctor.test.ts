import { execFile } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Check, Diagnosis } from '#domain/doctor/check.ts'
import { startSipAnswerer } from './support/sip-answerer.ts'
import { localUrl, startSystem, systemEnv, type TestSystem } from './support/start-system.ts'

const dental = '+1234567890'

let system: TestSystem
beforeAll(async () => {
  system = await startSystem()
})
afterAll(async () => {
  await system.stop()
})

/** `npm run switchboard -- doctor …` */
function doctor(...args: string[]): Promise<{ code: number; out: string }> {
  const path = new URL('../src/cli/main.ts', import.meta.url).pathname
  const env = systemEnv(system.data_dir, { BACKEND_URL: localUrl(system) })
  return new Promise((resolve) => {
    execFile(process.execPath, [path, 'doctor', ...args], { env }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out: out + err }),
    )
  })
}

function checkOf(out: string, id: string): Check | undefined {
  return (JSON.parse(out) as Diagnosis).checks.find((each) => each.id === id)
}

describe('switchboard doctor, on a system as it starts', () => {
  it('finds nothing broken, has the model speak and places a practice call', async () => {
    const { code, out } = await doctor(dental, '--live', '--call', '--json')
    expect(checkOf(out, 'model')).toMatchObject({
      status: 'warn',
      found: expect.stringContaining('stand-in') as string,
    })
    expect(checkOf(out, 'model_live')).toMatchObject({ status: 'ok' })
    expect(checkOf(out, 'test_call')).toMatchObject({
      status: 'ok',
      found: expect.stringMatching(/Bright Smile Dental spoke after \d+ ms: ".+"/) as string,
    })
    expect(code).toBe(0)
  })

  it('says in plain words what is wrong, and ends with 1', async () => {
    const { code, out } = await doctor('+4930123456')
    expect(out).toMatch(/FAILED {3}Who owns it: No business has the number \+4930123456/)
    expect(out).toMatch(/→ Give it to a business/)
    expect(out).toMatch(/1 of \d+ checks failed/)
    expect(code).toBe(1)
  })

  it('calls over SIP where something answers there', async () => {
    const exchange = await startSipAnswerer('hangs up')
    const { code, out } = await doctor(dental, '--call', '--sip', `127.0.0.1:${exchange.port}`, '--json')
    exchange.close()
    expect(checkOf(out, 'sip_port')).toMatchObject({ status: 'ok' })
    expect(checkOf(out, 'test_call')).toMatchObject({
      status: 'fail',
      found: expect.stringMatching(/answered after \d+ ms, but no sound came back/) as string,
    })
    expect(code).toBe(1)
  })

  it('says when nothing answers at all', async () => {
    const { code, out } = await doctor('--url', 'http://127.0.0.1:1')
    expect(out).toMatch(
      /FAILED {3}Switchboard: No Switchboard answers at http:\/\/127\.0\.0\.1:1\.\n +→ Start it/,
    )
    expect(code).toBe(1)
  })
})

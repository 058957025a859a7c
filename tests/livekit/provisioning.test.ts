import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SipClient } from 'livekit-server-sdk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '#api/client/client.ts'
import type { Check, Diagnosis } from '#domain/doctor/check.ts'
import { findBinaries, MissingBinaryError } from '../../src/main/livekit/binaries.ts'
import { freePlaces } from '../../src/main/livekit/configs.ts'
import { startLivekitServers, type LivekitServers } from '../../src/main/livekit/servers.ts'
import { localUrl, startSystem, systemEnv, type TestSystem } from '../support/start-system.ts'

const dental = '+1234567890'
const garage = '+0987654321'

const binaries = await findBinaries((text) => void process.stdout.write(`${text}\n`)).catch(
  (error: unknown) => {
    if (error instanceof MissingBinaryError) return null
    throw error
  },
)

/** From servers that know nothing to a call that is answered, as docs/sip.md has it. */
describe.runIf(binaries?.sip)('a new LiveKit', () => {
  let servers: LivekitServers
  let system: TestSystem
  let sip: SipClient
  let dir: string
  let setup: string
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'switchboard-sip-'))
    setup = join(dir, 'sip.yaml')
    await writeFile(setup, 'trunks:\n  - name: test\n    allowed_addresses: [127.0.0.1]\n')
    const rtp = { from: 30_000, to: 31_000 }
    if (binaries === null) throw new Error('the binaries are there')
    servers = await startLivekitServers({ binaries, places: await freePlaces({ rtp }), dir })
    const { url, api_key, api_secret } = servers
    sip = new SipClient(url, api_key, api_secret)
    system = await startSystem({ LIVEKIT_URL: url, LIVEKIT_API_KEY: api_key, LIVEKIT_API_SECRET: api_secret })
  })
  afterAll(async () => {
    await system.stop()
    await servers.stop()
    await rm(dir, { recursive: true, force: true })
  })

  function switchboard(...args: string[]): Promise<{ code: number; out: string }> {
    const path = new URL('../../src/cli/main.ts', import.meta.url).pathname
    const env = systemEnv(system.data_dir, { BACKEND_URL: localUrl(system) })
    return new Promise((resolve) => {
      execFile(process.execPath, [path, ...args], { env, cwd: dir }, (error, out, err) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out: out + err }),
      )
    })
  }
  const checkOf = (out: string, id: string): Check | undefined =>
    (JSON.parse(out) as Diagnosis).checks.find((each) => each.id === id)
  const callable = (number: string) =>
    switchboard('doctor', number, '--live', '--call', '--sip', `127.0.0.1:${servers.sip?.port}`, '--json')

  it('drops every call, and the doctor says so', async () => {
    const { code, out } = await switchboard('doctor', dental, '--json')
    expect(checkOf(out, 'livekit')).toMatchObject({ status: 'ok' })
    expect(checkOf(out, 'sip_trunk')).toMatchObject({
      status: 'fail',
      mend: expect.stringContaining('sip apply') as string,
    })
    expect(code).toBe(1)
  })

  it('is set up by one command, which changes nothing the second time', async () => {
    const planned = await switchboard('sip', 'plan')
    expect(planned.out).toMatch(
      /create {3}trunk switchboard\/test[^]*create {3}rule switchboard\/calls[^]*Nothing was changed yet/,
    )
    expect((await switchboard('sip', 'apply')).out).toMatch(/created {2}trunk switchboard\/test/)
    const [trunk] = await sip.listSipInboundTrunk()
    expect(trunk).toMatchObject({ numbers: [garage, dental], allowedAddresses: ['127.0.0.1'] })
    const again = await switchboard('sip', 'apply')
    expect(again).toEqual({ code: 0, out: 'LiveKit has all of it already.\n' })
  })

  it('then lets a caller hear the receptionist: the doctor calls over SIP and listens', async () => {
    const { code, out } = await callable(dental)
    for (const id of ['sip_trunk', 'sip_rule', 'livekit_agent', 'sip_port']) {
      expect(checkOf(out, id), out).toMatchObject({ id, status: 'ok' })
    }
    expect(checkOf(out, 'test_call')).toMatchObject({
      status: 'ok',
      found: expect.stringMatching(/answered after \d+ ms; speech came \d+ ms later/) as string,
    })
    expect(code).toBe(0)
  })

  it('follows a number that is saved, keeps its id and leaves a foreign trunk alone', async () => {
    const foreign = await sip.createSipInboundTrunk('other app', ['+19998887777'])
    const before = (await sip.listSipInboundTrunk()).find(({ name }) => name === 'switchboard/test')
    const owner = await system.owner()
    const { items } = await dataOf(owner.GET('/api/businesses'))
    const business = items.find(({ ai_phone_number }) => ai_phone_number === garage)
    const params = { path: { business_id: business?.id ?? '' } }
    await dataOf(
      owner.PATCH('/api/businesses/{business_id}', { params, body: { ai_phone_number: '+15550002222' } }),
    )
    await expect
      .poll(
        async () => (await sip.listSipInboundTrunk({ trunkIds: [before?.sipTrunkId ?? ''] }))[0]?.numbers,
        { timeout: 10_000 },
      )
      .toEqual([dental, '+15550002222'])

    expect((await switchboard('sip', 'remove')).code).toBe(1)
    expect((await switchboard('sip', 'remove', '--yes')).code).toBe(0)
    expect((await sip.listSipInboundTrunk()).map(({ sipTrunkId }) => sipTrunkId)).toEqual([
      foreign.sipTrunkId,
    ])
    expect(await sip.listSipDispatchRule()).toEqual([])
  })

  it('refuses a number that a foreign trunk has, and says which', async () => {
    await sip.createSipInboundTrunk('their trunk', [dental])
    const { code, out } = await switchboard('sip', 'apply')
    expect(out).toMatch(
      /Nothing was changed:\n {2}- The trunk their trunk, which is not ours, has \+1234567890/,
    )
    expect(code).toBe(1)
  })
})

it.skipIf(binaries?.sip)('was skipped: LiveKit SIP is not on this machine', () => undefined)

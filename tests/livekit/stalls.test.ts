import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startStandIn, type StandIn } from '#models/stand-in/stand-in.ts'
import { findFreePort } from '../../src/main/free-port.ts'
import { untilAudible } from '../support/livekit/phone-calls.ts'
import { untilSaid } from '../support/livekit/phone-world.ts'
import { startSilentAgent } from '../support/livekit/silent-agent.ts'
import type { SipCall } from '../support/livekit/sip-caller.ts'
import { openStallingProxy, type StallingProxy } from '../support/livekit/stalling-proxy.ts'
import { startTelephones, type TelephoneSystem } from '../support/livekit/telephone-system.ts'
import { startTestWorker, type TestWorker } from '../support/livekit/test-worker.ts'
import { startSystem, type TestSystem } from '../support/start-system.ts'

const dental = '+1234567890'
const port = await findFreePort('127.0.0.1')
const started = await startTelephones([dental], false, {
  webhookUrl: `http://127.0.0.1:${port}/livekit/webhook`,
})
if (started.telephones === null) process.stdout.write(`\nAgents that stall are skipped: ${started.why}\n`)

describe.skipIf(started.telephones === null)('an agent that stalls', () => {
  const telephones = started.telephones as TelephoneSystem
  let standIn: StandIn
  let system: TestSystem
  let proxy: StallingProxy
  let worker: TestWorker
  let call: SipCall | null = null

  beforeAll(async () => {
    standIn = await startStandIn({ logger: pino({ level: 'silent' }), answerLatencyMs: 50 })
    proxy = await openStallingProxy(telephones.url)
    // Calls are taken by a worker of its own; here is what listens to LiveKit's webhooks.
    system = await startSystem({ ...env(), PORT: String(port), LIVEKIT_MAX_CALLS: '0' })
  })
  afterEach(() => call?.close())
  afterAll(async () => {
    await worker?.kill()
    await system.stop()
    proxy.close()
    await telephones.stop()
    await standIn.close()
  })

  const env = () => ({
    ...telephones.env,
    GOOGLE_API_KEY: 'any',
    GOOGLE_GEMINI_BASE_URL: standIn.url,
    LOG_LEVEL: 'info',
  })

  it('in the room, without a word, leaves the caller to another', async () => {
    const silent = await startSilentAgent(telephones)
    call = await telephones.call({ to: dental, from: '+15550009001' })
    await silent.joined
    worker = startTestWorker(system, { ...env(), LIVEKIT_URL: proxy.url })
    await untilSaid(worker.output, 'registered with LiveKit')
    const registeredAt = performance.now()
    await call.answered
    process.stdout.write(
      `a silent agent: answered ${Math.round(performance.now() - registeredAt)} ms after another was there\n`,
    )
    expect(performance.now() - registeredAt).toBeLessThan(10_000)
    await untilAudible(call)
    expect(system.output()).toContain('no worker took them: called one once more')
    await silent.close()
  })

  it('before the room gives up in time, and the caller gets another', async () => {
    proxy.stall()
    call = await telephones.call({ to: dental, from: '+15550009002' })
    await untilSaid(worker.output, '"code":"room_not_joined"')
    proxy.flow()
    await call.answered
    const ms = Math.round((call.times.answered ?? Infinity) - call.times.invited)
    process.stdout.write(`a room that could not be joined: answered ${ms} ms after the call\n`)
    expect(ms).toBeLessThan(20_000)
    await untilAudible(call)
  })
})

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { dataOf } from '#api/client/client.ts'
import { createCallerVoice, type CallerVoice } from '../src/cli/caller-voice.ts'
import { placeCall, type TestCall } from './support/place-call.ts'
import { startSystem, type TestSystem } from './support/start-system.ts'

const dental = '+1234567890'
const greeting = 'Hello! Thank you for calling Bright Smile Dental. How may I help you today?'

let system: TestSystem
let voice: CallerVoice
beforeAll(async () => {
  voice = createCallerVoice()
  system = await startSystem({ CALL_PROCESSES: '2', LOG_LEVEL: 'info' })
})
afterAll(async () => {
  await system.stop()
  await voice.close()
})

async function detailOf(call: TestCall) {
  const owner = await system.owner()
  const { items } = await dataOf(owner.GET('/api/businesses'))
  const business_id = items.find(({ name }) => name === 'Bright Smile Dental')?.id ?? ''
  const params = { path: { business_id, call_id: call.started()?.call_id ?? '' } }
  return dataOf(owner.GET('/api/businesses/{business_id}/calls/{call_id}', { params }))
}

/** Which of the call processes carries it: their log lines name the call. */
function pidOf(call: TestCall): number {
  const line = system
    .output()
    .split('\n')
    .find((text) => text.includes(call.started()?.call_id ?? '?') && text.includes('"name":"calls"'))
  return (JSON.parse(line ?? '{"pid":0}') as { pid: number }).pid
}

describe('when a process dies', () => {
  it('a call process: its calls are lost and recorded as such, the others go on, new ones are taken', async () => {
    const first = await placeCall(system, voice, { to: dental })
    const second = await placeCall(system, voice, { to: dental })
    expect(new Set([pidOf(first), pidOf(second)]).size).toBe(2)
    process.kill(pidOf(first), 'SIGKILL')
    await expect(first.over).rejects.toThrow('The line broke')

    await second.ask('My name is Alberta Quill')
    expect(second.said('ai').length).toBeGreaterThan(1)
    second.hangUp()
    expect(await second.over).toBe('caller_hangup')

    const third = await placeCall(system, voice, { to: dental })
    expect(third.said('ai')).toContain(greeting)
    third.hangUp()
    await third.over

    await vi.waitFor(async () => expect((await detailOf(first)).end_reason).toBe('lost'), {
      timeout: 110_000,
      interval: 2_000,
    })
    expect((await detailOf(first)).turns.map((turn) => turn.text)).toContain(greeting)
  }, 180_000)

  it('the API: calls go on, and their journals are complete when it is back', async () => {
    const call = await placeCall(system, voice, { to: dental })
    const { port } = system.ready
    const back = system.nextReady()
    process.kill(system.ready.api_pid, 'SIGKILL')
    const saidAt = await call.speak(await voice.say('My name is Alberta Quill', true))
    await call.hearing.doneAfter(saidAt, 20_000)
    call.hangUp()
    expect(await call.over).toBe('caller_hangup')
    expect((await back).port).toBe(port)

    await vi.waitFor(async () => expect((await detailOf(call)).end_reason).toBe('caller_hangup'), {
      timeout: 60_000,
      interval: 500,
    })
    const { turns } = await detailOf(call)
    expect(turns.filter((turn) => turn.speaker === 'caller').map((turn) => turn.text)).toEqual([
      'My name is Alberta Quill',
    ])
    expect(turns.map((turn) => turn.text).filter((text) => text === greeting)).toHaveLength(1)
    const after = await placeCall(system, voice, { to: dental })
    expect(after.said('ai')).toContain(greeting)
    after.hangUp()
    await after.over
  }, 150_000)

  it('the model: the caller is told, and the call ends recorded', async () => {
    const call = await placeCall(system, voice, { to: dental })
    const faults = [{ kind: 'close_before_setup', code: 1011, reason: 'gone' }]
    const injected = await fetch(`${system.ready.stand_in_url}/stand-in/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-goog-api-key': 'stand-in' },
      body: JSON.stringify({ session: 'next', count: 1_000, faults }),
    })
    expect(injected.ok).toBe(true)
    const other = await placeCall(system, voice, { to: dental })
    expect(other.said('ai').join(' ')).toMatch(/Bright Smile Dental/)
    call.hangUp()
    other.hangUp()
    await Promise.all([call.over, other.over])
    expect((await detailOf(call)).end_reason).toBe('caller_hangup')
  }, 90_000)
})

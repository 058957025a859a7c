import type { LiveServerMessage } from '@google/genai'
import { describe, expect, test } from 'vitest'
import {
  audioBytes,
  bareSocket,
  callStandIn,
  LIVE_PATH,
  setUpStandIn,
  type LiveCall,
} from '../../../tests/support/stand-in-client.ts'
import { levelDbfs } from '#audio/level.ts'
import { faultsInName, type FaultInput } from './faults.ts'
import type { StandIn } from './stand-in.ts'

const SENTENCE = 'Say exactly: "This is a sentence of some length."'
const SAID = 'This is a sentence of some length.'

function ask(call: LiveCall): void {
  call.session.sendClientContent({
    turns: [{ role: 'user', parts: [{ text: SENTENCE }] }],
    turnComplete: true,
  })
}

async function callWith(...faults: FaultInput[]): Promise<{ call: LiveCall; standIn: StandIn }> {
  const standIn = await setUpStandIn()
  standIn.control.inject(faults)
  return { call: await callStandIn(standIn), standIn }
}

const audioMs = (messages: LiveServerMessage[]): number =>
  messages.reduce((sum, message) => sum + audioBytes(message).length / 48, 0)

describe('faults of an answer', () => {
  test('no answer: nothing comes, and a nudge is answered', async () => {
    const { call } = await callWith({ kind: 'no_answer' })
    call.session.sendRealtimeInput({ text: 'Hello' })
    ask(call)
    expect((await call.turn()).text).toBe(SAID)
  })

  test('slow answer', async () => {
    const { call } = await callWith({ kind: 'slow_answer', delay_ms: 300 })
    const started = performance.now()
    ask(call)
    await call.turn()
    expect(performance.now() - started).toBeGreaterThan(290)
  })

  test('empty turn', async () => {
    const { call } = await callWith({ kind: 'empty_turn' })
    ask(call)
    const turn = await call.turn()
    expect(turn).toMatchObject({ text: '' })
    expect(turn.pcm).toHaveLength(0)
  })

  test('no turnComplete', async () => {
    const { call } = await callWith({ kind: 'no_turn_complete' })
    ask(call)
    await call.next((m) => m.serverContent?.generationComplete)
    ask(call)
    const turn = await call.turn()
    expect(turn.text).toBe(SAID)
    expect(call.messages.filter((m) => m.serverContent?.turnComplete)).toHaveLength(1)
  })

  test('audio that is next to nothing', async () => {
    const { call } = await callWith({ kind: 'near_zero_audio' })
    ask(call)
    const turn = await call.turn()
    expect(turn.text).toBe(SAID)
    expect(turn.pcm.length).toBeGreaterThan(24_000)
    expect(levelDbfs(turn.pcm)).toBeLessThan(-80)
  })

  test('a rejected turn', async () => {
    const { call } = await callWith({ kind: 'rejected' })
    ask(call)
    const turn = await call.turn()
    expect(turn.pcm).toHaveLength(0)
    expect(turn.messages.at(-1)?.serverContent?.turnCompleteReason).toBe('RESPONSE_REJECTED')
  })

  test('a sentence twice', async () => {
    const { call } = await callWith({ kind: 'duplicate' })
    ask(call)
    expect((await call.turn()).text).toBe(`${SAID} ${SAID}`)
  })

  test('text in place of audio', async () => {
    const { call } = await callWith({ kind: 'text_only' })
    ask(call)
    const turn = await call.turn()
    expect(turn.pcm).toHaveLength(0)
    expect(turn.messages.some((m) => m.serverContent?.modelTurn?.parts?.[0]?.text === SAID)).toBe(true)
  })

  test('a stall in the midst of a sentence, and its end', async () => {
    const { call } = await callWith({ kind: 'stall', after_ms: 400, delay_ms: 250 })
    ask(call)
    const at: number[] = []
    while (at.length < 12) {
      await call.next((m) => audioBytes(m).length > 0)
      at.push(performance.now())
    }
    const gaps = at.slice(1).map((time, i) => time - at[i]!)
    expect(Math.max(...gaps)).toBeGreaterThan(200)
    expect(gaps.indexOf(Math.max(...gaps))).toBe(3)
    expect((await call.turn()).text).toMatch(/length\.$/)
  })

  test.each([1000, 1007, 1008, 1011] as const)('close with %i before the sentence', async (code) => {
    const { call } = await callWith({ kind: 'close', code, reason: 'because' })
    ask(call)
    expect(await call.closed).toEqual({ code, reason: 'because' })
    expect(audioMs(call.messages)).toBe(0)
  })

  test.each([1000, 1006, 1011] as const)('close with %i in the midst of it', async (code) => {
    const { call } = await callWith({ kind: 'close', code, after_ms: 600 })
    ask(call)
    expect((await call.closed).code).toBe(code)
    expect(audioMs(call.messages)).toBeCloseTo(600, -1)
  })

  test('of the answer that was meant, or of every one', async () => {
    const { call } = await callWith({ kind: 'empty_turn', answer: 2 }, { kind: 'duplicate', always: true })
    for (const said of [`${SAID} ${SAID}`, '', `${SAID} ${SAID}`]) {
      ask(call)
      expect((await call.turn()).text).toBe(said)
    }
  })
})

describe('faults of a connection', () => {
  test('slow setup', async () => {
    const started = performance.now()
    await callWith({ kind: 'slow_setup', delay_ms: 250 })
    expect(performance.now() - started).toBeGreaterThan(245)
  })

  test('no setup: a client waits for ever', async () => {
    const standIn = await setUpStandIn()
    standIn.control.inject([{ kind: 'no_setup' }])
    const waiting = callStandIn(standIn).then(() => 'ready')
    const other = await callStandIn(standIn)
    ask(other)
    const first = await Promise.race([waiting, other.turn().then(() => 'still waiting')])
    expect(first).toBe('still waiting')
  })

  test('close before setup', async () => {
    const standIn = await setUpStandIn()
    standIn.control.inject(
      [{ kind: 'close_before_setup', code: 1011, reason: 'RESOURCE_EXHAUSTED' }],
      'next',
      2,
    )
    const url = `${standIn.url.replace('http', 'ws')}/ws/${LIVE_PATH}?key=x`
    for (let i = 0; i < 2; i++) {
      const end = await bareSocket(url, '{"setup":{"model":"models/m"}}')
      expect(end).toEqual({ code: 1011, reason: 'RESOURCE_EXHAUSTED' })
    }
    const call = await callStandIn(standIn)
    ask(call)
    expect((await call.turn()).text).toBe(SAID)
    expect(standIn.control.sessions()).toHaveLength(1)
  })

  test('goAway, with time left, and then the end', async () => {
    const { call } = await callWith({ kind: 'go_away', time_left_ms: 120, code: 1008 })
    expect((await call.next((m) => m.goAway)).goAway?.timeLeft).toBe('0.12s')
    ask(call)
    expect((await call.turn()).text).toBe(SAID)
    expect((await call.closed).code).toBe(1008)
  })

  test('a life that ends', async () => {
    const { call } = await callWith({ kind: 'lifetime', after_ms: 50 })
    expect(await call.closed).toMatchObject({
      code: 1011,
      reason: expect.stringContaining('Deadline expired'),
    })
  })
})

describe('control', () => {
  test('over HTTP: the next sessions, one session, all, and none any more', async () => {
    const standIn = await setUpStandIn()
    const post = (body: unknown) =>
      fetch(`${standIn.url}/stand-in/faults`, { method: 'POST', body: JSON.stringify(body) })
    const call = await callStandIn(standIn)
    const list = (await (await fetch(`${standIn.url}/stand-in/sessions`)).json()) as {
      sessions: { session_id: string; voice: string }[]
    }
    expect(list.sessions).toMatchObject([{ voice: 'Kore', is_open: true }])
    const session = list.sessions[0]?.session_id
    expect((await post({ faults: [{ kind: 'empty_turn' }], session })).status).toBe(200)
    ask(call)
    expect((await call.turn()).text).toBe('')
    expect((await post({ faults: [{ kind: 'duplicate', always: true }], session: 'all' })).status).toBe(200)
    ask(call)
    expect((await call.turn()).text).toBe(`${SAID} ${SAID}`)
    await fetch(`${standIn.url}/stand-in/faults`, { method: 'DELETE' })
    const later = await callStandIn(standIn)
    ask(later)
    expect((await later.turn()).text).toBe(SAID)
    expect((await post({ faults: [{ kind: 'empty_turn' }], session: 'nobody' })).status).toBe(404)
    expect((await post({ faults: [{ kind: 'explode' }] })).status).toBe(400)
    expect((await post('nonsense')).status).toBe(400)
  })

  test('a marker in the key or in the model’s name', async () => {
    const standIn = await setUpStandIn({ requiredKey: 'key' })
    const byKey = await callStandIn(standIn, { apiKey: 'key~empty_turn' })
    ask(byKey)
    expect((await byKey.turn()).text).toBe('')
    const byModel = await callStandIn(standIn, {
      apiKey: 'key',
      model: 'gemini-3.8-live~duplicate:always=true',
    })
    ask(byModel)
    expect((await byModel.turn()).text).toBe(`${SAID} ${SAID}`)
  })

  test('markers are read with their settings, and nonsense is ignored', () => {
    expect(faultsInName('m~close:code=1006,after_ms=800,answer=2~no_setup~nonsense~close:code=7')).toEqual([
      {
        kind: 'close',
        code: 1006,
        after_ms: 800,
        answer: 2,
        always: false,
        first_session: false,
        reason: '',
      },
      { kind: 'no_setup' },
    ])
    expect(faultsInName('gemini-3.8-live')).toEqual([])
  })

  test('a fault that is none is refused in process too', async () => {
    const standIn = await setUpStandIn()
    expect(() => standIn.control.inject([{ kind: 'close', code: 4000 as never }])).toThrow(/1006/)
  })
})

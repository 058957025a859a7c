import { readdir, readFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { decodeWav } from '#audio/wav.ts'
import { testBrief, testId, testRole } from '../../tests/support/brief.ts'
import {
  conversationBench,
  type ConversationBench,
} from '../../tests/support/conversation/conversation-bench.ts'
import { DeskRefusedError } from './call-desk.ts'

let bench: ConversationBench

beforeEach(async () => {
  bench = await conversationBench({ brief: testBrief({ business: { recording_enabled: true } }) })
})
afterEach(() => bench.close())

/** File work takes real time, whatever the clock says. */
async function eventually(check: () => void | Promise<void>): Promise<void> {
  await expect
    .poll(
      async () => {
        await bench.clock.settle()
        await check()
        return true
      },
      { timeout: 5_000 },
    )
    .toBe(true)
}

async function journals(): Promise<string[]> {
  return (await readdir(`${bench.spoolDir}/calls`)).filter((name) => /jsonl|wav/.test(name)).sort()
}

test('the API is away at hang-up: the journal waits on disk and is delivered once', async () => {
  const call = await bench.call()
  bench.model.last.speak('Hello! Thank you for calling.', 1_000)
  await call.leg.silence(1_500)
  const before = call.events().length
  bench.desk.away = true
  await call.leg.speak(500)
  bench.model.last.emit({ type: 'input-text-delta', text: 'Tell them I called.' })
  await call.leg.silence(1_000)
  call.leg.listener.onHangup(false)
  await bench.clock.advance(100)
  await call.outcome
  expect(call.events()).toHaveLength(before)
  expect(await journals()).toEqual([`${call.call_id}.jsonl`, `${call.call_id}.wav`])

  bench.desk.away = false
  expect(await bench.conversations.replay()).toBe(0)
  expect(await bench.conversations.replay()).toBe(0)
  const seqs = call.events().map(({ seq }) => seq)
  expect(seqs).toEqual(seqs.map((_, index) => index))
  expect(call.events().at(-1)).toMatchObject({ type: 'ended', reason: 'caller_hangup' })
  expect(JSON.stringify(call.events())).toContain('Tell them I called.')
  expect(bench.desk.recordings.has(call.call_id)).toBe(true)
  expect(await journals()).toEqual([])
  expect(bench.desk.opened.filter(({ call_id }) => call_id === call.call_id)).toHaveLength(2)
})

test('an outage during the call is made up for before its end', async () => {
  const call = await bench.call()
  bench.desk.away = true
  bench.model.last.speak('Hello! Thank you for calling.', 1_000)
  await call.leg.silence(1_500)
  await eventually(async () => expect(await journals()).toContain(`${call.call_id}.jsonl`))
  bench.desk.away = false
  await call.leg.silence(2_500)
  await eventually(() => expect(call.of('turn')).toHaveLength(1))
  call.leg.listener.onHangup(false)
  await bench.clock.advance(100)
  await call.outcome
  expect(await journals()).toEqual([])
})

test('a process that comes after finds what was left', async () => {
  const call = await bench.call()
  bench.desk.away = true
  bench.model.last.speak('Hello!', 500)
  await call.leg.silence(800)
  call.leg.listener.onHangup(false)
  await bench.clock.advance(100)
  await call.outcome
  bench.desk.away = false
  await bench.restart()
  await eventually(() => expect(call.events().at(-1)?.type).toBe('ended'))
})

test('a line cut short by a crash costs that line only, and what the API refuses is put aside', async () => {
  const call = await bench.call()
  bench.desk.away = true
  bench.model.last.speak('Hello!', 500)
  await call.leg.silence(800)
  call.leg.listener.onHangup(false)
  await bench.clock.advance(100)
  await call.outcome
  const { appendFile } = await import('node:fs/promises')
  await appendFile(`${bench.spoolDir}/calls/${call.call_id}.jsonl`, '{"type":"turn","seq":99,"at":"20')
  await appendFile(`${bench.spoolDir}/calls/other.jsonl`, 'no journal\n')
  bench.desk.away = false
  expect(await bench.conversations.replay()).toBe(1)
  expect(call.events().at(-1)?.type).toBe('ended')
  expect(await journals()).toEqual(['other.jsonl.refused'])
})

test('a known number is answered while the API is away, and the call is opened afterwards', async () => {
  const known = await bench.call()
  known.leg.listener.onHangup(false)
  await bench.clock.advance(100)
  await known.outcome
  bench.desk.away = true
  const call = await bench.call()
  expect(bench.model.connections).toHaveLength(2)
  bench.model.last.speak('Hello! Thank you for calling.', 1_000)
  await call.leg.silence(1_500)
  bench.model.last.emit({ type: 'tool-call', id: 'a', name: 'take_message', args: { message: 'x' } })
  await call.leg.silence(200)
  expect(bench.model.last.results.at(-1)?.result).toMatchObject({ status: 'unavailable', retryable: true })
  bench.desk.away = false
  await call.leg.silence(2_500)
  await eventually(() => expect(call.events().length).toBeGreaterThan(0))
  bench.model.last.emit({ type: 'tool-call', id: 'b', name: 'take_message', args: { message: 'x' } })
  await call.leg.silence(200)
  expect(bench.model.last.results.at(-1)?.result).toMatchObject({ status: 'ok' })
  call.leg.listener.onHangup(false)
  await bench.clock.advance(100)
  await call.outcome
})

test('who answers a known number is chosen by the time of the call, not by that of the kept brief', async () => {
  const now = new Date(bench.clock.now())
  const hours = {
    kind: 'own_hours' as const,
    week: [{ weekday: now.getUTCDay(), opens_at: '00:00', closes_at: '24:00' }],
  }
  const today = testRole({ id: testId(21), ai_name: 'Nora', priority: 5, hours })
  const tomorrow = { ...hours, week: [{ ...hours.week[0]!, weekday: (now.getUTCDay() + 1) % 7 }] }
  const other = testRole({ hours: tomorrow })
  await bench.close()
  const brief = testBrief({ role: other, roles: [other, today], business: { timezone: 'UTC' } })
  bench = await conversationBench({ brief })
  const names: string[] = []
  for (const away of [false, true]) {
    bench.desk.away = away
    const call = await bench.call()
    names.push(/You are (\w+) \(receptionist\)/.exec(bench.model.last.options.instructions)?.[1] ?? '')
    call.leg.listener.onHangup(false)
    await bench.clock.advance(100)
    await call.outcome
  }
  expect(names).toEqual(['Sarah', 'Nora'])
})

test('what is kept of a number holds nothing of who called last, and survives the process', async () => {
  const call = await bench.call()
  call.leg.listener.onHangup(false)
  await bench.clock.advance(100)
  await call.outcome
  bench.desk.away = true
  const next = await bench.restart()
  const names = (await readdir(`${bench.spoolDir}/briefs`)).filter((name) => name.endsWith('.brief.json'))
  expect(names).toHaveLength(1)
  expect(await readFile(`${bench.spoolDir}/briefs/${names[0]}`, 'utf8')).toContain('"customer":null')
  const { leg } = call
  void next.take({ ...leg, listen: (listener) => setImmediate(() => listener.onHangup(false)) })
  await bench.clock.advance(500)
  expect(bench.model.connections.length).toBeGreaterThan(1)
})

test('an unknown number while the API is away: a sentence, and a record for later', async () => {
  bench.desk.away = true
  const call = await bench.call()
  await call.leg.silence(8_000)
  expect(bench.spoken).toEqual([expect.stringContaining('cannot take your call right now')])
  expect(await call.outcome).toMatchObject({ reason: 'line_failed' })
  bench.desk.away = false
  await bench.conversations.replay()
  expect(bench.desk.opened).toHaveLength(1)
})

test('an API that hangs is an API that is away', async () => {
  bench.desk.answer = () => new Promise(() => undefined)
  const call = await bench.call()
  await call.leg.silence(2_900)
  expect(call.leg.longestSilence(call.started, bench.clock.now())).toBeLessThan(3_000)
})

test.each([
  ['unrouted', 'not in service', 'unrouted'],
  ['refused', 'All our lines are busy', 'limit_reached'],
] as const)(
  '%s: a neutral sentence by the local voice, no model, one reason',
  async (outcome, words, reason) => {
    bench.desk.answer = ({ call_id }) =>
      outcome === 'unrouted'
        ? { outcome, call_id, call_token: 't' }
        : {
            outcome,
            call_id,
            call_token: 't',
            reason: 'limit_reached',
            business_name: 'Bright',
            language: 'en-US',
          }
    const call = await bench.call()
    await call.leg.silence(9_000)
    expect(await call.outcome).toMatchObject({ reason })
    expect(bench.spoken).toEqual([expect.stringContaining(words)])
    expect(bench.model.attempts).toBe(0)
    expect(call.leg.hungUp).toBe(reason)
    const { call_id } = await call.outcome
    expect(bench.desk.eventsOf(call_id).map(({ type }) => type)).toEqual(['answered', 'ended'])
  },
)

test('a call token that ran out is renewed', async () => {
  const call = await bench.call()
  const append = bench.desk.append.bind(bench.desk)
  let refused = 0
  bench.desk.append = (handle, events) => {
    refused += 1
    if (refused === 1) throw new DeskRefusedError('token_expired', 'too old')
    return append(handle, events)
  }
  bench.model.last.speak('Hello!', 500)
  await call.leg.silence(1_000)
  await eventually(() => expect(call.of('turn')).toHaveLength(1))
  call.leg.listener.onHangup(false)
  await bench.clock.advance(100)
})

test('the recording holds both sides, each on its own channel, at the time it was heard', async () => {
  const call = await bench.call()
  await call.leg.silence(1_000)
  bench.model.last.speak('Hello!', 1_000)
  await call.leg.silence(2_000)
  await call.leg.speak(1_000)
  await call.leg.silence(1_000)
  call.leg.listener.onHangup(false)
  await bench.clock.advance(100)
  await call.outcome
  const wav = decodeWav(bench.desk.recordings.get(call.call_id) ?? new Uint8Array())
  const loud = (channel: number, from: number, to: number) =>
    wav.pcm.filter(
      (s, i) => i % 2 === channel && i / 16_000 >= from && i / 16_000 < to && Math.abs(s) > 1_000,
    ).length
  expect(wav.pcm.length / 16_000).toBeCloseTo(5, 0)
  expect(loud(1, 1, 2)).toBeGreaterThan(4_000)
  expect(loud(1, 2.2, 5)).toBe(0)
  expect(loud(0, 0, 2.9)).toBe(0)
  expect(loud(0, 3, 4)).toBeGreaterThan(4_000)
})

test('a process that dies in a call leaves a recording that the next one delivers', async () => {
  const call = await bench.call()
  bench.model.last.speak('Hello!', 500)
  await call.leg.speak(4_000)
  await eventually(async () => expect(await journals()).toContain(`${call.call_id}.wav.part`))
  const copy = await conversationBench()
  const { cp } = await import('node:fs/promises')
  await cp(bench.spoolDir, copy.spoolDir, { recursive: true })
  expect(await copy.conversations.replay()).toBe(0)
  const wav = decodeWav(copy.desk.recordings.get(call.call_id) ?? new Uint8Array())
  expect(wav.pcm.length / 16_000).toBeGreaterThan(1)
  expect((await readdir(`${copy.spoolDir}/calls`)).filter((name) => name.includes('wav'))).toEqual([])
  await copy.close()
  call.leg.listener.onHangup(false)
  await bench.clock.advance(100)
})

import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { levelDbfs } from '#audio/level.ts'
import { resample } from '#audio/resampler.ts'
import { decodeWav } from '#audio/wav.ts'
import { dataOf } from '#api/client/client.ts'
import { createGeminiSpeech } from '#providers/gemini-text/speech-renderer.ts'
import { openPhoneWorld, untilSaid, type PhoneWorld } from '../support/livekit/phone-world.ts'
import { isAudible, likeness } from '../support/livekit/same-sound.ts'
import {
  dental,
  heardFor,
  motors,
  nobody,
  openTelephones,
  say,
  sayGoodbye,
  sayUntil,
  untilAudible,
  untilQuiet,
} from '../support/livekit/phone-calls.ts'
import { sine } from '../support/sine.ts'

const dentalGreeting = 'Hello! Thank you for calling Bright Smile Dental. How may I help you today?'
const motorsGreeting = 'Kiran Motors, Arjun speaking. What can I do for you?'

const { world: opened, why } = await openPhoneWorld()
if (opened === null) process.stdout.write(`\nCalls over LiveKit SIP are skipped: ${why}\n`)

describe.skipIf(opened === null)('a telephone call over LiveKit SIP', () => {
  let world: PhoneWorld
  const { place, putDown } = openTelephones(() => world)

  beforeAll(() => {
    if (opened === null) throw new Error(why)
    world = opened
  })
  afterEach(putDown)
  afterAll(() => world.close())

  /** The greeting as it was rendered, at 8 kHz. */
  async function rendered(voice: string, text: string): Promise<Int16Array> {
    const { url } = world.standIn
    const renderer = createGeminiSpeech({
      apiKey: 'any',
      baseUrl: url,
      kind: 'gemini-live',
      model: 'tts',
      logger: pino({ level: 'silent' }),
    })
    const bytes = await renderer.render({ voice, text })
    return resample(new Int16Array(bytes.slice().buffer), 24_000, 8_000)
  }

  it('is answered by the business whose number was dialled, in its own voice and words', async () => {
    const { call, from } = await place(dental.number)
    const other = await place(motors.number)
    await Promise.all([heardFor(call, 5), heardFor(other.call, 5)])
    const [sarah, arjun] = [await rendered('Kore', dentalGreeting), await rendered('Puck', motorsGreeting)]
    expect(likeness(sarah, call.sound())).toBeGreaterThan(0.8)
    expect(likeness(arjun, other.call.sound())).toBeGreaterThan(0.8)
    expect(likeness(sarah, other.call.sound())).toBeLessThan(0.4)
    expect(likeness(arjun, call.sound())).toBeLessThan(0.4)
    call.hangUp()
    other.call.hangUp()
    const mine = await world.lastEnded(dental.name, from)
    const theirs = await world.lastEnded(motors.name, other.from)
    expect(mine).toMatchObject({ line: 'livekit', dialed_number: dental.number, end_reason: 'caller_hangup' })
    expect(theirs).toMatchObject({ dialed_number: motors.number, end_reason: 'caller_hangup' })
    expect(mine.turns[0]?.text).toMatch(/^Hello! Thank you for calling Bright Smile Dental/)
    expect(theirs.turns[0]?.text).toContain('Kiran Motors')
  })

  it('understands the caller, and hangs up after goodbye', async () => {
    const { call, from } = await place(dental.number)
    await untilQuiet(call)
    await sayGoodbye(world, call)
    const detail = await world.lastEnded(dental.name, from)
    expect(detail.end_reason).toBe('goodbye')
    expect(detail.turns.map(({ text }) => text)).toContain('Goodbye')
  })

  it('brings the caller’s voice to the model as loud as it was', async () => {
    const { call } = await place(dental.number)
    await untilQuiet(call)
    world.hearing.length = 0
    const sent = sine(700, 8_000, 4_000, 1.5)
    await call.phone.speak(sent)
    await vi.waitFor(() => expect(loudest(world.hearing, 0.5)).toBeGreaterThan(-40), { timeout: 5_000 })
    await heardFor(call, call.sound().length / 8_000 + 0.5)
    process.stdout.write(
      `level: sent ${levelDbfs(sent).toFixed(1)} dBFS, heard ${loudest(world.hearing, 0.5).toFixed(1)} dBFS\n`,
    )
    expect(Math.abs(loudest(world.hearing, 0.5) - levelDbfs(sent))).toBeLessThan(1.5)
    call.hangUp()
  })

  it('keeps two callers of one number apart, also when one person calls twice', async () => {
    const first = await place(dental.number)
    const second = await place(dental.number, { from: first.from })
    await Promise.all([untilQuiet(first.call), untilQuiet(second.call)])
    const rooms = await world.telephones.rooms.listRooms()
    // Agents are not counted.
    expect(rooms.map(({ numParticipants }) => numParticipants)).toEqual([1, 1])
    const from = performance.now()
    await say(world, first.call, 'When are you open?')
    await untilAudible(first.call)
    await heardFor(first.call, first.call.sound().length / 8_000 + 2)
    expect(isAudible(first.call.sound(from))).toBe(true)
    expect(isAudible(second.call.sound(from))).toBe(false)
    first.call.hangUp()
    second.call.hangUp()
  })

  it('falls silent within 300 ms when the caller speaks over it', async () => {
    const { call } = await place(dental.number)
    await untilQuiet(call)
    await say(world, call, 'When are you open?')
    await untilAudible(call)
    world.hearing.length = 0
    const spokeAt = performance.now()
    await call.phone.speak(sine(300, 8_000, 8_000, 1))
    const last = call.phone.heard.findLast(({ at, pcm }) => at < spokeAt + 1_000 && isAudible(pcm))?.at ?? 0
    const noticed = speechNoticedAt(world.hearing)
    process.stdout.write(
      `interruption: noticed ${ms(noticed - spokeAt)} after the first word, silent ${ms(last - noticed)} later\n`,
    )
    expect(last - noticed).toBeLessThan(300)
    call.hangUp()
  })

  it('takes the keys that are pressed', async () => {
    const { call, from } = await place(dental.number)
    await untilQuiet(call)
    await call.phone.press('5')
    await untilAudible(call)
    call.hangUp()
    const { turns } = await world.lastEnded(dental.name, from)
    expect(turns.filter(({ speaker }) => speaker === 'caller').map(({ text }) => text)).toEqual([
      '[The caller pressed 5 on the telephone.]',
    ])
  })

  it('presses the keys it is asked to, in order', async () => {
    const { call } = await place(dental.number)
    await untilQuiet(call)
    await sayUntil(world, call, 'Please press 12#', () => call.phone.digits.length >= 3)
    expect(call.phone.digits.join('')).toBe('12#')
    call.hangUp()
  })

  describe('put through to a person', () => {
    const ask = 'Please put me through to the on-call dentist'

    it('leaves by REFER to that person’s number', async () => {
      const { call, from } = await place(dental.number)
      await untilQuiet(call)
      await sayUntil(world, call, ask, () => call.transferredTo !== null)
      await call.ended
      expect(call.transferredTo).toMatch(/^tel:\+/)
      expect((await world.lastEnded(dental.name, from)).end_reason).toBe('transferred')
    })

    it.each([
      ['the carrier refuses', { accept: false, result: '' }],
      ['that person is busy', { accept: true, result: 'SIP/2.0 486 Busy Here' }],
    ])('stays, and is told, when %s', async (_, answer) => {
      const { call, from } = await place(dental.number, { onRefer: () => answer })
      await untilQuiet(call)
      await sayUntil(world, call, ask, () => call.transferredTo !== null)
      const refusedAt = performance.now()
      await untilAudible(call, refusedAt, 10_000)
      await untilQuiet(call)
      call.hangUp()
      const { end_reason, turns } = await world.lastEnded(dental.name, from)
      expect(end_reason).toBe('caller_hangup')
      expect(turns.findLast(({ speaker }) => speaker === 'ai')?.text).toMatch(/could not reach/)
    })
  })

  it('to a number that nobody owns: a sentence, and the end', async () => {
    const { call } = await place(nobody)
    await call.ended
    expect(isAudible(call.sound())).toBe(true)
    await untilSaid(world.system.output, '"reason":"unrouted"')
  })

  it('from somebody who withholds their number is answered, and known to be anonymous', async () => {
    const { call } = await place(motors.number, { from: 'anonymous' })
    await untilQuiet(call)
    call.hangUp()
    expect((await world.lastEnded(motors.name, null)).end_reason).toBe('caller_hangup')
  })

  it('reaches its business where the dispatch rule hides numbers: the To header names it', async () => {
    const hidden = { number: '+15556660001', name: 'Hidden Ltd' }
    const owner = await world.system.owner()
    const body = { name: hidden.name, ai_phone_number: hidden.number, timezone: 'UTC' }
    await dataOf(owner.POST('/api/businesses', { body }))
    await world.telephones.provision([hidden.number], { hidesNumbers: true })
    const { call } = await place(hidden.number)
    await untilQuiet(call)
    call.hangUp()
    expect(await world.lastEnded(hidden.name, null)).toMatchObject({ caller_number: null })
  })

  it('is recorded, both sides, by us and without egress', async () => {
    const owner = await world.system.owner()
    const business_id = await world.idOf(motors.name)
    const params = { path: { business_id } }
    await dataOf(owner.PATCH('/api/businesses/{business_id}', { params, body: { recording_enabled: true } }))
    const { call, from } = await place(motors.number)
    await untilQuiet(call)
    const spoken = sine(700, 8_000, 4_000, 1)
    await call.phone.speak(spoken)
    await heardFor(call, call.sound().length / 8_000 + 1)
    call.hangUp()
    const { id: call_id } = await world.lastEnded(motors.name, from)
    const path = { business_id, call_id }
    const bytes = await vi.waitFor(
      async () =>
        dataOf(
          owner.GET('/api/businesses/{business_id}/calls/{call_id}/recording', {
            params: { path },
            parseAs: 'arrayBuffer',
          }),
        ),
      { timeout: 15_000, interval: 500 },
    )
    const { pcm } = decodeWav(new Uint8Array(bytes))
    const side = (channel: number) => pcm.filter((_, index) => index % 2 === channel)
    expect(likeness(spoken, side(0))).toBeGreaterThan(0.8)
    expect(likeness(await rendered('Puck', motorsGreeting), side(1))).toBeGreaterThan(0.8)
  })

  it('ends as a broken line when its room is deleted', async () => {
    const { call, from } = await place(dental.number)
    await untilQuiet(call)
    const [room] = await world.telephones.rooms.listRooms()
    await world.telephones.rooms.deleteRoom(room?.name ?? '')
    await call.ended
    expect((await world.lastEnded(dental.name, from)).end_reason).toBe('line_failed')
  })
})

function ms(time: number): string {
  return `${Math.round(time)} ms`
}

/** When the stand-in has heard 60 ms of speech, and so takes it for speech. */
function speechNoticedAt(hearing: PhoneWorld['hearing']): number {
  let loud = 0
  for (const { at, pcm } of hearing) {
    loud += pcm.filter((sample) => Math.abs(sample) > 1_000).length
    // Of a sine's samples nine in ten are that loud.
    if (loud > 0.9 * 0.06 * 16_000) return at
  }
  return Infinity
}

/** The level of the loudest stretch of so many seconds, in dBFS. */
function loudest(hearing: PhoneWorld['hearing'], seconds: number): number {
  const pcm = Int16Array.from(hearing.flatMap((piece) => [...piece.pcm]))
  const length = seconds * 16_000
  let best = -120
  for (let at = 0; at + length <= pcm.length; at += 1_600)
    best = Math.max(best, levelDbfs(pcm.subarray(at, at + length)))
  return best
}

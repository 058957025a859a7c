import pino from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SpeechRenderer } from '#actions/ports.ts'
import type { Business } from '#domain/business.ts'
import { speechKey } from '#domain/speech-key.ts'
import { openTestDatabase } from '../../../tests/support/database.ts'
import type { TestDatabase } from '../../../tests/support/database.ts'
import { createGreetingKeeper } from './greeting-keeper.ts'
import type { GreetingKeeper } from './greeting-keeper.ts'
import { renderMissingGreetings } from './render-greetings.ts'

let store: TestDatabase
let business: Business
let rendered: { voice: string; text: string }[]
let isAway: boolean
let keeper: GreetingKeeper
const log = pino({ level: 'silent' })
const signal = new AbortController().signal
let count = 0

/** The vendor: says what it was asked for, or is away. */
const speech: SpeechRenderer = {
  async render(sentence) {
    if (isAway) throw new Error('503 from the vendor')
    rendered.push(sentence)
    return new TextEncoder().encode(`${sentence.voice}: ${sentence.text}`)
  },
}

beforeAll(async () => {
  store = await openTestDatabase()
})
afterAll(() => store.close())
beforeEach(async () => {
  rendered = []
  isAway = false
  count += 1
  business = await newBusiness(`Dental ${count}`, `+1212555${String(1_000 + count)}`)
  keeper = createGreetingKeeper({ database: store.database, speech, log })
})
afterEach(() => keeper.close())

const newBusiness = (name: string, ai_phone_number: string | null) =>
  store.database.asSystem((system) =>
    system.businesses.create({ name, timezone: 'Europe/Berlin', ai_phone_number }, null),
  )

function addRole(role: { greeting_message?: string; voice_style?: string; is_enabled?: boolean } = {}) {
  return store.database.forBusiness(business.id, (stores) =>
    stores.roles.create({
      role_type: 'receptionist',
      ai_name: 'Sarah',
      voice_style: 'Kore',
      personality: '',
      system_prompt: '',
      greeting_message: 'Hello {customer_name}! Thank you for calling {business_name}.',
      is_enabled: true,
      priority: 0,
      ...role,
    }),
  )
}

const stored = (voice: string, text: string) =>
  store.database.forBusiness(business.id, async (stores) => {
    const audio = await stores.speech.get(speechKey(voice, text))
    return audio === null ? null : new TextDecoder().decode(audio)
  })

async function rendersAll() {
  keeper.schedule(business.id)
  await keeper.idle()
}

describe('a greeting', () => {
  it('is rendered once for the unknown caller, in the voice of its role', async () => {
    await addRole()
    await rendersAll()
    const text = `Hello! Thank you for calling ${business.name}.`
    expect(await stored('Kore', text)).toBe(`Kore: ${text}`)
    await rendersAll()
    expect(rendered).toEqual([{ voice: 'Kore', text }])
  })

  it('is found by its key in the brief of the next call', async () => {
    await addRole()
    await rendersAll()
    const opened = await store.database.asSystem((system) =>
      system.calls.open({
        call_id: crypto.randomUUID(),
        line: 'practice',
        dialed_number: business.ai_phone_number ?? '',
        caller_number: null,
        external_id: 'x',
        ticket: null,
        started_at: store.clock.now().toISOString(),
      }),
    )
    const key = speechKey('Kore', `Hello! Thank you for calling ${business.name}.`)
    expect(opened.outcome === 'routed' && opened.brief.speech_keys).toContain(key)
  })

  it('is rendered for the built-in receptionist when there is no enabled role', async () => {
    await addRole({ is_enabled: false })
    await rendersAll()
    expect(rendered).toHaveLength(1)
    expect(rendered[0]?.text).toContain(business.name)
  })

  it('rendered by the stand-in is not taken for one by Gemini', async () => {
    await addRole()
    await rendersAll()
    const standIn = createGreetingKeeper({
      database: store.database,
      speech: { ...speech, kind: 'stand-in' },
      log,
    })
    standIn.schedule(business.id)
    await standIn.idle()
    await standIn.close()
    expect(rendered).toHaveLength(2)
  })

  it('of another business is never touched', async () => {
    await addRole()
    await newBusiness('Somebody else', '+19995550001')
    await rendersAll()
    expect(rendered.every(({ text }) => text.includes(business.name))).toBe(true)
  })

  it('that cannot be rendered stops nothing, is logged, and is rendered the next time', async () => {
    await addRole()
    const lines: string[] = []
    const loud = pino({}, { write: (line: string) => void lines.push(line) })
    await keeper.close()
    keeper = createGreetingKeeper({ database: store.database, speech, log: loud })
    isAway = true
    await rendersAll()
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['greeting not rendered'])
    isAway = false
    await rendersAll()
    expect(rendered).toHaveLength(1)
  })

  it('follows a business that is renamed, by whatever process', async () => {
    await addRole()
    await rendersAll()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      await store.database.forBusiness(business.id, (stores) => stores.business.update({ name: 'Renamed' }))
      await vi.waitFor(async () => {
        await vi.advanceTimersByTimeAsync(2_000)
        await keeper.idle()
        expect(await stored('Kore', 'Hello! Thank you for calling Renamed.')).not.toBeNull()
      })
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('renderMissingGreetings', () => {
  it('renders what is missing for every business that has a number', async () => {
    await addRole()
    await newBusiness('Without a number', null)
    const before = await renderMissingGreetings({ database: store.database, speech, log }, signal)
    expect(before.rendered).toBe(rendered.length)
    expect(rendered.some(({ text }) => text.includes(business.name))).toBe(true)
    expect(rendered.some(({ text }) => text.includes('Without a number'))).toBe(false)
    const again = await renderMissingGreetings({ database: store.database, speech, log }, signal)
    expect(again).toEqual({ rendered: 0, failed: 0 })
  })

  it('gives up when the vendor is away, without having asked for every greeting there is', async () => {
    for (let n = 0; n < 12; n += 1) await newBusiness(`Many ${n}`, `+1303555${String(1_000 + n)}`)
    isAway = true
    const outcome = await renderMissingGreetings({ database: store.database, speech, log }, signal)
    expect(outcome).toEqual({ rendered: 0, failed: 5 })
  })

  it('stops when it is told to', async () => {
    const aborter = new AbortController()
    aborter.abort()
    isAway = true
    expect(await renderMissingGreetings({ database: store.database, speech, log }, aborter.signal)).toEqual({
      rendered: 0,
      failed: 0,
    })
  })
})

import { describe, expect, test } from 'vitest'
import { failureOf, geminiClient } from '../../../tests/support/gemini-client.ts'
import { setUpStandIn } from '../../../tests/support/stand-in-client.ts'
import { encodeCaption } from '#audio/caption.ts'
import { levelDbfs } from '#audio/level.ts'
import type { ConnectOptions } from '../realtime-model.ts'
import type { FaultInput } from '../stand-in/stand-in.ts'

const tools = [{ name: 'get_services', description: 'What we offer.', parameters: null }]

async function call(faults: FaultInput[] = [], overrides: Partial<ConnectOptions> = {}) {
  const standIn = await setUpStandIn()
  if (faults.length > 0) standIn.control.inject(faults)
  return { standIn, ...geminiClient(standIn.url, overrides) }
}

describe('a call with the stand-in', () => {
  test('says what it is told to, audibly, and ends the turn', async () => {
    const { connect, events, nextEvent } = await call()
    const connection = await connect()
    const done = nextEvent('turn-complete')
    connection.requestTurn('Say exactly: "Good morning, Bright Dental."')
    expect(await done).toMatchObject({ rejected: false, usage: { audioOutputTokens: expect.any(Number) } })
    const text = events.flatMap((event) => (event.type === 'output-text-delta' ? event.text : [])).join('')
    expect(text.trim()).toBe('Good morning, Bright Dental.')
    const pcm = Int16Array.from(
      events.flatMap((event) => (event.type === 'audio-delta' ? [...event.pcm] : [])),
    )
    expect(pcm.length / 24_000).toBeGreaterThan(1)
    expect(levelDbfs(pcm)).toBeGreaterThan(-30)
  })

  test('hears the caller at 8 kHz and uses the tool', async () => {
    const { connect, events, nextEvent } = await call([], { tools })
    const connection = await connect()
    const called = nextEvent('tool-call')
    for (const frame of frames(encodeCaption('What services do you offer?', 8_000)))
      connection.sendAudio(frame)
    const tool = await called
    if (tool.type !== 'tool-call') throw new Error('not a tool call')
    expect(tool).toMatchObject({ name: 'get_services', args: {} })
    const done = nextEvent('turn-complete')
    connection.sendToolResult(tool.id, tool.name, { status: 'ok', retryable: false, say: 'We clean teeth.' })
    await done
    const spoken = events.flatMap((event) => (event.type === 'output-text-delta' ? event.text : [])).join('')
    expect(spoken).toContain('We clean teeth.')
    const heard = events.flatMap((event) => (event.type === 'input-text-delta' ? event.text : [])).join('')
    expect(heard.trim()).toBe('What services do you offer?')
  })

  test.each([1000, 1006, 1007, 1008, 1011] as const)(
    'a close with %i in a sentence is told once',
    async (code) => {
      const { connect, events, nextEvent } = await call([{ kind: 'close', code, after_ms: 300 }])
      const connection = await connect()
      const closed = nextEvent('closed')
      connection.requestTurn(
        'Say exactly: "This sentence is long enough to be cut off in its midst, I hope."',
      )
      expect(await closed).toMatchObject({ code, expected: false })
      expect(events.some((event) => event.type === 'audio-delta')).toBe(true)
      expect(events.filter((event) => event.type === 'closed')).toHaveLength(1)
    },
  )

  test.each([1000, 1006, 1007, 1011] as const)(
    'a close with %i before the setup is a failure',
    async (code) => {
      const { connect } = await call([{ kind: 'close_before_setup', code }])
      expect(await failureOf(connect())).toMatchObject({ name: 'ModelConnectError', code })
    },
  )

  test('no setup at all runs into the deadline; a slow one is awaited', async () => {
    const never = await call([{ kind: 'no_setup' }], { deadlineMs: 200 })
    expect(await failureOf(never.connect())).toMatchObject({ failure: 'deadline' })
    const slow = await call([{ kind: 'slow_setup', delay_ms: 200 }])
    await slow.connect()
  })

  test('a rejected answer is told as such', async () => {
    const { connect, nextEvent } = await call([{ kind: 'rejected' }])
    const connection = await connect()
    const done = nextEvent('turn-complete')
    connection.requestTurn('Say exactly: "Hello."')
    expect(await done).toMatchObject({ rejected: true })
  })

  test('garbage between the frames is passed over', async () => {
    const { connect, nextEvent } = await call([{ kind: 'garbage' }])
    const connection = await connect()
    const done = nextEvent('turn-complete')
    connection.requestTurn('Say exactly: "Hello."')
    expect(await done).toMatchObject({ rejected: false })
  })

  test('goes away with notice, and is resumed by its handle', async () => {
    const first = await call([{ kind: 'go_away', after_ms: 0, time_left_ms: 9_500 }])
    const told = first.nextEvent('go-away')
    const handleGiven = first.nextEvent('resumption-handle')
    const connection = await first.connect()
    expect(await told).toEqual({ type: 'go-away', timeLeftMs: 9_500 })
    const given = await handleGiven
    if (given.type !== 'resumption-handle') throw new Error('not a handle')
    connection.close()
    const again = geminiClient(first.standIn.url, { resumptionHandle: given.handle })
    const resumed = await again.connect()
    const done = again.nextEvent('turn-complete')
    resumed.requestTurn('Say exactly: "Back again."')
    await done
  })

  test('a handle that is not known any more: the history takes its place', async () => {
    const { connect, nextEvent, log } = await call([], {
      resumptionHandle: 'nobody-knows-it',
      history: [{ speaker: 'caller', text: 'Hello?' }],
    })
    const connection = await connect()
    const done = nextEvent('turn-complete')
    connection.requestTurn('Say exactly: "Hello."')
    await done
    expect(log.join()).toContain('resumption handle refused')
  })
})

/** What is said and a second of quiet after it, in the pieces that a conversation sends. */
function frames(pcm: Int16Array): Int16Array[] {
  const all = Int16Array.from([...pcm, ...new Int16Array(8_000)])
  return Array.from({ length: Math.ceil(all.length / 480) }, (_, i) => all.subarray(i * 480, (i + 1) * 480))
}

import { ActivityHandling, Behavior, Type, type LiveConnectConfig } from '@google/genai'
import { describe, expect, test } from 'vitest'
import {
  audioBytes,
  callStandIn,
  setUpStandIn,
  type LiveCall,
} from '../../../tests/support/stand-in-client.ts'
import { encodeCaption } from '#audio/caption.ts'
import { levelDbfs } from '#audio/level.ts'
import { decodeMuLaw, encodeMuLaw } from '#audio/mu-law.ts'
import { sine } from '../../../tests/support/sine.ts'

const hoursTool = (behavior?: Behavior): LiveConnectConfig => ({
  tools: [
    {
      functionDeclarations: [
        { name: 'get_business_hours', description: 'Opening hours', ...(behavior ? { behavior } : {}) },
      ],
    },
  ],
})

/** What is said, and the quiet after it that ends a turn. */
function spoken(words: string, sampleRate: number): Int16Array {
  return Int16Array.from([...encodeCaption(words, sampleRate), ...new Int16Array(sampleRate * 0.7)])
}

function direct(call: LiveCall, text: string): void {
  call.session.sendClientContent({ turns: [{ role: 'user', parts: [{ text }] }], turnComplete: true })
}

describe('a talk over the vendor’s client', () => {
  test('is told to say something, and says it audibly, words in step', async () => {
    const call = await callStandIn(await setUpStandIn())
    direct(call, 'Say exactly: "Thank you for calling Bright Dental. How may I help?"')
    const turn = await call.turn()
    expect(turn.text).toBe('Thank you for calling Bright Dental. How may I help?')
    expect(turn.pcm.length / 24_000).toBeGreaterThan(2)
    expect(levelDbfs(turn.pcm)).toBeGreaterThan(-30)
    const kinds = turn.messages
      .map((m) => Object.keys(m.serverContent ?? m).join('+'))
      .filter((k) => k !== 'modelTurn')
    expect(kinds.slice(-2)).toEqual(['generationComplete', 'turnComplete'])
    expect(kinds.filter((kind) => kind === 'outputTranscription').length).toBeGreaterThan(3)
  })

  test.each([8_000, 16_000, 24_000])('understands a caption at %i Hz', async (rate) => {
    const call = await callStandIn(await setUpStandIn())
    call.say(spoken('Who am I speaking to?', rate), rate)
    const turn = await call.turn()
    const heard = turn.messages.map((m) => m.serverContent?.inputTranscription?.text ?? '').join('')
    expect(heard).toBe(' Who am I speaking to?')
    expect(turn.text).toMatch(/My name is Sarah/)
  })

  test('understands a caption that came over a telephone, in pieces of any size', async () => {
    const call = await callStandIn(await setUpStandIn())
    const phone = decodeMuLaw(encodeMuLaw(spoken('Hello there', 8_000)))
    for (let at = 0, size = 7; at < phone.length; at += size, size = (size * 5) % 997) {
      call.say(phone.subarray(at, at + size), 8_000)
    }
    expect((await call.turn()).text).toMatch(/^Hello!/)
  })

  test('says so when it hears speech without a caption', async () => {
    const call = await callStandIn(await setUpStandIn())
    call.say(Int16Array.from([...sine(300, 16_000, 8_000, 0.6), ...new Int16Array(12_000)]), 16_000)
    expect((await call.turn()).text).toMatch(/I can hear you, but I cannot understand speech/)
  })

  test('silence, a click and quiet noise are not speech', async () => {
    const call = await callStandIn(await setUpStandIn())
    const click = new Int16Array(16_000)
    click.fill(20_000, 5_000, 5_400)
    call.say(click, 16_000)
    call.say(sine(200, 16_000, 60), 16_000)
    direct(call, 'Say exactly: "Ready."')
    expect((await call.turn()).text).toBe('Ready.')
  })

  test('typed words are answered, and history is not', async () => {
    const call = await callStandIn(await setUpStandIn(), { config: hoursTool() })
    call.session.sendClientContent({
      turns: [{ role: 'user', parts: [{ text: 'When are you open?' }] }],
      turnComplete: false,
    })
    call.session.sendRealtimeInput({ text: 'Thank you!' })
    expect((await call.turn()).text).toMatch(/You are welcome/)
    direct(call, 'The caller is waiting for your answer.')
    expect((await call.turn()).text).toMatch(/say that again/)
  })

  test('usage grows with the talk, audio at 25 tokens a second', async () => {
    const call = await callStandIn(await setUpStandIn())
    direct(call, 'Say exactly: "One two three four five six."')
    const first = await call.turn()
    direct(call, 'Say exactly: "One two three four five six."')
    const second = await call.turn()
    const usage = first.messages.at(-1)?.usageMetadata
    const later = second.messages.at(-1)?.usageMetadata
    expect(usage?.responseTokenCount).toBeCloseTo((first.pcm.length / 24_000) * 25, -1)
    expect(later?.promptTokenCount).toBeGreaterThan(
      (usage?.promptTokenCount ?? 0) + (usage?.responseTokenCount ?? 0) - 1,
    )
    expect(later?.totalTokenCount).toBe((later?.promptTokenCount ?? 0) + (later?.responseTokenCount ?? 0))
  })

  test('two voices sound different, each always the same', async () => {
    const standIn = await setUpStandIn()
    const sounds = await Promise.all(
      ['Kore', 'Zephyr', 'Puck', 'Kore'].map(async (voiceName) => {
        const call = await callStandIn(standIn, {
          config: { speechConfig: { voiceConfig: { prebuiltVoiceConfig: { voiceName } } } },
        })
        direct(call, 'Say exactly: "Good morning."')
        return Buffer.from((await call.turn()).pcm.buffer).toString('base64')
      }),
    )
    expect(sounds[3]).toBe(sounds[0])
    expect(new Set(sounds).size).toBe(3)
  })

  test('at its usual pace it is ahead of the listener, and a turn ends when it was heard', async () => {
    const call = await callStandIn(await setUpStandIn({ pace: 8 }))
    direct(call, 'Say exactly: "This takes about two seconds to say."')
    const started = performance.now()
    await call.next((m) => m.serverContent?.generationComplete)
    const generated = performance.now() - started
    await call.next((m) => m.serverContent?.turnComplete)
    const audioMs = call.messages.reduce((sum, m) => sum + audioBytes(m).length / 48, 0)
    expect(performance.now() - started).toBeGreaterThan(audioMs * 0.9)
    expect(generated).toBeLessThan(audioMs)
  })
})

describe('interruption', () => {
  test('the caller’s voice stops it: interrupted, then the end of the turn, then an answer', async () => {
    const call = await callStandIn(await setUpStandIn({ pace: 1 }))
    direct(
      call,
      'Say exactly: "This is a very long sentence that nobody would like to hear to its end today."',
    )
    await call.next((m) => audioBytes(m).length > 0)
    call.say(spoken('Hello', 8_000), 8_000)
    await call.next((m) => m.serverContent?.interrupted)
    const end = await call.next((m) => m.serverContent)
    expect(end.serverContent?.turnComplete).toBe(true)
    expect((await call.turn()).text).toMatch(/^Hello! How can I help/)
  })

  test('so does a request for another turn', async () => {
    const call = await callStandIn(await setUpStandIn({ pace: 1 }))
    direct(call, 'Say exactly: "This is a very long sentence that nobody would like to hear to its end."')
    await call.next((m) => audioBytes(m).length > 0)
    direct(call, 'Say exactly: "Stop."')
    await call.next((m) => m.serverContent?.interrupted)
    await call.turn()
    expect((await call.turn()).text).toBe('Stop.')
  })

  test('unless interruption is switched off', async () => {
    const call = await callStandIn(await setUpStandIn({ pace: 20 }), {
      config: { realtimeInputConfig: { activityHandling: ActivityHandling.NO_INTERRUPTION } },
    })
    direct(call, 'Say exactly: "This is said to its end."')
    await call.next((m) => audioBytes(m).length > 0)
    call.say(spoken('Hello', 8_000), 8_000)
    const turn = await call.turn()
    expect(turn.messages.some((m) => m.serverContent?.interrupted)).toBe(false)
    expect((await call.turn()).text).toMatch(/^Hello!/)
  })

  test('who speaks may be said by the client', async () => {
    const call = await callStandIn(await setUpStandIn(), {
      config: { realtimeInputConfig: { automaticActivityDetection: { disabled: true } } },
    })
    call.session.sendRealtimeInput({ activityStart: {} })
    call.say(encodeCaption('Thank you', 16_000), 16_000)
    call.session.sendRealtimeInput({ activityEnd: {} })
    expect((await call.turn()).text).toMatch(/welcome/)
  })
})

describe('tools', () => {
  test('a call that does not block ends its turn; its answer is a turn of its own', async () => {
    const call = await callStandIn(await setUpStandIn(), { config: hoursTool(Behavior.NON_BLOCKING) })
    call.session.sendRealtimeInput({ text: 'What are your hours?' })
    const asked = await call.turn()
    const [request] = asked.messages.flatMap((m) => m.toolCall?.functionCalls ?? [])
    expect(request).toMatchObject({ name: 'get_business_hours', id: expect.stringMatching(/./) })
    call.session.sendToolResponse({
      functionResponses: [
        { id: request!.id!, name: request!.name!, response: { output: { say: 'Until five.' } } },
      ],
    })
    expect((await call.turn()).text).toBe('Until five.')
  })

  test('a blocking call keeps the turn open, and there is no handle meanwhile', async () => {
    const call = await callStandIn(await setUpStandIn(), { config: hoursTool(Behavior.BLOCKING) })
    call.session.sendRealtimeInput({ text: 'What are your hours?' })
    const request = (await call.next((m) => m.toolCall)).toolCall?.functionCalls?.[0]
    expect(
      (await call.next((m) => m.sessionResumptionUpdate)).sessionResumptionUpdate?.newHandle,
    ).toBeUndefined()
    call.session.sendToolResponse({
      functionResponses: [
        { id: 'nobody-asked', name: 'get_business_hours', response: { output: { say: 'Wrong.' } } },
        { id: request!.id!, name: request!.name!, response: { output: { say: 'Until five.' } } },
      ],
    })
    const turn = await call.turn()
    expect(turn.text).toBe('Until five.')
    expect(call.messages.filter((m) => m.serverContent?.turnComplete)).toHaveLength(1)
    expect(
      (await call.next((m) => m.sessionResumptionUpdate)).sessionResumptionUpdate?.newHandle,
    ).toBeTruthy()
  })

  test('the caller’s voice takes back a blocking call, and its late answer is ignored', async () => {
    const call = await callStandIn(await setUpStandIn(), { config: hoursTool(Behavior.BLOCKING) })
    call.session.sendRealtimeInput({ text: 'What are your hours?' })
    const id = (await call.next((m) => m.toolCall)).toolCall?.functionCalls?.[0]?.id
    call.say(spoken('Thank you', 8_000), 8_000)
    expect((await call.next((m) => m.toolCallCancellation)).toolCallCancellation?.ids).toEqual([id])
    call.session.sendToolResponse({
      functionResponses: [
        { id: id!, name: 'get_business_hours', response: { output: { say: 'Too late.' } } },
      ],
    })
    expect((await call.turn()).text).toMatch(/welcome/)
  })
})

describe('resumption', () => {
  test('a handle brings the talk back, to the question that was open', async () => {
    const message = {
      type: Type.OBJECT,
      properties: { message: { type: Type.STRING } },
      required: ['message'],
    }
    const config = { tools: [{ functionDeclarations: [{ name: 'take_message', parameters: message }] }] }
    const standIn = await setUpStandIn()
    const first = await callStandIn(standIn, { config })
    first.session.sendRealtimeInput({ text: 'Can I leave a message?' })
    await first.turn()
    const update = await first.next((m) => m.sessionResumptionUpdate?.newHandle)
    const handle = update.sessionResumptionUpdate?.newHandle ?? ''
    first.session.close()
    expect((await first.closed).code).toBe(1000)
    const second = await callStandIn(standIn, { config: { ...config, sessionResumption: { handle } } })
    second.session.sendRealtimeInput({ text: 'The heating is broken.' })
    expect((await second.next((m) => m.toolCall)).toolCall?.functionCalls?.[0]?.args).toEqual({
      message: 'The heating is broken.',
    })
  })
})

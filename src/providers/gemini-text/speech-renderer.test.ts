import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as readText } from 'node:stream/consumers'
import pino from 'pino'
import { afterEach, describe, expect, it, test } from 'vitest'
import { SpeechError } from './speech-error.ts'
import { createGeminiSpeech } from './speech-renderer.ts'

/** Loud enough to be speech, with both signs and both byte orders told apart. */
const pcm = Int16Array.from({ length: 480 }, (_, index) => (index % 2 === 0 ? 12_345 : -4_321))
const bytes = new Uint8Array(pcm.buffer)

interface Received {
  url: string
  headers: IncomingHttpHeaders
  body: unknown
}

type Answer = (response: ServerResponse) => void

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** Answers one request after the other as told, the last answer again and again. */
async function scripted(answers: Answer[]) {
  const received: Received[] = []
  async function answerNext(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body: unknown = JSON.parse(await readText(request))
    received.push({ url: request.url ?? '', headers: request.headers, body })
    answers[Math.min(received.length, answers.length) - 1]?.(response)
  }
  const server = createServer((request, response) => void answerNext(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const speech = createGeminiSpeech({
    apiKey: 'test-key-4711',
    baseUrl,
    model: 'gemini-3.8-flash-lite-tts',
    logger: pino({ level: 'silent' }),
    timeoutMs: 500,
    retryDelayMs: 1,
  })
  return { speech, received }
}

function json(status: number, body: object): Answer {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
}

function audio(...parts: { data: Uint8Array; mimeType?: string }[]): Answer {
  const content = parts.map(({ data, mimeType = 'audio/L16;codec=pcm;rate=24000' }) => ({
    inlineData: { mimeType, data: Buffer.from(data).toString('base64') },
  }))
  return json(200, { candidates: [{ content: { role: 'model', parts: content }, finishReason: 'STOP' }] })
}

function failure(status: number, message: string): Answer {
  return json(status, { error: { code: status, message, status: 'X' } })
}

function never(): void {}

function dropped(response: ServerResponse): void {
  response.destroy()
}

it('asks for the words in the voice, and returns PCM', async () => {
  const { speech, received } = await scripted([audio({ data: bytes })])
  await expect(speech.render({ voice: 'kore', text: 'Hello {x}!' })).resolves.toEqual(bytes)
  expect(received).toHaveLength(1)
  expect(received[0]?.url).toBe('/v1beta/models/gemini-3.8-flash-lite-tts:generateContent')
  expect(received[0]?.headers['x-goog-api-key']).toBe('test-key-4711')
  expect(received[0]?.body).toMatchObject({
    contents: [{ parts: [{ text: 'Hello {x}!' }] }],
    generationConfig: {
      responseModalities: ['AUDIO'],
      speechConfig: { voiceConfig: { prebuiltVoiceConfig: { voiceName: 'Kore' } } },
    },
  })
})

it('speaks in the default voice where the wanted one is not the vendor’s', async () => {
  const { speech, received } = await scripted([audio({ data: bytes })])
  await speech.render({ voice: 'Marvin', text: 'Hello' })
  expect(JSON.stringify(received[0]?.body)).toContain('"voiceName":"Kore"')
})

it('joins the parts of an answer', async () => {
  const { speech } = await scripted([audio({ data: bytes.slice(0, 100) }, { data: bytes.slice(100) })])
  await expect(speech.render({ voice: 'Kore', text: 'Hello' })).resolves.toEqual(bytes)
})

it('brings another sample rate to 24 kHz', async () => {
  const { speech } = await scripted([audio({ data: bytes, mimeType: 'audio/pcm;rate=12000' })])
  const rendered = await speech.render({ voice: 'Kore', text: 'Hello' })
  expect(rendered.length).toBe(bytes.length * 2)
})

describe('tries a second time', () => {
  test.each<[string, Answer]>([
    ['after 500', failure(500, 'internal')],
    ['after 503', failure(503, 'overloaded')],
    ['after 429', failure(429, 'slow down')],
    ['after a dropped connection', dropped],
    ['after no answer in time', never],
    ['after an answer without audio', json(200, { candidates: [{ finishReason: 'OTHER' }] })],
    ['after silence', audio({ data: new Uint8Array(9_600) })],
    ['after an unknown format', audio({ data: bytes, mimeType: 'audio/mpeg' })],
  ])('%s', async (_, first) => {
    const { speech, received } = await scripted([first, audio({ data: bytes })])
    await expect(speech.render({ voice: 'Kore', text: 'Hello' })).resolves.toEqual(bytes)
    expect(received).toHaveLength(2)
  })
})

describe('gives up', () => {
  test.each<[string, Answer, number, Partial<SpeechError>, RegExp]>([
    [
      'a bad key',
      failure(403, 'API key not valid'),
      1,
      { failure: 'refused', status: 403 },
      /HTTP 403.*not valid.*GOOGLE_API_KEY/,
    ],
    [
      'a model that is not there',
      failure(404, 'not found'),
      1,
      { failure: 'refused' },
      /GEMINI_TTS_MODEL \(gemini-3.8-flash-lite-tts\)/,
    ],
    [
      'a text that is not accepted',
      failure(400, 'too long'),
      1,
      { failure: 'refused' },
      /HTTP 400.*too long/,
    ],
    [
      'a vendor that is away',
      failure(503, 'overloaded'),
      2,
      { failure: 'unavailable', status: 503 },
      /away \(HTTP 503\): overloaded/,
    ],
    [
      'a vendor that never answers',
      never,
      2,
      { failure: 'unavailable', status: null },
      /could not be reached in time/,
    ],
    [
      'blocked speech',
      json(200, { promptFeedback: { blockReason: 'SAFETY' } }),
      2,
      { failure: 'unusable' },
      /without audio \(SAFETY\)/,
    ],
    ['silence', audio({ data: new Uint8Array(9_600) }), 2, { failure: 'unusable' }, /silence/],
  ])('on %s', async (_, answer, attempts, properties, message) => {
    const { speech, received } = await scripted([answer])
    const error: unknown = await speech
      .render({ voice: 'Kore', text: 'Hello' })
      .catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(SpeechError)
    expect(error).toMatchObject({ ...properties, message: expect.stringMatching(message) })
    expect(received).toHaveLength(attempts)
  })

  it('without a word of the key', async () => {
    const { speech } = await scripted([failure(400, 'key test-key-4711 is odd')])
    await expect(speech.render({ voice: 'Kore', text: 'Hello' })).rejects.toThrow(/key \[key\] is odd/)
  })

  it('when nobody listens', async () => {
    const speech = createGeminiSpeech({
      apiKey: 'k',
      baseUrl: 'http://127.0.0.1:1',
      model: 'm',
      logger: pino({ level: 'silent' }),
      retryDelayMs: 1,
    })
    await expect(speech.render({ voice: 'Kore', text: 'Hello' })).rejects.toMatchObject({
      failure: 'unavailable',
    })
  })
})

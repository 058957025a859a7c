import { Modality, Type } from '@google/genai'
import { describe, expect, test } from 'vitest'
import { clientOf, setUpStandIn } from '../../../tests/support/stand-in-client.ts'
import { levelDbfs } from '#audio/level.ts'

async function models() {
  return clientOf(await setUpStandIn()).models
}

const inVoice = (voiceName: string) => ({
  responseModalities: [Modality.AUDIO],
  speechConfig: { voiceConfig: { prebuiltVoiceConfig: { voiceName } } },
})

describe('speech', () => {
  test('comes as 24 kHz PCM in the voice that was asked for', async () => {
    const api = await models()
    const [kore, puck] = await Promise.all(
      ['Kore', 'Puck'].map((voice) =>
        api.generateContent({
          model: 'gemini-3.8-flash-lite-tts',
          contents: [{ role: 'user', parts: [{ text: 'Thank you for calling Bright Dental.' }] }],
          config: inVoice(voice),
        }),
      ),
    )
    const part = kore?.candidates?.[0]?.content?.parts?.[0]?.inlineData
    expect(part?.mimeType).toMatch(/audio\/L16.*rate=24000/)
    const bytes = new Uint8Array(Buffer.from(part?.data ?? '', 'base64'))
    const pcm = new Int16Array(bytes.buffer)
    expect(pcm.length / 24_000).toBeGreaterThan(1)
    expect(levelDbfs(pcm)).toBeGreaterThan(-30)
    expect(puck?.candidates?.[0]?.content?.parts?.[0]?.inlineData?.data).not.toBe(part?.data)
    expect(kore?.usageMetadata?.candidatesTokenCount).toBeCloseTo((pcm.length / 24_000) * 25, -1)
  })

  test('of an unknown voice is refused', async () => {
    const api = await models()
    await expect(
      api.generateContent({ model: 'tts', contents: 'Hello.', config: inVoice('Bob') }),
    ).rejects.toThrow(/Voice Bob is not supported/)
  })
})

describe('text', () => {
  test('is plain, or an object of the shape that was asked for', async () => {
    const api = await models()
    expect((await api.generateContent({ model: 'm', contents: 'Say exactly: "Yes."' })).text).toBe('Yes.')
    const shaped = await api.generateContent({
      model: 'm',
      contents: 'Summarise: the caller asked for the hours.',
      config: {
        responseMimeType: 'application/json',
        responseSchema: {
          type: Type.OBJECT,
          properties: {
            summary: { type: Type.STRING },
            outcome: { type: Type.STRING, enum: ['answered', 'message'] },
            gaps: { type: Type.ARRAY, items: { type: Type.STRING } },
            score: { type: Type.INTEGER },
            urgent: { type: Type.BOOLEAN },
          },
        },
      },
    })
    expect(JSON.parse(shaped.text ?? '')).toEqual({
      summary: expect.stringContaining('asked for the hours'),
      outcome: 'answered',
      gaps: [],
      score: 0,
      urgent: false,
    })
  })
})

function dot(a: number[] = [], b: number[] = []): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0)
}

describe('embeddings', () => {
  test('are the same for the same text, near for a similar one, and as long as asked', async () => {
    const api = await models()
    const contents = [
      'Is there parking at the practice?',
      'Is there parking at the practice?',
      'Where can I park my car?',
      'Do you accept insurance?',
    ]
    const answer = await api.embedContent({
      model: 'gemini-embedding-001',
      contents,
      config: { outputDimensionality: 768 },
    })
    const [first, same, near, far] = (answer.embeddings ?? []).map((one) => one.values ?? [])
    expect(first).toHaveLength(768)
    expect(dot(first, first)).toBeCloseTo(1, 5)
    expect(dot(first, same)).toBeCloseTo(1, 5)
    expect(dot(first, near)).toBeGreaterThan(dot(first, far))
  })
})

test('what it does not offer is said in Google’s shape', async () => {
  const { url } = await setUpStandIn()
  const nothing = await fetch(`${url}/v1beta/models/m:predict`, { method: 'POST', body: '{}' })
  expect(nothing.status).toBe(404)
  expect(await nothing.json()).toMatchObject({ error: { code: 404, status: 'NOT_FOUND' } })
  const garbage = await fetch(`${url}/v1beta/models/m:generateContent`, { method: 'POST', body: '{' })
  expect(await garbage.json()).toMatchObject({ error: { code: 400, status: 'INVALID_ARGUMENT' } })
  expect((await fetch(`${url}/`)).status).toBe(404)
  const strange = await fetch(`${url}/%E0%A4%A`)
  expect(strange.status).toBe(404)
})

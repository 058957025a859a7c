import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { toSetup } from './setup.ts'

const base = { instructions: 'Be kind.', voice: 'Kore', language: null, tools: [], resumptionHandle: null }
const tool = { name: 'end_call', description: 'Ends it.', parameters: null }

describe('setup', () => {
  test('says what a telephone needs', () => {
    expect(toSetup('gemini-3.8-live', { ...base, tools: [tool] })).toEqual({
      responseModalities: ['AUDIO'],
      speechConfig: { voiceConfig: { prebuiltVoiceConfig: { voiceName: 'Kore' } } },
      systemInstruction: { parts: [{ text: 'Be kind.' }] },
      tools: [
        {
          functionDeclarations: [{ name: 'end_call', description: 'Ends it.', behavior: 'NON_BLOCKING' }],
        },
      ],
      inputAudioTranscription: {},
      outputAudioTranscription: {},
      sessionResumption: {},
      contextWindowCompression: { triggerTokens: '25600', slidingWindow: { targetTokens: '12800' } },
      realtimeInputConfig: {
        automaticActivityDetection: {
          startOfSpeechSensitivity: 'START_SENSITIVITY_HIGH',
          endOfSpeechSensitivity: 'END_SENSITIVITY_HIGH',
          prefixPaddingMs: 100,
          silenceDurationMs: 600,
        },
        activityHandling: 'START_OF_ACTIVITY_INTERRUPTS',
      },
    })
  })

  test('no tools: no tools key, which the server would refuse empty', () => {
    expect(toSetup('gemini-3.8-live', base)).not.toHaveProperty('tools')
  })

  test('a handle resumes', () => {
    const setup = toSetup('gemini-3.8-live', { ...base, resumptionHandle: 'h7' })
    expect(setup.sessionResumption).toEqual({ handle: 'h7' })
  })

  test.each([
    ['gemini-3.8-live', false],
    ['gemini-2.5-flash-native-audio-preview-12-2025', false],
    ['gemini-live-2.5-flash-native-audio', false],
    ['gemini-live-2.5-flash-preview', true],
    ['gemini-2.0-flash-live-001', true],
  ])('%s takes a language code: %s', (model, takesCode) => {
    const setup = toSetup(model, { ...base, language: 'de-DE' })
    expect(setup.speechConfig?.languageCode).toBe(takesCode ? 'de-DE' : undefined)
    const text = JSON.stringify(setup.systemInstruction)
    expect(text.includes('RESPOND IN GERMAN (GERMANY)')).toBe(!takesCode)
  })

  test('a language nobody knows is passed on as it stands', () => {
    const setup = toSetup('gemini-3.8-live', { ...base, language: 'not a language' })
    expect(JSON.stringify(setup.systemInstruction)).toContain('RESPOND IN NOT A LANGUAGE')
  })

  test('3.1 calls its tools one at a time and is not asked otherwise', () => {
    const setup = toSetup('gemini-3.1-flash-live-preview', { ...base, tools: [tool] })
    expect(JSON.stringify(setup.tools)).not.toContain('behavior')
  })

  test("a tool's zod schema in Gemini's subset", () => {
    const input = z.object({
      name: z.string().min(1).max(80).describe('Who called.'),
      urgency: z.enum(['low', 'high']),
      count: z.int().min(1).max(9).optional(),
      note: z.string().nullable(),
      day: z.iso.date(),
      at: z.iso.datetime(),
      tags: z.array(z.string()),
      kind: z.union([z.literal('a'), z.object({ x: z.boolean() })]),
    })
    const parameters = z.toJSONSchema(input) as Record<string, unknown>
    const frozen = JSON.stringify(parameters)
    const setup = toSetup('gemini-3.8-live', { ...base, tools: [{ ...tool, parameters }] })
    const [tools] = setup.tools as { functionDeclarations: { parameters: unknown }[] }[]
    expect(tools?.functionDeclarations[0]?.parameters).toEqual({
      type: 'OBJECT',
      required: ['name', 'urgency', 'note', 'day', 'at', 'tags', 'kind'],
      properties: {
        name: { type: 'STRING', description: 'Who called.' },
        urgency: { type: 'STRING', enum: ['low', 'high'] },
        count: { type: 'INTEGER', minimum: 1, maximum: 9 },
        note: { type: 'STRING', nullable: true },
        day: { type: 'STRING' },
        at: { type: 'STRING', format: 'date-time' },
        tags: { type: 'ARRAY', items: { type: 'STRING' } },
        kind: {
          anyOf: [
            { type: 'STRING', enum: ['a'] },
            { type: 'OBJECT', required: ['x'], properties: { x: { type: 'BOOLEAN' } } },
          ],
        },
      },
    })
    expect(JSON.stringify(parameters)).toBe(frozen)
  })

  test('a tool whose object has no properties has no parameters', () => {
    const parameters = z.toJSONSchema(z.object({})) as Record<string, unknown>
    const setup = toSetup('gemini-3.8-live', { ...base, tools: [{ ...tool, parameters }] })
    expect(JSON.stringify(setup.tools)).not.toContain('parameters')
  })
})

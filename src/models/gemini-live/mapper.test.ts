import { expect, test } from 'vitest'
import { createAudioDecoder } from './audio-decoder.ts'
import { mapServerMessage, type MapperContext } from './mapper.ts'

const context: MapperContext = {
  decodeAudio: (base64, mimeType) => createAudioDecoder(24_000).decode(base64, mimeType),
  newToolCallId: () => 'made-up',
}

const pcm = Int16Array.of(1, -2, 300, -32_768)
const data = Buffer.from(pcm.buffer).toString('base64')
const audioPart = { inlineData: { mimeType: 'audio/pcm;rate=24000', data } }
const usage = {
  inputTokens: 130,
  outputTokens: 47,
  audioInputTokens: 90,
  audioOutputTokens: 40,
  totalTokens: 177,
}
const usageMetadata = {
  promptTokenCount: 120,
  toolUsePromptTokenCount: 10,
  responseTokenCount: 42,
  thoughtsTokenCount: 5,
  totalTokenCount: 177,
  promptTokensDetails: [
    { modality: 'TEXT', tokenCount: 30 },
    { modality: 'AUDIO', tokenCount: 90 },
  ],
  responseTokensDetails: [{ modality: 'AUDIO', tokenCount: 40 }],
}

/** Frames as Gemini sends them, and what they mean to us. */
const frames: [string, unknown, unknown[]][] = [
  ['setupComplete', { setupComplete: { sessionId: 's' } }, []],
  ['audio', { serverContent: { modelTurn: { parts: [audioPart] } } }, [{ type: 'audio-delta', pcm }]],
  [
    'audio without a mime type is 24 kHz',
    { serverContent: { modelTurn: { parts: [{ inlineData: { data } }] } } },
    [{ type: 'audio-delta', pcm }],
  ],
  [
    'thoughts and text parts are not for the caller',
    { serverContent: { modelTurn: { parts: [{ ...audioPart, thought: true }, { text: 'Thinking' }] } } },
    [],
  ],
  [
    'a picture is no sound',
    { serverContent: { modelTurn: { parts: [{ inlineData: { mimeType: 'image/png', data } }] } } },
    [],
  ],
  [
    'input words',
    { serverContent: { inputTranscription: { text: ' hello' } } },
    [{ type: 'input-text-delta', text: ' hello' }],
  ],
  [
    'output words',
    { serverContent: { outputTranscription: { text: 'Good ' } } },
    [{ type: 'output-text-delta', text: 'Good ' }],
  ],
  ['empty words', { serverContent: { outputTranscription: { text: '' }, inputTranscription: {} } }, []],
  ['guesses at input', { serverContent: { interimInputTranscription: { text: 'hel' } } }, []],
  ['generationComplete', { serverContent: { generationComplete: true } }, [{ type: 'generation-complete' }]],
  [
    'turnComplete with usage reports it once',
    { serverContent: { turnComplete: true }, usageMetadata },
    [{ type: 'turn-complete', usage, rejected: false }],
  ],
  ['usage alone', { usageMetadata }, [{ type: 'usage', usage }]],
  [
    "usage in Vertex's words",
    {
      usageMetadata: {
        promptTokenCount: 7,
        candidatesTokenCount: 3,
        candidatesTokensDetails: [{ modality: 'AUDIO', tokenCount: 3 }],
      },
    },
    [
      {
        type: 'usage',
        usage: {
          inputTokens: 7,
          outputTokens: 3,
          audioInputTokens: 0,
          audioOutputTokens: 3,
          totalTokens: 10,
        },
      },
    ],
  ],
  [
    'RESPONSE_REJECTED',
    { serverContent: { turnComplete: true, turnCompleteReason: 'RESPONSE_REJECTED' } },
    [{ type: 'turn-complete', usage: null, rejected: true }],
  ],
  [
    'NEED_MORE_INPUT is an ordinary end',
    { serverContent: { turnComplete: true, turnCompleteReason: 'NEED_MORE_INPUT' } },
    [{ type: 'turn-complete', usage: null, rejected: false }],
  ],
  [
    'everything at once: sound and words, then what ends them',
    {
      serverContent: {
        turnComplete: true,
        interrupted: true,
        outputTranscription: { text: 'Go' },
        inputTranscription: { text: 'Stop' },
        modelTurn: { parts: [audioPart, audioPart] },
      },
      usageMetadata,
      sessionResumptionUpdate: { newHandle: 'h1', resumable: true },
      goAway: { timeLeft: '9.5s' },
      unheardOf: { x: 1 },
    },
    [
      { type: 'input-text-delta', text: 'Stop' },
      { type: 'audio-delta', pcm },
      { type: 'audio-delta', pcm },
      { type: 'output-text-delta', text: 'Go' },
      { type: 'interrupted' },
      { type: 'turn-complete', usage, rejected: false },
      { type: 'resumption-handle', handle: 'h1' },
      { type: 'go-away', timeLeftMs: 9500 },
    ],
  ],
  [
    'tool calls',
    {
      toolCall: {
        functionCalls: [
          { id: 'f1', name: 'take_message', args: { text: 'hi' } },
          { id: 'f2', name: 'end_call' },
          { name: 'get_services', args: {} },
          { id: 'f4' },
        ],
      },
    },
    [
      { type: 'tool-call', id: 'f1', name: 'take_message', args: { text: 'hi' } },
      { type: 'tool-call', id: 'f2', name: 'end_call', args: {} },
      { type: 'tool-call', id: 'made-up', name: 'get_services', args: {} },
    ],
  ],
  [
    'cancelled tool calls',
    { toolCallCancellation: { ids: ['f1'] } },
    [{ type: 'tool-call-cancelled', ids: ['f1'] }],
  ],
  ['no cancelled tool calls', { toolCallCancellation: {} }, []],
  ['goAway', { goAway: { timeLeft: '10s' } }, [{ type: 'go-away', timeLeftMs: 10_000 }]],
  ['goAway without a time', { goAway: {} }, [{ type: 'go-away', timeLeftMs: 0 }]],
  [
    'not resumable now',
    { sessionResumptionUpdate: { newHandle: 'h', resumable: false } },
    [{ type: 'resumption-handle', handle: null }],
  ],
  [
    'an empty resumption update',
    { sessionResumptionUpdate: {} },
    [{ type: 'resumption-handle', handle: null }],
  ],
  [
    'nothing known',
    { voiceActivity: { type: 'ACTIVITY_START' }, serverContent: { waitingForInput: true } },
    [],
  ],
]

test.each(frames)('%s', (_name, frame, events) => {
  expect(mapServerMessage(frame as never, context)).toEqual(events)
})

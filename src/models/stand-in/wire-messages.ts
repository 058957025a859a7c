/** The frames of Gemini Live, as far as the stand-in reads and writes them. Google sends JSON in binary frames. */

export interface ClientMessage {
  setup?: Setup
  realtimeInput?: RealtimeInput
  clientContent?: { turns?: Content[]; turnComplete?: boolean }
  toolResponse?: { functionResponses?: FunctionResponse[] }
  contextUpdate?: { systemInstruction?: Content | string; tools?: Tool[] }
}

export interface Setup {
  model?: string
  generationConfig?: GenerationConfig
  systemInstruction?: Content | string
  tools?: Tool[]
  sessionResumption?: { handle?: string }
  inputAudioTranscription?: object
  outputAudioTranscription?: object
  realtimeInputConfig?: {
    automaticActivityDetection?: { disabled?: boolean; silenceDurationMs?: number }
    activityHandling?: string
  }
  contextWindowCompression?: {
    triggerTokens?: string | number
    slidingWindow?: { targetTokens?: string | number }
  }
}

export interface GenerationConfig {
  responseModalities?: string[]
  speechConfig?: { voiceConfig?: { prebuiltVoiceConfig?: { voiceName?: string } } }
  responseMimeType?: string
  responseSchema?: JsonSchema
  responseJsonSchema?: JsonSchema
}

export interface RealtimeInput {
  audio?: Blob
  /** The older spelling of `audio`. */
  mediaChunks?: Blob[]
  text?: string
  activityStart?: object
  activityEnd?: object
  audioStreamEnd?: boolean
}

export interface Blob {
  mimeType?: string
  data?: string
}

export interface Content {
  role?: string
  parts?: { text?: string }[]
}

export interface Tool {
  functionDeclarations?: FunctionDeclaration[]
}

export interface FunctionDeclaration {
  name?: string
  description?: string
  parameters?: JsonSchema
  parametersJsonSchema?: JsonSchema
  behavior?: string
}

/** Gemini writes `type` in capitals, JSON schema in small letters. */
export interface JsonSchema {
  type?: string | string[]
  description?: string
  enum?: unknown[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
}

export interface FunctionResponse {
  id?: string
  name?: string
  response?: Record<string, unknown>
  willContinue?: boolean
  scheduling?: string
}

export const frames = {
  setupComplete: (sessionId: string) => frame({ setupComplete: { sessionId } }),
  resumption: (newHandle: string | null) =>
    frame({ sessionResumptionUpdate: newHandle === null ? {} : { newHandle, resumable: true } }),
  inputText: (text: string) => frame({ serverContent: { inputTranscription: { text } } }),
  outputText: (text: string) => frame({ serverContent: { outputTranscription: { text } } }),
  modelText: (text: string) => frame({ serverContent: { modelTurn: { role: 'model', parts: [{ text }] } } }),
  interrupted: () => frame({ serverContent: { interrupted: true } }),
  generationComplete: () => frame({ serverContent: { generationComplete: true } }),
  turnComplete: (usageMetadata: object, turnCompleteReason?: string) =>
    frame({ serverContent: { turnComplete: true, turnCompleteReason }, usageMetadata }),
  toolCall: (functionCalls: { id: string; name: string; args: Record<string, unknown> }[]) =>
    frame({ toolCall: { functionCalls } }),
  toolCallCancellation: (ids: string[]) => frame({ toolCallCancellation: { ids } }),
  goAway: (timeLeftMs: number) => frame({ goAway: { timeLeft: `${timeLeftMs / 1000}s` } }),
  /** Written by hand, because most of what is sent is this. */
  audio: (base64: string) =>
    Buffer.from(
      `{"serverContent":{"modelTurn":{"role":"model","parts":[{"inlineData":{"mimeType":"audio/pcm;rate=24000","data":"${base64}"}}]}}}`,
      'latin1',
    ),
}

function frame(message: object): Buffer {
  return Buffer.from(JSON.stringify(message))
}

export function textOf(content: Content | string | undefined): string {
  if (content === undefined) return ''
  if (typeof content === 'string') return content
  return (content.parts ?? []).map((part) => part.text ?? '').join('\n')
}

/** Gemini's own default is Puck. */
export function voiceOf(setup: Pick<Setup, 'generationConfig'>): string {
  return setup.generationConfig?.speechConfig?.voiceConfig?.prebuiltVoiceConfig?.voiceName ?? 'Puck'
}

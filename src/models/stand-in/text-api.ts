import type { Content, GenerationConfig, JsonSchema } from './wire-messages.ts'
import { textOf, voiceOf } from './wire-messages.ts'
import { sayExactly } from './brain/say-exactly.ts'
import { DEFAULT_DIMENSIONS, embed } from './embedding.ts'
import type { StandInSpeech } from './speech.ts'
import { standInVoice } from './stand-in-voice.ts'
import { audioTokens, textTokens } from './token-count.ts'

/** An answer of Google's REST interface. */
export interface RestAnswer {
  status: number
  body: object
}

interface GenerateRequest {
  contents?: Content[]
  generationConfig?: GenerationConfig
}

interface EmbedRequest {
  content?: Content
  outputDimensionality?: number
  requests?: EmbedRequest[]
  embedContentConfig?: { outputDimensionality?: number }
}

/** `generateContent`: speech when audio is asked for, otherwise simple text or an object of the schema's shape. */
export async function generateContent(speech: StandInSpeech, request: GenerateRequest): Promise<RestAnswer> {
  const text = (request.contents ?? []).map(textOf).join('\n').trim()
  const config = request.generationConfig ?? {}
  if (text === '') return restError(400, 'INVALID_ARGUMENT', 'contents is required.')
  if (config.responseModalities?.includes('AUDIO')) return generateSpeech(speech, text, config)
  const schema = config.responseJsonSchema ?? config.responseSchema
  const answer =
    config.responseMimeType === 'application/json' ? JSON.stringify(exampleOf(schema, text)) : gist(text)
  return generated({ text: answer }, textTokens(text), textTokens(answer), 'TEXT')
}

async function generateSpeech(
  speech: StandInSpeech,
  text: string,
  config: GenerationConfig,
): Promise<RestAnswer> {
  const voice = voiceOf({ generationConfig: config })
  if (!standInVoice(voice)) return restError(400, 'INVALID_ARGUMENT', `Voice ${voice} is not supported.`)
  const pcm = await speech.pcm(voice, sayExactly(text) ?? text)
  const data = Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength).toString('base64')
  const part = { inlineData: { mimeType: 'audio/L16;codec=pcm;rate=24000', data } }
  return generated(part, textTokens(text), audioTokens(pcm.length / 24), 'AUDIO')
}

function generated(part: object, promptTokens: number, tokens: number, modality: string): RestAnswer {
  return {
    status: 200,
    body: {
      candidates: [{ content: { role: 'model', parts: [part] }, finishReason: 'STOP', index: 0 }],
      usageMetadata: {
        promptTokenCount: promptTokens,
        candidatesTokenCount: tokens,
        totalTokenCount: promptTokens + tokens,
        candidatesTokensDetails: [{ modality, tokenCount: tokens }],
      },
      modelVersion: 'stand-in',
    },
  }
}

export function embedContent(request: EmbedRequest): RestAnswer {
  return { status: 200, body: { embedding: embedding(request) } }
}

export function batchEmbedContents(request: EmbedRequest): RestAnswer {
  return { status: 200, body: { embeddings: (request.requests ?? []).map(embedding) } }
}

function embedding(request: EmbedRequest): { values: number[] } {
  const asked = request.outputDimensionality ?? request.embedContentConfig?.outputDimensionality
  const dimensions = Math.min(DEFAULT_DIMENSIONS, Math.max(1, Math.floor(asked ?? DEFAULT_DIMENSIONS)))
  return { values: embed(textOf(request.content), dimensions) }
}

export function restError(status: number, name: string, message: string): RestAnswer {
  return { status, body: { error: { code: status, message, status: name } } }
}

/** The end of what was given, since that is where the matter usually stands. */
function gist(text: string): string {
  const exact = sayExactly(text)
  if (exact !== null) return exact
  const last = text.split('\n').findLast((line) => line.trim() !== '') ?? ''
  return `(stand-in) ${last.trim().slice(0, 300)}`
}

/** The plainest value that fits the schema. */
function exampleOf(schema: JsonSchema | undefined, text: string): unknown {
  if (!schema) return {}
  if (schema.enum && schema.enum.length > 0) return schema.enum[0]
  const type = [schema.type ?? 'object'].flat()[0]?.toLowerCase()
  if (type === 'array') return []
  if (type === 'integer' || type === 'number') return 0
  if (type === 'boolean') return false
  if (type === 'string') return gist(text)
  if (type === 'null') return null
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([key, value]) => [key, exampleOf(value, text)]),
  )
}

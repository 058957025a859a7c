import { setTimeout as delay } from 'node:timers/promises'
import { ApiError, GoogleGenAI, Modality } from '@google/genai'
import type { Logger } from 'pino'
import type { SpeechRenderer } from '#actions/ports.ts'
import { voiceToUse } from '#domain/voices.ts'
import { speechOf } from './speech-audio.ts'
import { SpeechError } from './speech-error.ts'

/** A key of the Gemini API, or a project on Vertex with Google's usual application credentials. */
type Access = { apiKey: string } | { vertex: { project: string; location: string } }

export type GeminiSpeechOptions = Access & {
  /** Where the API is when it is not at Google's. */
  baseUrl?: string
  /** A TTS model: it reads plain text word for word. */
  model: string
  logger: Logger
  /** Who really speaks there, when it is not Gemini: `stand-in`. */
  kind?: string
  /** For one attempt. A sentence takes a second or two. */
  timeoutMs?: number
  retryDelayMs?: number
}

const DEFAULT_TIMEOUT_MS = 20_000
const DEFAULT_RETRY_DELAY_MS = 500

/** Speech from Gemini's TTS. Rejects with {@link SpeechError}, after a second attempt where one can help. */
export function createGeminiSpeech(options: GeminiSpeechOptions): SpeechRenderer {
  const client = createClient(options)
  const { retryDelayMs = DEFAULT_RETRY_DELAY_MS } = options

  async function attempt(voice: string, text: string): Promise<Uint8Array> {
    try {
      const response = await client.models.generateContent({
        model: options.model,
        contents: text,
        config: {
          responseModalities: [Modality.AUDIO],
          speechConfig: { voiceConfig: { prebuiltVoiceConfig: { voiceName: voice } } },
        },
      })
      return speechOf(response)
    } catch (error) {
      throw asSpeechError(error, options)
    }
  }

  return {
    kind: options.kind ?? 'gemini-live',
    async render({ voice, text }) {
      const voiceName = voiceToUse(voice)
      try {
        return await attempt(voiceName, text)
      } catch (error) {
        if (!(error instanceof SpeechError) || error.failure === 'refused') throw error
        const fields = { model: options.model, voice: voiceName, status: error.status, reason: error.message }
        options.logger.debug(fields, 'speech not rendered, trying once more')
      }
      await delay(retryDelayMs)
      return attempt(voiceName, text)
    },
  }
}

function createClient(options: GeminiSpeechOptions): GoogleGenAI {
  const httpOptions = {
    timeout: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
    retryOptions: { attempts: 1 },
    ...(options.baseUrl === undefined ? {} : { baseUrl: options.baseUrl }),
  }
  return 'apiKey' in options
    ? new GoogleGenAI({ vertexai: false, apiKey: options.apiKey, httpOptions })
    : new GoogleGenAI({ vertexai: true, ...options.vertex, httpOptions })
}

/** Statuses on which the same request may succeed later. */
function isPassing(status: number): boolean {
  return status === 408 || status === 429 || status >= 500
}

function asSpeechError(error: unknown, options: GeminiSpeechOptions): SpeechError {
  if (error instanceof SpeechError) return error
  const detail = withoutKey(error instanceof Error ? error.message : String(error), options)
  if (error instanceof ApiError) {
    const { status } = error
    if (isPassing(status)) {
      return new SpeechError('unavailable', `The voice model is away (HTTP ${status}): ${detail}`, { status })
    }
    return new SpeechError(
      'refused',
      `The voice model refused (HTTP ${status}): ${detail}${hint(status, options)}`,
      {
        status,
      },
    )
  }
  return new SpeechError('unavailable', `The voice model could not be reached in time: ${detail}`, {
    cause: error,
  })
}

function hint(status: number, options: GeminiSpeechOptions): string {
  if (status === 401 || status === 403) return ' Check GOOGLE_API_KEY.'
  if (status === 404) return ` Check GEMINI_TTS_MODEL (${options.model}).`
  return ''
}

/** A vendor's message may quote what was sent. */
function withoutKey(message: string, options: GeminiSpeechOptions): string {
  const plain = messageIn(message).slice(0, 500)
  return 'apiKey' in options ? plain.replaceAll(options.apiKey, '[key]') : plain
}

/** The client's message is the body of the answer, as JSON. */
function messageIn(text: string): string {
  try {
    const body = JSON.parse(text) as { error?: { message?: unknown } }
    return typeof body.error?.message === 'string' ? body.error.message : text
  } catch {
    return text
  }
}

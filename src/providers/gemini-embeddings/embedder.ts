import { setTimeout as delay } from 'node:timers/promises'
import { ApiError, GoogleGenAI } from '@google/genai'
import type { Embedder } from '#actions/ports.ts'
import { EMBEDDING_DIMENSIONS, normalised } from '#domain/embedding.ts'

export type EmbedderOptions = ({ apiKey: string } | { vertex: { project: string; location: string } }) & {
  /** Where the API is when it is not at Google's. */
  baseUrl?: string
  model: string
  retryDelayMs?: number
}

type Kind = 'passage' | 'question'

/**
 * Gemini's embeddings. Rejects with the client's own error, after a second attempt where one can help; a question, for
 * which somebody waits on the phone, gets one.
 */
export function createGeminiEmbedder(options: EmbedderOptions): Embedder {
  const { model, retryDelayMs = 2_000 } = options
  const isVertex = 'vertex' in options
  const httpOptions = {
    timeout: 20_000,
    retryOptions: { attempts: 1 },
    ...(options.baseUrl === undefined ? {} : { baseUrl: options.baseUrl }),
  }
  const client = isVertex
    ? new GoogleGenAI({ vertexai: true, ...options.vertex, httpOptions })
    : new GoogleGenAI({ vertexai: false, apiKey: options.apiKey, httpOptions })

  async function ask(texts: readonly string[], kind: Kind, signal: AbortSignal): Promise<Float32Array[]> {
    const { embeddings = [] } = await client.models.embedContent({
      model,
      // As contents of their own: plain strings would be parts of one, and get one vector together.
      contents: texts.map((text) => ({ role: 'user', parts: [{ text: asked(model, kind, text) }] })),
      config: { outputDimensionality: EMBEDDING_DIMENSIONS, ...taskOf(model, kind), abortSignal: signal },
    })
    const vectors = embeddings.map(({ values = [] }) => normalised(values))
    if (vectors.length === texts.length && vectors.every(({ length }) => length === EMBEDDING_DIMENSIONS))
      return vectors
    throw new Error(
      `${model} answered with ${vectors.length} vectors of ${vectors[0]?.length ?? 0} numbers for ${texts.length} texts.`,
    )
  }

  /** Vertex takes one text at a time. */
  async function askAll(texts: readonly string[], kind: Kind, signal: AbortSignal): Promise<Float32Array[]> {
    if (!isVertex) return ask(texts, kind, signal)
    const vectors: Float32Array[] = []
    for (const text of texts) vectors.push(...(await ask([text], kind, signal)))
    return vectors
  }

  return {
    model,
    async embed(texts, kind, signal) {
      try {
        return await askAll(texts, kind, signal)
      } catch (error) {
        if (kind === 'question' || !canHelp(error) || signal.aborted) throw error
      }
      await delay(retryDelayMs, undefined, { signal })
      return askAll(texts, kind, signal)
    },
  }
}

/** Statuses on which the same request may succeed later, and no answer at all. */
function canHelp(error: unknown): boolean {
  return !(error instanceof ApiError) || error.status === 408 || error.status === 429 || error.status >= 500
}

/** The second model takes the task in the text, the first one beside it: ai.google.dev/gemini-api/docs/embeddings. */
function asked(model: string, kind: Kind, text: string): string {
  if (!model.includes('gemini-embedding-2')) return text
  return kind === 'question' ? `task: question answering | query: ${text}` : `title: none | text: ${text}`
}

function taskOf(model: string, kind: Kind): { taskType?: string } {
  if (model.includes('gemini-embedding-2')) return {}
  return { taskType: kind === 'question' ? 'QUESTION_ANSWERING' : 'RETRIEVAL_DOCUMENT' }
}

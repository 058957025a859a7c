import type { Logger } from 'pino'
import { embedPassages } from '#actions/knowledge/embed-passages.ts'
import type { Database, Embedder } from '#actions/ports.ts'

const everyMs = 15_000
const longestPauseMs = 3_600_000

/** One round embeds passages that lack it, a batch at a time, and answers how long to wait for the next. */
export function createEmbeddingRound(
  deps: { database: Database; embedder: Embedder; log: Logger },
  signal: AbortSignal,
): () => Promise<number> {
  let pauseMs = everyMs
  return async () => {
    try {
      const embedded = await embedPassages(deps, signal)
      pauseMs = everyMs
      return embedded > 0 ? 0 : everyMs
    } catch (error) {
      pauseMs = Math.min(pauseMs * 2, longestPauseMs)
      const reason = error instanceof Error ? error.message : String(error)
      deps.log.warn({ reason, model: deps.embedder.model, next_in_ms: pauseMs }, 'passages not embedded')
      return pauseMs
    }
  }
}

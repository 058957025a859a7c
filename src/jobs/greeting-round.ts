import { renderMissingGreetings } from '#actions/speech/render-greetings.ts'
import type { GreetingDeps } from '#actions/speech/render-greetings.ts'

const firstRetryMs = 30_000
/** Changes are rendered as they are made; a round finds what was missed while the vendor or a process was away. */
const everyMs = 3_600_000

/** One round renders every greeting that is missing, and answers how long to wait for the next. */
export function createGreetingRound(deps: GreetingDeps, signal: AbortSignal): () => Promise<number> {
  let retryMs = firstRetryMs
  return async () => {
    const { rendered, failed } = await renderMissingGreetings(deps, signal)
    if (rendered > 0) deps.log.info({ rendered }, 'greetings rendered')
    if (failed === 0) {
      retryMs = firstRetryMs
      return everyMs
    }
    const pauseMs = retryMs
    retryMs = Math.min(retryMs * 2, everyMs)
    return pauseMs
  }
}

import { analyseCall, type AnalyseCallDeps } from '#actions/calls/analyse-call.ts'
import type { JobHandler } from '../job-handler.ts'

const maxAttempts = 4

/** Tells what a call was about when it has ended. */
export function analysisHandler(deps: AnalyseCallDeps): JobHandler {
  return {
    kind: 'analyse-call',
    on: ['call.ended'],
    maxAttempts,
    async run({ event, attempts, signal }) {
      if (event === null) return
      await analyseCall(deps, { event, is_last_attempt: attempts >= maxAttempts, signal })
    },
  }
}

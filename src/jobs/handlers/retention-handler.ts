import type { Logger } from 'pino'
import { forgetCallsJob, forgetOldCalls } from '#actions/retention/retention.ts'
import type { Clock, Database } from '#actions/ports.ts'
import type { JobHandler } from '../job-handler.ts'

/** Deletes what a business does not want to keep any longer. */
export function retentionHandler(deps: { database: Database; clock: Clock; log: Logger }): JobHandler {
  return {
    kind: forgetCallsJob,
    // Nobody else would go on deleting: it is tried for as long as a month takes.
    maxAttempts: 240,
    async run({ business_id, signal }) {
      const gone = await forgetOldCalls(deps, { business_id, signal })
      if (Object.values(gone).some((calls) => calls > 0)) {
        deps.log.info({ business_id, ...gone }, 'old calls deleted')
      }
    },
  }
}

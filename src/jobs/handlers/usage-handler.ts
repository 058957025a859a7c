import type { Clock, Database } from '#actions/ports.ts'
import { warnOfUsage } from '#actions/usage/usage.ts'
import type { JobHandler } from '../job-handler.ts'

/** Looks after every call whether a limit of the month comes near. */
export function usageHandler(deps: { database: Database; clock: Clock }): JobHandler {
  return {
    kind: 'warn-of-usage',
    on: ['call.ended'],
    run: ({ business_id }) => warnOfUsage(deps, business_id),
  }
}

import { lapseOffer } from '#actions/waitlist/lapse-offer.ts'
import { lapseOfferJob } from '#actions/waitlist/offer-freed.ts'
import type { Clock, Database } from '#actions/ports.ts'
import type { JobHandler } from '../job-handler.ts'

/** Takes back what was offered from the waitlist and not taken. */
export function waitlistHandler(deps: { database: Database; clock: Clock }): JobHandler {
  return { kind: lapseOfferJob, run: ({ business_id, data }) => lapseOffer(deps, { business_id, data }) }
}

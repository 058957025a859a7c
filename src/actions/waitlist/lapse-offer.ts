import { z } from 'zod'
import type { Clock, Database } from '../ports.ts'
import { offerFreed } from './offer-freed.ts'

const lapsing = z.object({
  entry_id: z.string(),
  staff_id: z.string(),
  starts_at: z.string(),
  ends_at: z.string(),
  passed_over: z.array(z.string()),
})

/** An offer that nobody took in time goes to the next; who had it waits on for another. Safe to repeat. */
export async function lapseOffer(
  { database, clock }: { database: Database; clock: Clock },
  input: { business_id: string; data: Record<string, unknown> },
): Promise<void> {
  const { entry_id, passed_over, ...freed } = lapsing.parse(input.data)
  await database.forBusiness(input.business_id, async (stores) => {
    if (await stores.waitlist.lapse(entry_id)) await offerFreed(stores, clock.now(), freed, passed_over)
  })
}

import type { Actor } from '#domain/access.ts'
import type { CallDay, LiveState } from '#domain/live.ts'
import { requireAccess } from '../permission.ts'
import type { Clock, Database } from '../ports.ts'

/** What happens in a business right now. */
export async function readLive(
  deps: { database: Database },
  actor: Actor,
  input: { business_id: string },
): Promise<LiveState> {
  requireAccess(actor, input.business_id, 'viewer')
  return deps.database.forBusiness(input.business_id, (stores) => stores.live.state())
}

/** Calls, minutes, cost and outcomes of the last days, by the business's own days. */
export async function readCallDays(
  deps: { database: Database; clock: Clock },
  actor: Actor,
  input: { business_id: string; count: number; with_practice: boolean },
): Promise<CallDay[]> {
  requireAccess(actor, input.business_id, 'viewer')
  const { count, with_practice } = input
  const now = deps.clock.now()
  return deps.database.forBusiness(input.business_id, (stores) =>
    stores.live.days({ count, now, with_practice }),
  )
}

import type { Clock, Database } from '../ports.ts'

/** A call says that it lives at least every 20 s; one that was silent for three times that is lost. */
export const lostAfterMs = 60_000

/** Ends, with reason `lost`, the calls whose process has died. Safe in many processes at once. Returns how many. */
export async function closeLostCalls(deps: { database: Database; clock: Clock }): Promise<number> {
  const before = new Date(deps.clock.now().getTime() - lostAfterMs)
  return deps.database.asSystem((system) => system.calls.closeLost(before))
}

import type { Actor } from '#domain/access.ts'
import type { CallAnalysis, CallCorrection } from '#domain/call-analysis.ts'
import { found, requireAccess } from '../permission.ts'
import type { Database } from '../ports.ts'

/** A member's word on a call stands from now on. Throws `not_found`, also where nothing has been told of it yet. */
export async function correctAnalysis(
  { database }: { database: Database },
  actor: Actor,
  { business_id, call_id, correction }: { business_id: string; call_id: string; correction: CallCorrection },
): Promise<CallAnalysis> {
  requireAccess(actor, business_id, 'manager')
  const corrected = await database.forBusiness(business_id, ({ analyses }) =>
    analyses.correct(call_id, correction),
  )
  return found(corrected, 'analysis of a call')
}

import { notFound, requireAccess } from '../permission.ts'
import type { Database } from '../ports.ts'
import type { Actor } from '#domain/access.ts'
import type { CallDetail } from '#domain/call.ts'

/** One call with its turns, tool calls, role switches and rungs. Throws `not_found`. */
export async function getCall(
  deps: { database: Database },
  actor: Actor,
  input: { business_id: string; call_id: string },
): Promise<CallDetail> {
  requireAccess(actor, input.business_id, 'viewer')
  const call = await deps.database.forBusiness(input.business_id, (stores) => stores.calls.get(input.call_id))
  if (call === null) throw notFound('call')
  return call
}

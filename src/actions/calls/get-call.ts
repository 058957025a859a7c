import type { Database } from '../ports.ts'
import { requireAccess } from '../permission.ts'
import type { Actor } from '#domain/access.ts'
import type { CallDetail } from '#domain/call.ts'
import { SwitchboardError } from '#domain/errors.ts'

/** One call with its turns, tool calls, role switches and rungs. Throws `not_found`. */
export async function getCall(
  deps: { database: Database },
  actor: Actor,
  input: { business_id: string; call_id: string },
): Promise<CallDetail> {
  requireAccess(actor, input.business_id, 'viewer')
  const call = await deps.database.forBusiness(input.business_id, (stores) => stores.calls.get(input.call_id))
  if (call === null) throw new SwitchboardError('not_found', 'There is no such call.')
  return call
}

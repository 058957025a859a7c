import { notFound, requireCall } from '../permission.ts'
import type { Database } from '../ports.ts'
import type { Actor } from '#domain/access.ts'
import type { CallEvent } from '#domain/call-event.ts'

/**
 * Adds to a call's journal what is not there yet (by `seq`). Events that come after the call was closed are kept
 * too: a journal replayed after an outage corrects a call that was given up as lost.
 */
export async function appendCallEvents(
  deps: { database: Database },
  actor: Actor,
  input: { call_id: string; events: CallEvent[] },
): Promise<void> {
  const { business_id } = requireCall(actor, input.call_id)
  const events = input.events
  const found =
    business_id === null
      ? await deps.database.asSystem((system) => system.calls.appendUnrouted(input.call_id, events))
      : await deps.database.forBusiness(business_id, (stores) => stores.calls.append(input.call_id, events))
  if (!found) throw notFound('call')
}

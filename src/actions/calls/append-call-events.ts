import { notFound, requireCall } from '../permission.ts'
import type { Database } from '../ports.ts'
import { priceEvents } from './price-events.ts'
import type { ModelKinds } from './price-events.ts'
import type { Actor } from '#domain/access.ts'
import type { CallEvent } from '#domain/call-event.ts'

/**
 * Adds to a call's journal what is not there yet (by `seq`), with a cost estimate where usage came without one. Events that come after the call was closed are kept
 * too: a journal replayed after an outage corrects a call that was given up as lost.
 */
export async function appendCallEvents(
  deps: { database: Database; modelKinds: ModelKinds },
  actor: Actor,
  input: { call_id: string; events: CallEvent[] },
): Promise<void> {
  const { business_id } = requireCall(actor, input.call_id)
  const { call_id, events } = input
  const found =
    business_id === null
      ? await deps.database.asSystem((system) => system.calls.appendUnrouted(call_id, events))
      : await deps.database.forBusiness(business_id, async (stores) =>
          stores.calls.append(call_id, await priceEvents(deps.modelKinds, stores, call_id, events)),
        )
  if (!found) throw notFound('call')
}

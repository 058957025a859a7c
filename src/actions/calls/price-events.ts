import type { BusinessStores } from '../ports.ts'
import type { LruMap } from '../lookup/lru-map.ts'
import type { CallEvent } from '#domain/call-event.ts'
import { estimateCost } from '#domain/cost.ts'

/** Which model speaks in a call, by call: spares a query a turn. */
export type ModelKinds = LruMap<string, string>

/** The same events with the cost estimate filled in where usage came without one. */
export async function priceEvents(
  modelKinds: ModelKinds,
  stores: BusinessStores,
  call_id: string,
  events: CallEvent[],
): Promise<CallEvent[]> {
  for (const event of events) {
    if (event.type === 'answered' && event.model_kind !== null) modelKinds.set(call_id, event.model_kind)
  }
  if (!events.some(isUnpriced)) return events
  const kind = modelKinds.get(call_id) ?? (await storedKind(stores, call_id))
  modelKinds.set(call_id, kind)
  return events.map((event) => {
    if (event.type !== 'usage' || !isUnpriced(event)) return event
    return { ...event, usage: { ...event.usage, cost_micro_usd: estimateCost(kind, event.usage, event.at) } }
  })
}

function isUnpriced(event: CallEvent): boolean {
  return event.type === 'usage' && event.usage.cost_micro_usd === 0
}

/** A model that is not known is priced as a live one. */
async function storedKind(stores: BusinessStores, call_id: string): Promise<string> {
  return (await stores.calls.summary(call_id))?.model_kind ?? 'unknown'
}

import { findOffers, type Found } from '../scheduling/find-offers.ts'
import type { Search } from '../scheduling/search.ts'
import type { ToolContext } from './tool-action.ts'
import type { Brief } from '#domain/brief.ts'
import { sayOffers } from '#domain/availability/say-offers.ts'
import type { Service } from '#domain/service.ts'
import { sayMoment } from '#domain/spoken-moment.ts'
import type { WantedTime } from '#domain/wanted-time/wanted-time.ts'

/** So long an offered slot is kept from others. */
const HOLD_MS = 5 * 60_000

export interface HeldOffers {
  found: Found
  /** "Tuesday, December 1st, at 9 am or noon with Anna"; empty for none. */
  words: string
  /** For the model: each with its hold and the words to say, in the business's language. */
  slots: { hold_id: string; starts_at: string; words: string; staff_name: string }[]
}

/** What a tool looks for: the rules and the clock are the business's. */
export function searchFor(
  { call_id, clock }: ToolContext,
  brief: Brief,
  service: Service,
  whom: Pick<Search, 'staff_id' | 'customer_ids' | 'except_appointment_id'>,
): Search {
  return { business: brief.business, service, ...whom, call_id, now: clock.now() }
}

/** Finds a few slots and keeps them for this call for some minutes. */
export async function holdOffers(
  context: ToolContext,
  brief: Brief,
  search: Search,
  wanted: WantedTime,
): Promise<HeldOffers> {
  const found = await findOffers(context.stores, search, wanted)
  const holds = await context.stores.slotHolds.hold(found.slots, {
    service_id: search.service.id,
    call_id: context.call_id,
    customer_id: null,
    expires_at: new Date(search.now.getTime() + HOLD_MS).toISOString(),
  })
  const slots = found.slots.flatMap(({ starts_at, staff_id, staff_name }) => {
    const hold = holds.find((each) => each.starts_at === starts_at && each.staff_id === staff_id)
    const words = sayMoment(starts_at, brief.business, search.now)
    return hold === undefined ? [] : [{ hold_id: hold.id, starts_at, words, staff_name }]
  })
  return { found, slots, words: sayOffers(slots, brief.business.timezone) }
}

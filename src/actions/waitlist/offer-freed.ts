import { Temporal } from 'temporal-polyfill'
import type { BusinessStores } from '../ports.ts'
import { daysBetween, type Search } from '../scheduling/search.ts'
import { fitFreed } from '#domain/availability/fit-freed.ts'
import { atTime } from '#domain/availability/offer.ts'
import type { Slot } from '#domain/availability/slots.ts'
import type { Business } from '#domain/business.ts'
import { sayMoment } from '#domain/spoken-moment.ts'
import { timeZoneToUse } from '#domain/time-zone.ts'
import type { WaitlistEntry } from '#domain/waitlist.ts'

/** The kind of the job that takes an offer back when its time has run out. */
export const lapseOfferJob = 'lapse-waitlist-offer'
/** So long an offered place is kept. */
const OFFER_MS = 2 * 3_600_000

/** Time of one of the staff that has become free. */
export interface Freed {
  staff_id: string
  starts_at: string
  ends_at: string
  /** The end of the buffer behind it, which has become free as well. */
  busy_until?: string | null
}

/**
 * Offers freed time to whoever has waited longest for a service that can be had in it: the slot is kept for them, and the
 * event `waitlist.offered` tells those who send messages. `passed_over`: entries that had this offer before.
 */
export async function offerFreed(
  stores: BusinessStores,
  now: Date,
  freed: Freed,
  passed_over: readonly string[] = [],
): Promise<void> {
  const business = await stores.business.get()
  if (business === null || Date.parse(freed.starts_at) <= now.getTime()) return
  const start = Temporal.Instant.from(freed.starts_at).toZonedDateTimeISO(timeZoneToUse(business.timezone))
  const date = start.toPlainDate()
  const waiting = await stores.waitlist.waitingFor({ staff_id: freed.staff_id, date: date.toString() })
  for (const entry of waiting) {
    if (passed_over.includes(entry.id)) continue
    const slot = await slotFor(stores, business, entry, { freed, date, now })
    if (slot === null) continue
    await offer(stores, business, { entry, slot, now, passed_over })
    return
  }
}

async function slotFor(
  stores: BusinessStores,
  business: Business,
  entry: WaitlistEntry,
  { freed, date, now }: { freed: Freed; date: Temporal.PlainDate; now: Date },
): Promise<Slot | null> {
  const service = await stores.services.get(entry.service_id)
  if (service === null || !service.is_active) return null
  const search: Search = {
    business,
    service,
    staff_id: freed.staff_id,
    customer_ids: [entry.customer_id],
    call_id: null,
    except_appointment_id: null,
    now,
  }
  const slots = (await daysBetween(stores, search, date, date)).on(date)
  const wish = { from: entry.earliest_time ?? '00:00', to: entry.latest_time ?? '24:00', near: null }
  const { starts_at, ends_at, busy_until } = freed
  const span = { start: Date.parse(starts_at), end: Date.parse(busy_until ?? ends_at) }
  return fitFreed(atTime(slots, wish, business.timezone), span)
}

async function offer(
  stores: BusinessStores,
  business: Business,
  {
    entry,
    slot,
    now,
    passed_over,
  }: { entry: WaitlistEntry; slot: Slot; now: Date; passed_over: readonly string[] },
): Promise<void> {
  const { customer_id, service_id } = entry
  const expires = new Date(Math.min(now.getTime() + OFFER_MS, Date.parse(slot.starts_at)))
  const expires_at = expires.toISOString()
  await stores.slotHolds.hold([slot], { service_id, call_id: null, customer_id, expires_at })
  await stores.waitlist.offer(entry.id, {
    offered_staff_id: slot.staff_id,
    offered_starts_at: slot.starts_at,
    offer_expires_at: expires_at,
  })
  const { starts_at, busy_until, staff_id } = slot
  await stores.events.add({
    type: 'waitlist.offered',
    subject_id: entry.id,
    data: {
      waitlist_entry_id: entry.id,
      customer_id,
      customer_name: entry.customer_name,
      service_id,
      service_name: entry.service_name,
      staff_id,
      starts_at,
      words: sayMoment(starts_at, business, now),
      expires_at,
    },
  })
  await stores.jobs.add({
    kind: lapseOfferJob,
    key: `${entry.id} ${starts_at} ${expires_at}`,
    run_at: expires,
    data: {
      entry_id: entry.id,
      staff_id,
      starts_at,
      ends_at: busy_until,
      passed_over: [...passed_over, entry.id],
    },
  })
}

import { and, eq, inArray, lte, type SQL } from 'drizzle-orm'
import type { WaitlistStore } from '#actions/ports.ts'
import type { WaitlistEntry } from '#domain/waitlist.ts'
import { isUuid } from '../is-uuid.ts'
import { waitlistEntries } from '../schema/waitlist.ts'
import type { StoreContext } from './context.ts'

/** Waits, or is offered a place. */
export const isOpen = inArray(waitlistEntries.status, ['waiting', 'offered'])
const noOffer = { offered_staff_id: null, offered_starts_at: null, offer_expires_at: null }

type Changes = Pick<WaitlistStore, 'join' | 'offer' | 'lapse' | 'settle' | 'remove'>

export function waitlistChanges(
  { tx, clock, ids, business_id }: StoreContext,
  get: WaitlistStore['get'],
): Changes {
  const now = () => clock.now().toISOString()
  const set = setter(tx, clock, business_id)
  return {
    async join(entry, call_id) {
      const updated_at = now()
      const row = { ...entry, call_id, id: ids.uuid(), business_id, status: 'waiting' as const, updated_at }
      const [joined] = await tx
        .insert(waitlistEntries)
        .values({ ...row, created_at: updated_at })
        .onConflictDoUpdate({
          target: [waitlistEntries.business_id, waitlistEntries.customer_id, waitlistEntries.service_id],
          targetWhere: isOpen,
          set: { ...entry, updated_at },
        })
        .returning({ id: waitlistEntries.id })
      return (await get(joined?.id ?? '')) as WaitlistEntry
    },
    async offer(id, offer) {
      await set({ status: 'offered', ...offer }, eq(waitlistEntries.id, id))
      return get(id)
    },
    async lapse(id) {
      if (!isUuid(id)) return false
      const lapsed = and(
        eq(waitlistEntries.id, id),
        eq(waitlistEntries.status, 'offered'),
        lte(waitlistEntries.offer_expires_at, now()),
      )
      return (await set({ status: 'waiting', ...noOffer }, lapsed)).length > 0
    },
    async settle({ customer_id, service_id }) {
      const theirs = [
        eq(waitlistEntries.customer_id, customer_id),
        eq(waitlistEntries.service_id, service_id),
      ]
      await set({ status: 'booked', ...noOffer }, and(isOpen, ...theirs))
    },
    async remove(id) {
      if (!isUuid(id)) return false
      return (
        (await set({ status: 'removed', ...noOffer }, and(isOpen, eq(waitlistEntries.id, id)))).length > 0
      )
    },
  }
}

function setter(tx: StoreContext['tx'], clock: StoreContext['clock'], business_id: string) {
  return (changes: Partial<WaitlistEntry>, which: SQL | undefined) =>
    tx
      .update(waitlistEntries)
      .set({ ...changes, updated_at: clock.now().toISOString() })
      .where(and(eq(waitlistEntries.business_id, business_id), which))
      .returning({ id: waitlistEntries.id })
}

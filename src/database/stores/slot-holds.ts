import { randomBytes } from 'node:crypto'
import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import type { SlotHoldStore } from '#actions/ports.ts'
import type { SlotHold } from '#domain/appointment.ts'
import { slotHolds } from '../schema/appointments.ts'
import type { StoreContext } from './context.ts'

const columns = {
  id: slotHolds.id,
  call_id: slotHolds.call_id,
  customer_id: slotHolds.customer_id,
  service_id: slotHolds.service_id,
  staff_id: slotHolds.staff_id,
  starts_at: slotHolds.starts_at,
  ends_at: slotHolds.ends_at,
  busy_until: slotHolds.busy_until,
  expires_at: slotHolds.expires_at,
  appointment_id: slotHolds.appointment_id,
}

/** So long an expired hold is still known as one. */
const KEPT_MS = 86_400_000

export function slotHoldStore(context: StoreContext): SlotHoldStore {
  const { tx, business_id } = context
  const only = (id: string) => and(eq(slotHolds.business_id, business_id), eq(slotHolds.id, id))
  return {
    hold: (slots, input) => hold(context, slots, input),
    async getLocked(id) {
      const [row] = await tx.select(columns).from(slotHolds).where(only(id)).for('update')
      return row ?? null
    },
    async use(id, appointment_id) {
      await tx.update(slotHolds).set({ appointment_id }).where(only(id))
    },
  }
}

const whatIsHeld = [
  slotHolds.business_id,
  slotHolds.call_id,
  slotHolds.service_id,
  slotHolds.staff_id,
  slotHolds.starts_at,
]

async function hold(
  { tx, clock, business_id }: StoreContext,
  ...[slots, input]: Parameters<SlotHoldStore['hold']>
): Promise<SlotHold[]> {
  if (slots.length === 0) return []
  const now = clock.now()
  const old = new Date(now.getTime() - KEPT_MS).toISOString()
  await tx.delete(slotHolds).where(and(eq(slotHolds.business_id, business_id), lt(slotHolds.expires_at, old)))
  const rows = slots.map(({ staff_id, starts_at, ends_at, busy_until }) => ({
    ...input,
    staff_id,
    starts_at,
    ends_at,
    busy_until,
    business_id,
    id: shortId(),
    created_at: now.toISOString(),
  }))
  const held: SlotHold[] = await tx
    .insert(slotHolds)
    .values(rows)
    .onConflictDoUpdate({
      target: whatIsHeld,
      targetWhere: isNull(slotHolds.appointment_id),
      set: { expires_at: sql`excluded.expires_at` },
    })
    .returning(columns)
  return slots.flatMap(
    (slot) => held.find((each) => each.staff_id === slot.staff_id && each.starts_at === slot.starts_at) ?? [],
  )
}

/** Short, because a model has to repeat it; of no meaning, so that none can be made up. */
function shortId(): string {
  return `hold_${randomBytes(5).toString('hex')}`
}

import { Temporal } from 'temporal-polyfill'
import { found } from '../permission.ts'
import type { AppointmentTime, BusinessStores } from '../ports.ts'
import { daysBetween } from '../scheduling/search.ts'
import { whyUnavailable } from '../scheduling/staff-days.ts'
import { SwitchboardError } from '#domain/errors.ts'
import { timeZoneToUse } from '#domain/time-zone.ts'

const MINUTE_MS = 60_000

/** The whole time of an appointment that begins then: as long as its service lasts, unless told otherwise. */
export async function appointmentTime(
  stores: BusinessStores,
  input: { service_id: string; staff_id: string; starts_at: string; duration_minutes: number | undefined },
): Promise<AppointmentTime> {
  const service = found(await stores.services.get(input.service_id), 'service')
  found(await stores.staff.get(input.staff_id), 'member of staff')
  const end = Date.parse(input.starts_at) + (input.duration_minutes ?? service.duration_minutes) * MINUTE_MS
  return {
    service_id: service.id,
    staff_id: input.staff_id,
    starts_at: input.starts_at,
    ends_at: new Date(end).toISOString(),
    busy_until: new Date(end + service.buffer_minutes * MINUTE_MS).toISOString(),
  }
}

/** Whoever is best for a slot that begins then. Throws `conflict` when nobody is free. */
export async function freeStaff(
  stores: BusinessStores,
  input: { service_id: string; customer_id: string | null; starts_at: string; now: Date },
): Promise<string> {
  const business = found(await stores.business.get(), 'business')
  const service = found(await stores.services.get(input.service_id), 'service')
  const search = {
    business: { ...business, booking_lead_minutes: 0 },
    service,
    staff_id: null,
    customer_ids: input.customer_id === null ? [] : [input.customer_id],
    call_id: null,
    except_appointment_id: null,
    now: input.now,
  }
  const start = Temporal.Instant.from(input.starts_at).toZonedDateTimeISO(timeZoneToUse(business.timezone))
  const date = start.toPlainDate()
  const slots = (await daysBetween(stores, search, date, date)).bestOn(date)
  const slot = slots.find((each) => each.starts_at === input.starts_at)
  if (slot !== undefined) return slot.staff_id
  throw new SwitchboardError(
    'conflict',
    'Nobody who offers this service is free then. Name staff_id to book anyway.',
    { reason: 'nobody_is_free' },
  )
}

/** Throws `staff_unavailable` when the person has time off then, or is busy elsewhere. */
export async function refuseIfUnavailable(
  stores: BusinessStores,
  { staff_id, starts_at, ends_at }: AppointmentTime,
): Promise<void> {
  const { timezone } = found(await stores.business.get(), 'business')
  const reason = await whyUnavailable(stores, { staff_id, timezone, starts_at, ends_at })
  if (reason === null) return
  const why = reason.why === 'time_off' ? 'has time off then' : 'is busy then by their own calendar'
  throw new SwitchboardError(
    'staff_unavailable',
    `${reason.name} ${why}. Send even_if_unavailable to book anyway.`,
    { details: { why: reason.why, name: reason.name } },
  )
}

export function timeTaken(): SwitchboardError {
  return new SwitchboardError('conflict', 'That time was taken by another appointment.', {
    reason: 'slot_is_taken',
  })
}

import type { Actor } from '#domain/access.ts'
import type { Appointment, AppointmentStatus, NewAppointment, AppointmentPatch } from '#domain/appointment.ts'
import { SwitchboardError } from '#domain/errors.ts'
import { inBusiness, type ActionDeps } from '../noun-actions.ts'
import { found, requireAccess } from '../permission.ts'
import type { BusinessStores, Clock } from '../ports.ts'
import { announce } from '../scheduling/appointment-events.ts'
import { offerFreed } from '../waitlist/offer-freed.ts'
import { appointmentTime, freeStaff, refuseIfUnavailable, timeTaken } from './appointment-time.ts'
import { changedBy } from './changed-by.ts'

type Deps = ActionDeps & { clock: Clock }
type One = { business_id: string; appointment_id: string }

/**
 * Books for the owner, who may do what callers may not: outside the opening hours, or with anybody. Without `staff_id`
 * it must be a free slot, and whoever is best gets it. Throws `conflict` when the time is taken, and `staff_unavailable`
 * when the person has time off or is busy elsewhere, unless it is to be booked even so.
 */
export async function createAppointment(
  { database, clock }: Deps,
  actor: Actor,
  input: { business_id: string; values: NewAppointment },
): Promise<Appointment> {
  requireAccess(actor, input.business_id, 'manager')
  const { service_id, customer_id, notes, starts_at, duration_minutes } = input.values
  return inBusiness(database, input.business_id, async (stores) => {
    const wanted = { service_id, customer_id, starts_at, now: clock.now() }
    const staff_id = input.values.staff_id ?? (await freeStaff(stores, wanted))
    const time = await appointmentTime(stores, { service_id, staff_id, starts_at, duration_minutes })
    if (!input.values.even_if_unavailable) await refuseIfUnavailable(stores, time)
    const row = { ...time, customer_id, notes, call_id: null }
    const appointment = await stores.appointments.book(row, changedBy(actor))
    if (appointment === null) throw timeTaken()
    await announce(stores, 'appointment.booked', appointment)
    if (customer_id !== null) await stores.waitlist.settle({ customer_id, service_id })
    return appointment
  })
}

/** Moves it, or changes what stands in it. Throws `conflict` when the time is taken or it is not booked any more. */
export async function updateAppointment(
  { database, clock }: Deps,
  actor: Actor,
  input: One & { patch: AppointmentPatch },
): Promise<Appointment> {
  requireAccess(actor, input.business_id, 'manager')
  const { notes, customer_id, even_if_unavailable = false, ...time } = input.patch
  return database.forBusiness(input.business_id, async (stores) => {
    const before = found(await stores.appointments.get(input.appointment_id), 'appointment')
    if (Object.values(time).some((value) => value !== undefined)) {
      await move(stores, actor, before, { ...time, even_if_unavailable })
      await offerFreed(stores, clock.now(), before)
    }
    return found(await stores.appointments.update(before.id, { notes, customer_id }), 'appointment')
  })
}

async function move(
  stores: BusinessStores,
  actor: Actor,
  before: Appointment,
  { even_if_unavailable, ...time }: Omit<AppointmentPatch, 'notes' | 'customer_id'>,
): Promise<void> {
  if (before.status !== 'booked') {
    throw new SwitchboardError(
      'conflict',
      `It is ${before.status}: only a booked appointment can be moved.`,
      { reason: 'appointment_not_booked' },
    )
  }
  const service_id = time.service_id ?? before.service_id
  if (service_id === null)
    throw new SwitchboardError('invalid_request', 'Name its service_id: its service is gone.', {
      reason: 'service_is_gone',
    })
  const length = (Date.parse(before.ends_at) - Date.parse(before.starts_at)) / 60_000
  const to = await appointmentTime(stores, {
    service_id,
    staff_id: time.staff_id ?? before.staff_id,
    starts_at: time.starts_at ?? before.starts_at,
    duration_minutes: time.duration_minutes ?? (time.service_id === undefined ? length : undefined),
  })
  if (even_if_unavailable !== true) await refuseIfUnavailable(stores, to)
  const after = found(await stores.appointments.move(before.id, to, changedBy(actor)), 'appointment')
  if (after === 'taken') throw timeTaken()
  await announce(stores, 'appointment.rescheduled', after, { previous_starts_at: before.starts_at })
}

/** Cancels, completes, marks as no-show, or reopens. Throws `conflict` when it cannot be reopened: the time is taken. */
export async function setAppointmentStatus(
  { database, clock }: Deps,
  actor: Actor,
  input: One & { status: AppointmentStatus; reason: string | null },
): Promise<Appointment> {
  requireAccess(actor, input.business_id, 'manager')
  const { status, reason } = input
  return database.forBusiness(input.business_id, async (stores) => {
    const before = found(await stores.appointments.get(input.appointment_id), 'appointment')
    const by = changedBy(actor)
    const after = found(await stores.appointments.setStatus(before.id, { status, reason }, by), 'appointment')
    if (after === 'taken') throw timeTaken()
    if (before.status === status) return after
    if (status === 'cancelled') {
      await announce(stores, 'appointment.cancelled', after, { reason })
      await offerFreed(stores, clock.now(), after)
    }
    if (status === 'booked') await announce(stores, 'appointment.booked', after)
    return after
  })
}

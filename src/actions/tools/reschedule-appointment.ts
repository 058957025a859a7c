import { announce } from '../scheduling/appointment-events.ts'
import { offerFreed } from '../waitlist/offer-freed.ts'
import { byCall, callerOf, noSuchAppointment, ownAppointments } from './caller-appointments.ts'
import { appointmentData, sayAppointment } from './spoken-appointment.ts'
import { toolAction } from './tool-action.ts'
import { insteadOf, usableHold } from './usable-hold.ts'
import { sayMoment } from '#domain/spoken-moment.ts'
import { rescheduleAppointment as definition } from '#domain/tools/reschedule-appointment.ts'
import type { ToolResult } from '#domain/tools/tool.ts'

/**
 * Moves an appointment of this caller to a time that this call holds; it keeps its id, and is never without a time.
 * `not_found`: not one of theirs; `unknown_hold`; `hold_expired` and `slot_taken` come with other times, and the
 * appointment stays as it was.
 */
export const rescheduleAppointment = toolAction(definition, async (context, input): Promise<ToolResult> => {
  const caller = await callerOf(context)
  const own = await ownAppointments(context, caller)
  const before = own.find(({ id }) => id === input.appointment_id.trim())
  if (before === undefined) return noSuchAppointment
  const usable = await usableHold(context, caller, input.hold_id)
  if ('refusal' in usable) return usable.refusal
  const { hold } = usable
  const { business } = await context.brief()
  if (hold.appointment_id === before.id && hold.starts_at === before.starts_at) {
    const say = `That is already done: ${sayAppointment(before, business)}.`
    return { status: 'ok', retryable: false, say, data: appointmentData(before, business) }
  }
  const after = await context.stores.appointments.move(
    before.id,
    {
      staff_id: hold.staff_id,
      service_id: hold.service_id,
      starts_at: hold.starts_at,
      ends_at: hold.ends_at,
      busy_until: hold.busy_until,
    },
    byCall(context),
  )
  if (after === null) return noSuchAppointment
  const old = sayMoment(before.starts_at, { timezone: business.timezone, language: 'en' })
  if (after === 'taken') {
    const lead = `I am sorry, that time has just been taken. Your appointment stays on ${old} for now.`
    return insteadOf(context, usable, caller, 'slot_taken', lead, before.id)
  }
  await context.stores.slotHolds.use(hold.id, after.id)
  await announce(context.stores, 'appointment.rescheduled', after, { previous_starts_at: before.starts_at })
  await offerFreed(context.stores, context.clock.now(), before)
  return {
    status: 'ok',
    retryable: false,
    say: `It is moved from ${old}: now it is ${sayAppointment(after, business)}.`,
    data: appointmentData(after, business),
  }
})

import { announce } from '../scheduling/appointment-events.ts'
import { bookingCustomer } from './booking-customer.ts'
import { byCall, callerOf } from './caller-appointments.ts'
import { appointmentData, sayAppointment } from './spoken-appointment.ts'
import { toolAction, type ToolContext } from './tool-action.ts'
import { insteadOf, usableHold } from './usable-hold.ts'
import type { Appointment } from '#domain/appointment.ts'
import type { NewCustomer } from '#domain/customer.ts'
import { bookAppointment as definition } from '#domain/tools/book-appointment.ts'
import type { ToolResult } from '#domain/tools/tool.ts'

/**
 * Books what this call holds, once: the same hold again is the same appointment. `name_needed`; `unknown_hold`: no hold
 * of this call; `hold_expired` and `slot_taken` come with other times. Whether the slot is free only the database says.
 */
export const bookAppointment = toolAction(definition, async (context, input): Promise<ToolResult> => {
  const caller = await callerOf(context)
  const usable = await usableHold(context, caller, input.hold_id)
  if ('refusal' in usable) return usable.refusal
  const { hold } = usable
  const brief = await context.brief()
  const booked =
    hold.appointment_id === null ? null : await context.stores.appointments.get(hold.appointment_id)
  if (booked?.status === 'booked') {
    return {
      status: 'ok',
      retryable: false,
      say: `That is already booked: ${sayAppointment(booked, brief.business)}.`,
      data: appointmentData(booked, brief.business),
    }
  }
  const whom = await bookingCustomer(context, caller, input.customer_name)
  if ('refusal' in whom) return whom.refusal
  const appointment = await context.stores.appointments.book(
    {
      staff_id: hold.staff_id,
      service_id: hold.service_id,
      starts_at: hold.starts_at,
      ends_at: hold.ends_at,
      busy_until: hold.busy_until,
      customer_id: 'customer' in whom ? whom.customer.id : null,
      call_id: context.call_id,
      notes: input.notes?.trim() || null,
    },
    byCall(context),
  )
  if (appointment === null) {
    return insteadOf(context, usable, caller, 'slot_taken', 'I am sorry, that time has just been taken.')
  }
  const whole = 'newcomer' in whom ? await withNewcomer(context, appointment, whom.newcomer) : appointment
  await context.stores.slotHolds.use(hold.id, whole.id)
  await announce(context.stores, 'appointment.booked', whole)
  return {
    status: 'ok',
    retryable: false,
    say: `It is booked: ${sayAppointment(whole, brief.business)}, for ${whole.customer_name ?? ''}.`,
    data: appointmentData(whole, brief.business),
  }
})

/** Only who has got an appointment becomes a customer by it. */
async function withNewcomer(
  { stores }: ToolContext,
  appointment: Appointment,
  newcomer: NewCustomer,
): Promise<Appointment> {
  const { id } = await stores.customers.create(newcomer)
  return (await stores.appointments.update(appointment.id, { customer_id: id })) ?? appointment
}

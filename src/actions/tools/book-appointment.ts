import { announce } from '../scheduling/appointment-events.ts'
import { bookingCustomer, written } from './booking-customer.ts'
import { byCall, callerOf } from './caller-appointments.ts'
import { appointmentData, sayAppointment } from './spoken-appointment.ts'
import { toolAction, type ToolContext } from './tool-action.ts'
import { insteadOf, usableHold } from './usable-hold.ts'
import type { Appointment } from '#domain/appointment.ts'
import type { Customer } from '#domain/customer.ts'
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
  const customer = await written(context, whom)
  const whole = await settled(context, appointment, customer)
  await context.stores.slotHolds.use(hold.id, whole.id)
  await announce(context.stores, 'appointment.booked', whole)
  return {
    status: 'ok',
    retryable: false,
    say: `It is booked: ${sayAppointment(whole, brief.business)}, for ${customer.name}.`,
    data: appointmentData(whole, brief.business),
  }
})

/** The appointment is theirs, and they wait for nothing more of the kind. */
async function settled(
  { stores }: ToolContext,
  appointment: Appointment,
  { id: customer_id }: Customer,
): Promise<Appointment> {
  const { service_id } = appointment
  if (service_id !== null) await stores.waitlist.settle({ customer_id, service_id })
  if (appointment.customer_id !== null) return appointment
  return (await stores.appointments.update(appointment.id, { customer_id })) ?? appointment
}

import { announce } from '../scheduling/appointment-events.ts'
import { bookingCustomer } from './booking-customer.ts'
import { byCall, callerOf } from './caller-appointments.ts'
import { appointmentData, sayAppointment } from './spoken-appointment.ts'
import { toolAction } from './tool-action.ts'
import { insteadOf, usableHold } from './usable-hold.ts'
import { bookAppointment as definition } from '#domain/tools/book-appointment.ts'
import type { ToolResult } from '#domain/tools/tool.ts'

/**
 * Books what this call holds, once: the same hold again is the same appointment. `name_needed`; `unknown_hold`: no hold
 * of this call; `hold_expired` and `slot_taken` come with other times. Whether the slot is free only the database says.
 */
export const bookAppointment = toolAction(definition, async (context, input): Promise<ToolResult> => {
  const usable = await usableHold(context, input.hold_id)
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
  const caller = await callerOf(context)
  const whom = await bookingCustomer(context, caller, input.customer_name)
  if ('refusal' in whom) return whom.refusal
  const appointment = await context.stores.appointments.book(
    {
      staff_id: hold.staff_id,
      service_id: hold.service_id,
      starts_at: hold.starts_at,
      ends_at: hold.ends_at,
      busy_until: hold.busy_until,
      customer_id: whom.customer.id,
      call_id: context.call_id,
      notes: input.notes?.trim() || null,
    },
    byCall(context),
  )
  if (appointment === null) {
    return insteadOf(context, usable, 'slot_taken', 'I am sorry, that time has just been taken.')
  }
  await context.stores.slotHolds.use(hold.id, appointment.id)
  await announce(context.stores, 'appointment.booked', appointment)
  return {
    status: 'ok',
    retryable: false,
    say: `It is booked: ${sayAppointment(appointment, brief.business)}, for ${whom.customer.name}.`,
    data: appointmentData(appointment, brief.business),
  }
})

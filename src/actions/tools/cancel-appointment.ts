import { announce } from '../scheduling/appointment-events.ts'
import { offerFreed } from '../waitlist/offer-freed.ts'
import { byCall, callerOf, noSuchAppointment, ownAppointments } from './caller-appointments.ts'
import { appointmentData, sayAppointment } from './spoken-appointment.ts'
import { toolAction } from './tool-action.ts'
import { cancelAppointment as definition } from '#domain/tools/cancel-appointment.ts'
import type { ToolResult } from '#domain/tools/tool.ts'

/** Cancels an appointment of this caller and keeps why. `reason_needed`; `not_found`: not one of theirs. */
export const cancelAppointment = toolAction(definition, async (context, input): Promise<ToolResult> => {
  const own = await ownAppointments(context, await callerOf(context))
  const found = own.find(({ id }) => id === input.appointment_id.trim())
  if (found === undefined) return noSuchAppointment
  const { business } = await context.brief()
  const words = sayAppointment(found, business)
  const reason = input.reason?.trim() ?? ''
  if (reason === '') {
    return {
      status: 'reason_needed',
      retryable: true,
      say: `That is ${words}. May I ask why you would like to cancel it?`,
      data: appointmentData(found, business),
    }
  }
  const isGiven = !/^not given\.?$/i.test(reason)
  const after = await context.stores.appointments.setStatus(
    found.id,
    { status: 'cancelled', reason: isGiven ? reason : null },
    byCall(context),
  )
  if (after === null || after === 'taken') return noSuchAppointment
  await announce(context.stores, 'appointment.cancelled', after, { reason: after.cancel_reason })
  await offerFreed(context.stores, context.clock.now(), after)
  return {
    status: 'ok',
    retryable: false,
    say: `It is cancelled: ${words}.`,
    data: appointmentData(after, business),
  }
})

import { notFound } from '../permission.ts'
import type { ToolContext } from './tool-action.ts'
import type { Appointment, AppointmentBy } from '#domain/appointment.ts'
import type { Call } from '#domain/call.ts'
import type { Customer } from '#domain/customer.ts'
import type { ToolResult } from '#domain/tools/tool.ts'

/** Who calls, as far as the number tells. */
export interface Caller {
  call: Call
  /** Everybody here who has the caller's number. */
  customers: Customer[]
}

export async function callerOf({ stores, call_id }: ToolContext): Promise<Caller> {
  const call = await stores.calls.summary(call_id)
  if (call === null) throw notFound('call')
  const { caller_number } = call
  return { call, customers: caller_number === null ? [] : await stores.customers.findByNumber(caller_number) }
}

/**
 * The appointments that this caller may hear of and change: those of customers with the number they call from, and
 * what was booked in this very call. A number recognises; it opens nobody else's appointments.
 */
export async function ownAppointments(context: ToolContext, { customers }: Caller): Promise<Appointment[]> {
  return context.stores.appointments.upcoming({
    customer_ids: customers.map(({ id }) => id),
    call_id: context.call_id,
  })
}

export function byCall({ call_id }: ToolContext): AppointmentBy {
  return { by_kind: 'call', call_id, user_id: null }
}

/** Also for one that exists and is somebody else's: nobody learns which. */
export const noSuchAppointment: ToolResult = {
  status: 'not_found',
  retryable: true,
  say: 'I do not find that appointment under the number you are calling from. Shall I look at which ones I have for you?',
}

import { z } from 'zod'

export const appointmentStatus = z.enum(['booked', 'completed', 'no_show', 'cancelled'])
export type AppointmentStatus = z.infer<typeof appointmentStatus>

/** A slot taken. The names are those of today, null where the row is gone. */
export const appointment = z.object({
  id: z.uuid(),
  business_id: z.uuid(),
  staff_id: z.uuid(),
  staff_name: z.string().nullable(),
  service_id: z.uuid().nullable(),
  service_name: z.string().nullable(),
  customer_id: z.uuid().nullable(),
  customer_name: z.string().nullable(),
  /** The call in which it was booked. */
  call_id: z.uuid().nullable(),
  starts_at: z.iso.datetime(),
  ends_at: z.iso.datetime(),
  /** The end of the buffer; null: `ends_at`. */
  busy_until: z.iso.datetime().nullable(),
  status: appointmentStatus,
  notes: z.string().nullable(),
  cancel_reason: z.string().nullable(),
  cancelled_at: z.iso.datetime().nullable(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
})
export type Appointment = z.infer<typeof appointment>

/** Any offset is taken and stored in UTC. */
const instant = z.iso.datetime({ offset: true }).transform((at) => new Date(at).toISOString())
const even_if_unavailable = z
  .boolean()
  .default(false)
  .describe('Also when the person has time off then, or is busy by a calendar of theirs elsewhere')
const duration_minutes = z.int().min(1).max(1_440).optional().describe('Other than the service’s own')

export const newAppointment = z.object({
  service_id: z.uuid(),
  staff_id: z.uuid().optional().describe('Left out: whoever is best, and only in a free slot'),
  customer_id: z.uuid().nullable().default(null),
  starts_at: instant,
  duration_minutes,
  notes: z.string().max(2_000).nullable().default(null),
  even_if_unavailable,
})
export type NewAppointment = z.infer<typeof newAppointment>

/** With a time, a service or a person it is moved; a field left out stays as it is. */
export const appointmentPatch = z.object({
  starts_at: instant.optional(),
  staff_id: z.uuid().optional(),
  service_id: z.uuid().optional(),
  duration_minutes,
  customer_id: z.uuid().nullable().optional(),
  notes: z.string().max(2_000).nullable().optional(),
  even_if_unavailable: even_if_unavailable.unwrap().optional(),
})
export type AppointmentPatch = z.infer<typeof appointmentPatch>

/** The free slots of one date of the business's calendar. */
export const availableDay = z.object({
  date: z.iso.date(),
  is_open: z.boolean(),
  /** Why the date differs from the week. */
  reason: z.string().nullable(),
  slots: z.array(
    z.object({
      staff_id: z.uuid(),
      staff_name: z.string(),
      starts_at: z.iso.datetime(),
      ends_at: z.iso.datetime(),
    }),
  ),
})
export type AvailableDay = z.infer<typeof availableDay>

export const appointmentAction = z.enum([
  'booked',
  'rescheduled',
  'cancelled',
  'completed',
  'no_show',
  'reopened',
])
export type AppointmentAction = z.infer<typeof appointmentAction>

/** One line of an appointment's history: who did what, when, and from which call. */
export const appointmentChange = z.object({
  id: z.uuid(),
  appointment_id: z.uuid(),
  at: z.iso.datetime(),
  action: appointmentAction,
  by_kind: z.enum(['call', 'member', 'operator', 'system']),
  call_id: z.uuid().nullable(),
  /** Null: not a person, or an API key. */
  user_id: z.string().nullable(),
  staff_id: z.uuid().nullable(),
  starts_at: z.iso.datetime(),
  previous_staff_id: z.uuid().nullable(),
  previous_starts_at: z.iso.datetime().nullable(),
  reason: z.string().nullable(),
})
export type AppointmentChange = z.infer<typeof appointmentChange>
/** Who changed it. */
export type AppointmentBy = Pick<AppointmentChange, 'by_kind' | 'call_id' | 'user_id'>

/** A slot that was offered, for a few minutes. */
export interface SlotHold {
  id: string
  /** Null: offered from the waitlist. */
  call_id: string | null
  customer_id: string | null
  service_id: string
  staff_id: string
  starts_at: string
  ends_at: string
  busy_until: string
  expires_at: string
  /** What became of it. */
  appointment_id: string | null
}

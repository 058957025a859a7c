import { z } from 'zod'
import { timeOfDay } from './time-of-day.ts'

export const waitlistStatus = z.enum(['waiting', 'offered', 'booked', 'removed'])
export type WaitlistStatus = z.infer<typeof waitlistStatus>

/** Somebody who would like to come when a place becomes free. Dates and times are the business's. */
export const waitlistEntry = z.object({
  id: z.uuid(),
  business_id: z.uuid(),
  customer_id: z.uuid(),
  customer_name: z.string().nullable(),
  service_id: z.uuid(),
  service_name: z.string().nullable(),
  /** Null: anybody will do. */
  staff_id: z.uuid().nullable(),
  from_date: z.iso.date(),
  to_date: z.iso.date(),
  /** The appointment begins at or after it, and before `latest_time`. */
  earliest_time: timeOfDay.nullable(),
  latest_time: timeOfDay.nullable(),
  status: waitlistStatus,
  call_id: z.uuid().nullable(),
  offered_staff_id: z.uuid().nullable(),
  offered_starts_at: z.iso.datetime().nullable(),
  /** Until then the offered time is kept for them. */
  offer_expires_at: z.iso.datetime().nullable(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
})
export type WaitlistEntry = z.infer<typeof waitlistEntry>

export const newWaitlistEntry = z
  .object({
    customer_id: z.uuid(),
    service_id: z.uuid(),
    staff_id: z.uuid().nullable().default(null),
    from_date: z.iso.date(),
    to_date: z.iso.date(),
    earliest_time: timeOfDay.nullable().default(null),
    latest_time: timeOfDay.nullable().default(null),
  })
  .refine((entry) => entry.from_date <= entry.to_date, { message: 'from_date must not be after to_date' })
export type NewWaitlistEntry = z.infer<typeof newWaitlistEntry>

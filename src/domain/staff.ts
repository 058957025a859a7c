import { z } from 'zod'
import { timeOfDay } from './time-of-day.ts'

/** A person who works for the business. `phone` and `email` are private: they never reach a brief or a lookup. */
export const staff = z.object({
  id: z.uuid(),
  business_id: z.uuid(),
  name: z.string().min(1).max(200),
  title: z.string().max(200).nullable(),
  phone: z.string().max(20).nullable(),
  email: z.string().max(200).nullable(),
  is_active: z.boolean(),
  service_ids: z.array(z.uuid()),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
})
export type Staff = z.infer<typeof staff>

export const newStaff = z.object({
  name: z.string().min(1).max(200),
  title: z.string().max(200).nullable().default(null),
  phone: z.string().max(40).nullable().default(null),
  email: z.email().max(200).nullable().default(null),
  is_active: z.boolean().default(true),
  service_ids: z.array(z.uuid()).max(200).default([]),
})
export type NewStaff = z.infer<typeof newStaff>

export const staffPatch = z.object({
  name: z.string().min(1).max(200).optional(),
  title: z.string().max(200).nullable().optional(),
  phone: z.string().max(40).nullable().optional(),
  email: z.email().max(200).nullable().optional(),
  is_active: z.boolean().optional(),
  service_ids: z.array(z.uuid()).max(200).optional(),
})
export type StaffPatch = z.infer<typeof staffPatch>

/** Weekly working time, in the business's zone. `weekday`: 0 = Sunday. */
export const staffAvailability = z.object({
  weekday: z.int().min(0).max(6),
  starts_at: timeOfDay,
  ends_at: timeOfDay,
})
export type StaffAvailability = z.infer<typeof staffAvailability>

/** A day that differs from the weekly pattern. No times and `is_available` false: off the whole day. */
export const staffException = z.object({
  id: z.uuid(),
  staff_id: z.uuid(),
  date: z.iso.date(),
  is_available: z.boolean(),
  starts_at: timeOfDay.nullable(),
  ends_at: timeOfDay.nullable(),
  reason: z.string().max(300).nullable(),
})
export type StaffException = z.infer<typeof staffException>
export const newStaffException = staffException.omit({ id: true, staff_id: true })
export type NewStaffException = z.infer<typeof newStaffException>
export const staffExceptionPatch = newStaffException.partial()

/** One person on one date, on the business's clock: what a calendar shows behind the appointments. */
export const staffDay = z.object({
  staff_id: z.uuid(),
  date: z.iso.date(),
  /** When they work; the opening hours of the business come on top. */
  works: z.array(z.object({ from: timeOfDay, to: timeOfDay })),
  /** Time off; a whole day is from 00:00 to 24:00. */
  away: z.array(z.object({ from: timeOfDay, to: timeOfDay, reason: z.string().nullable() })),
  /** What calendars of theirs elsewhere say; times alone are known of it. */
  busy: z.array(z.object({ starts_at: z.iso.datetime(), ends_at: z.iso.datetime() })),
})
export type StaffDay = z.infer<typeof staffDay>

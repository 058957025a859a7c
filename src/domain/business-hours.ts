import { z } from 'zod'
import { timeOfDay } from './time-of-day.ts'

/** One opening period in the business's zone. `weekday`: 0 = Sunday. A day without a period is closed. */
export const openingPeriod = z
  .object({ weekday: z.int().min(0).max(6), opens_at: timeOfDay, closes_at: timeOfDay })
  .refine((period) => period.opens_at < period.closes_at, { message: 'opens_at must be before closes_at' })
export type OpeningPeriod = z.infer<typeof openingPeriod>

/** A date that differs from the week. Without times: closed the whole day; with times: open only then. */
export const closure = z.object({
  id: z.uuid(),
  business_id: z.uuid(),
  date: z.iso.date(),
  opens_at: timeOfDay.nullable(),
  closes_at: timeOfDay.nullable(),
  reason: z.string().max(300).nullable(),
  /** The holiday it comes from (see holiday.ts); null: written by hand. */
  holiday: z.string().nullable(),
  created_at: z.iso.datetime(),
})
export type Closure = z.infer<typeof closure>

export const newClosure = z.object({
  date: z.iso.date(),
  opens_at: timeOfDay.nullable().default(null),
  closes_at: timeOfDay.nullable().default(null),
  reason: z.string().max(300).nullable().default(null),
})
export type NewClosure = z.infer<typeof newClosure>

/** No defaults: a field that is absent stays as it is. */
export const closurePatch = z.object({
  date: z.iso.date().optional(),
  opens_at: timeOfDay.nullable().optional(),
  closes_at: timeOfDay.nullable().optional(),
  reason: z.string().max(300).nullable().optional(),
})
export type ClosurePatch = z.infer<typeof closurePatch>

import { z } from 'zod'

/** A tenant. `ai_phone_number` is stored as `+` and digits, or digits alone for a PBX extension. */
export const business = z.object({
  id: z.uuid(),
  name: z.string().min(1).max(200),
  ai_phone_number: z.string().max(20).nullable(),
  industry: z.string().max(60).nullable(),
  /** ISO 3166 alpha-2; lets callers and owners write numbers in national form. */
  country: z.string().length(2).nullable(),
  /** IANA zone name. */
  timezone: z.string(),
  /** BCP 47. */
  language: z.string().max(20),
  phone: z.string().max(40).nullable(),
  email: z.string().max(200).nullable(),
  website: z.string().max(300).nullable(),
  address: z.string().max(500).nullable(),
  /** ISO 4217. */
  currency: z.string().length(3),
  /** Where a call goes when no receptionist can be had. Set by the owner, never by the model. */
  fallback_number: z.string().max(20).nullable(),
  recording_enabled: z.boolean(),
  /** Said to every caller behind the greeting, such as that an AI speaks. */
  ai_disclosure: z.string().max(300).nullable(),
  /** Said behind it while calls are recorded. */
  recording_notice: z.string().max(300).nullable(),
  max_call_minutes: z.int().min(1).max(240),
  max_concurrent_calls: z.int().min(1).max(10_000),
  /** From now to the earliest slot. */
  booking_lead_minutes: z.int().min(0).max(43_200),
  /** The last day that can be booked, counted from today. */
  booking_horizon_days: z.int().min(1).max(730),
  /** From one start offered to the next. */
  slot_step_minutes: z.int().min(5).max(480),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
})
export type Business = z.infer<typeof business>

export const newBusiness = business
  .omit({ id: true, created_at: true, updated_at: true })
  .partial()
  .required({ name: true, timezone: true })
export type NewBusiness = z.infer<typeof newBusiness>

export const businessPatch = newBusiness.partial()
export type BusinessPatch = z.infer<typeof businessPatch>

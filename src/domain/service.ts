import { z } from 'zod'

/** Something a caller can book. `price_amount` is in minor units (cents) of the business's currency. */
export const service = z.object({
  id: z.uuid(),
  business_id: z.uuid(),
  name: z.string().min(1).max(200),
  description: z.string().max(2_000).nullable(),
  duration_minutes: z.int().min(1).max(1_440),
  buffer_minutes: z.int().min(0).max(480),
  price_amount: z.int().min(0).nullable(),
  is_active: z.boolean(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
})
export type Service = z.infer<typeof service>

export const newService = z.object({
  name: z.string().min(1).max(200),
  description: z.string().max(2_000).nullable().default(null),
  duration_minutes: z.int().min(1).max(1_440),
  buffer_minutes: z.int().min(0).max(480).default(0),
  price_amount: z.int().min(0).nullable().default(null),
  is_active: z.boolean().default(true),
})
export type NewService = z.infer<typeof newService>

export const servicePatch = z.object({
  name: z.string().min(1).max(200).optional(),
  description: z.string().max(2_000).nullable().optional(),
  duration_minutes: z.int().min(1).max(1_440).optional(),
  buffer_minutes: z.int().min(0).max(480).optional(),
  price_amount: z.int().min(0).nullable().optional(),
  is_active: z.boolean().optional(),
})
export type ServicePatch = z.infer<typeof servicePatch>

import { z } from 'zod'
import { openingPeriod } from './business-hours.ts'

/**
 * `always`, the opening hours of the business, or hours of its own (which hold on days with special opening times too,
 * but not on days that are closed).
 */
export const transferAvailability = z.enum(['always', 'business_hours', 'own_hours'])

/** A person or place a caller can be put through to. Set by the owner; a receptionist dials no other number. */
export const transferTarget = z.object({
  id: z.uuid(),
  business_id: z.uuid(),
  name: z.string().min(1).max(100),
  /** What for: "billing and insurance questions". */
  purpose: z.string().max(300).nullable(),
  /** Other words by which callers ask for it. */
  keywords: z.array(z.string().min(1).max(60)).max(30),
  phone_number: z.string().max(20),
  availability: transferAvailability,
  /** Only for `own_hours`. */
  hours: z.array(openingPeriod).max(50),
  /** Whose phone it is, when it is one of the staff. */
  staff_id: z.uuid().nullable(),
  /** Lower comes first. */
  position: z.int().min(0).max(10_000),
  is_enabled: z.boolean(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
})
export type TransferTarget = z.infer<typeof transferTarget>

const written = transferTarget
  .omit({ id: true, business_id: true, created_at: true, updated_at: true })
  .extend({ phone_number: z.string().min(1).max(40) })

export const newTransferTarget = written.extend({
  purpose: written.shape.purpose.default(null),
  keywords: written.shape.keywords.default([]),
  availability: transferAvailability.default('business_hours'),
  hours: written.shape.hours.default([]),
  staff_id: z.uuid().nullable().default(null),
  position: written.shape.position.default(0),
  is_enabled: z.boolean().default(true),
})
export type NewTransferTarget = z.infer<typeof newTransferTarget>

export const transferTargetPatch = written.partial()
export type TransferTargetPatch = z.infer<typeof transferTargetPatch>

import { z } from 'zod'

/** Whom to forget: everybody and everything under one number, or one customer who has none. */
export const erasureSubject = z
  .object({ phone_number: z.string().min(1).max(40).optional(), customer_id: z.uuid().optional() })
  .refine((subject) => (subject.phone_number === undefined) !== (subject.customer_id === undefined), {
    message: 'name either a phone_number or a customer_id',
  })
export type ErasureSubject = z.infer<typeof erasureSubject>

/** Proof that somebody was forgotten. Of them nothing is left but the end of their number. */
export const erasure = z.object({
  id: z.uuid(),
  business_id: z.uuid(),
  /** `…0123`; null: a customer without a number. */
  number_hint: z.string().nullable(),
  /** How many rows of what were deleted or emptied. */
  counts: z.record(z.string(), z.int()),
  /** Who did it; null: an API key or the operator. */
  user_id: z.string().nullable(),
  at: z.iso.datetime(),
})
export type Erasure = z.infer<typeof erasure>

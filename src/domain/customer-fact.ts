import { z } from 'zod'

/** A `fact` or `preference` shapes how the customer is served; a `note` is only kept for people to read. */
export const factKind = z.enum(['fact', 'preference', 'note'])
export type FactKind = z.infer<typeof factKind>

/** Something worth remembering of a customer, with the call it was said in (null: a member wrote it). */
export const customerFact = z.object({
  id: z.uuid(),
  business_id: z.uuid(),
  customer_id: z.uuid(),
  kind: factKind,
  text: z.string().min(1).max(1_000),
  call_id: z.uuid().nullable(),
  created_at: z.iso.datetime(),
})
export type CustomerFact = z.infer<typeof customerFact>

export const newCustomerFact = z.object({
  kind: factKind.default('fact'),
  text: z.string().trim().min(1).max(1_000),
})
export type NewCustomerFact = z.infer<typeof newCustomerFact>

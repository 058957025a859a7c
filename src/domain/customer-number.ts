import { z } from 'zod'

/** One more number that a customer calls from, besides the one on their card. */
export const customerNumber = z.object({
  id: z.uuid(),
  business_id: z.uuid(),
  customer_id: z.uuid(),
  phone_number: z.string().max(20),
  created_at: z.iso.datetime(),
})
export type CustomerNumber = z.infer<typeof customerNumber>

export const newCustomerNumber = z.object({ phone_number: z.string().trim().min(1).max(40) })
export type NewCustomerNumber = z.infer<typeof newCustomerNumber>

/** At most so many besides the one on the card: more are not a person's. */
export const mostCustomerNumbers = 20

import { z } from 'zod'
import { appointment } from './appointment.ts'
import { call } from './call.ts'
import { callback } from './callback.ts'
import { customerFact } from './customer-fact.ts'
import { customerNumber } from './customer-number.ts'
import { customer } from './customer.ts'
import { feedback } from './feedback.ts'
import { message } from './message.ts'

export const customerMerge = z.object({
  id: z.uuid(),
  kept_id: z.uuid(),
  /** The card that is gone, as it was. */
  gone: z.record(z.string(), z.unknown()),
  /** How many rows of what went over. */
  moved: z.record(z.string(), z.int()),
  /** Who did it; null: an API key or the operator. */
  user_id: z.string().nullable(),
  at: z.iso.datetime(),
})
export type CustomerMerge = z.infer<typeof customerMerge>

/** What a merge would leave, before it is done. */
export const mergePreview = z.object({
  /** The kept card as it would be. */
  kept: customer,
  /** The numbers it would have besides the one on the card. */
  other_numbers: z.array(z.string()),
  gone: customer,
  moved: z.record(z.string(), z.int()),
})
export type MergePreview = z.infer<typeof mergePreview>

/** All that is known of a customer: the latest fifty of each, newest first. */
export const customerDetail = z.object({
  customer,
  /** Besides the one on the card. */
  numbers: z.array(customerNumber),
  /** Who else has one of the numbers, and relatives without it. */
  related: z.array(customer),
  facts: z.array(customerFact),
  appointments: z.array(appointment),
  calls: z.array(call),
  messages: z.array(message),
  callbacks: z.array(callback),
  feedback: z.array(feedback),
  merges: z.array(customerMerge),
})
export type CustomerDetail = z.infer<typeof customerDetail>

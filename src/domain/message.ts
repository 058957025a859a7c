import { z } from 'zod'

export const urgency = z.enum(['low', 'normal', 'urgent'])

/** What a caller wanted passed on. */
export const message = z.object({
  id: z.uuid(),
  business_id: z.uuid(),
  call_id: z.uuid().nullable(),
  customer_id: z.uuid().nullable(),
  caller_name: z.string().max(200).nullable(),
  callback_number: z.string().max(20).nullable(),
  body: z.string().min(1).max(5_000),
  urgency,
  is_handled: z.boolean(),
  handled_at: z.iso.datetime().nullable(),
  /** Who sees to it. */
  assigned_staff_id: z.uuid().nullable(),
  created_at: z.iso.datetime(),
})
export type Message = z.infer<typeof message>

export type NewMessage = Pick<Message, 'call_id' | 'caller_name' | 'callback_number' | 'body' | 'urgency'> &
  Partial<Pick<Message, 'customer_id'>>

export const messagePatch = z.object({
  is_handled: z.boolean().optional(),
  assigned_staff_id: z.uuid().nullable().optional(),
})
export type MessagePatch = z.infer<typeof messagePatch>

export interface MessageFilter {
  is_handled?: boolean
  urgency?: Message['urgency']
  assigned_staff_id?: string
  customer_id?: string
}

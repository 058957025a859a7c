import { z } from 'zod'

/** What a caller wanted passed on. */
export const message = z.object({
  id: z.uuid(),
  business_id: z.uuid(),
  call_id: z.uuid().nullable(),
  caller_name: z.string().max(200).nullable(),
  callback_number: z.string().max(20).nullable(),
  body: z.string().min(1).max(5_000),
  urgency: z.enum(['low', 'normal', 'urgent']),
  is_handled: z.boolean(),
  created_at: z.iso.datetime(),
})
export type Message = z.infer<typeof message>

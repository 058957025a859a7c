import { z } from 'zod'

export const callbackState = z.enum(['open', 'done'])

/** A promise to call somebody back at a time. */
export const callback = z.object({
  id: z.uuid(),
  business_id: z.uuid(),
  /** The call in which it was promised; null: a member wrote it. */
  call_id: z.uuid().nullable(),
  customer_id: z.uuid().nullable(),
  caller_name: z.string().max(200).nullable(),
  phone_number: z.string().max(20),
  due_at: z.iso.datetime(),
  reason: z.string().min(1).max(2_000),
  state: callbackState,
  assigned_staff_id: z.uuid().nullable(),
  /** What came of it, in the words of who called back. */
  outcome: z.string().max(2_000).nullable(),
  done_at: z.iso.datetime().nullable(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
})
export type Callback = z.infer<typeof callback>

export const newCallback = z.object({
  customer_id: z.uuid().nullable().default(null),
  caller_name: z.string().max(200).nullable().default(null),
  phone_number: z.string().min(1).max(40),
  due_at: z.iso.datetime({ offset: true }).transform((at) => new Date(at).toISOString()),
  reason: z.string().trim().min(1).max(2_000),
  assigned_staff_id: z.uuid().nullable().default(null),
})
export type NewCallback = z.infer<typeof newCallback>

export const callbackPatch = z.object({
  due_at: z.iso
    .datetime({ offset: true })
    .transform((at) => new Date(at).toISOString())
    .optional(),
  reason: z.string().trim().min(1).max(2_000).optional(),
  state: callbackState.optional(),
  assigned_staff_id: z.uuid().nullable().optional(),
  outcome: z.string().max(2_000).nullable().optional(),
})
export type CallbackPatch = z.infer<typeof callbackPatch>

export interface CallbackFilter {
  state?: Callback['state']
  /** Due before it. */
  due_before?: string
  assigned_staff_id?: string
  customer_id?: string
}

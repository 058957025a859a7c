import { z } from 'zod'

/** Somebody who calls. Several customers may share one phone number. Caller ID recognises; it never authorises. */
export const customer = z.object({
  id: z.uuid(),
  business_id: z.uuid(),
  name: z.string().min(1).max(200),
  phone_number: z.string().max(20).nullable(),
  email: z.string().max(200).nullable(),
  language: z.string().max(20).nullable(),
  notes: z.string().max(5_000).nullable(),
  /** Of whom they are a relative, when they book under that customer's number. */
  related_to_id: z.uuid().nullable(),
  /** "daughter", as the caller said it. */
  relation: z.string().max(60).nullable(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
})
export type Customer = z.infer<typeof customer>

export const newCustomer = z.object({
  name: z.string().min(1).max(200),
  phone_number: z.string().max(40).nullable().default(null),
  email: z.email().max(200).nullable().default(null),
  language: z.string().max(20).nullable().default(null),
  notes: z.string().max(5_000).nullable().default(null),
  related_to_id: z.uuid().nullable().optional(),
  relation: z.string().max(60).nullable().optional(),
})
export type NewCustomer = z.infer<typeof newCustomer>

export const customerPatch = z.object({
  name: z.string().min(1).max(200).optional(),
  phone_number: z.string().max(40).nullable().optional(),
  email: z.email().max(200).nullable().optional(),
  language: z.string().max(20).nullable().optional(),
  notes: z.string().max(5_000).nullable().optional(),
  related_to_id: z.uuid().nullable().optional(),
  relation: z.string().max(60).nullable().optional(),
})
export type CustomerPatch = z.infer<typeof customerPatch>

import { z } from 'zod'
import { business } from './business.ts'
import { closure, openingPeriod } from './business-hours.ts'
import { lineKind } from './call.ts'
import { role } from './role.ts'
import { service } from './service.ts'
import { switchRule } from './switch-rule.ts'

/** Staff as the model may see them: no private phone, no mail. */
export const briefStaff = z.object({
  id: z.uuid(),
  name: z.string(),
  title: z.string().nullable(),
  service_ids: z.array(z.uuid()),
})

/** The caller, when it is known who they are: by the number, or because they have said so. */
export const briefCustomer = z.object({
  id: z.uuid(),
  name: z.string(),
  language: z.string().nullable(),
  notes: z.string().nullable(),
  calls_count: z.int(),
  last_call_at: z.iso.datetime().nullable(),
  /** Of whom they are a relative, if any. */
  relation: z.string().nullable(),
  /** The last three, newest first. */
  last_visits: z.array(
    z.object({
      service_name: z.string().nullable(),
      staff_name: z.string().nullable(),
      starts_at: z.iso.datetime(),
    }),
  ),
  /** Whom they have seen most often in the last year. */
  usual_staff: z.string().nullable(),
  /** What they are to be called back about on the number they call from, soonest first. */
  open_callbacks: z.array(z.object({ due_at: z.iso.datetime(), reason: z.string() })),
  /** The latest facts and preferences; notes are for the staff alone. */
  facts: z.array(z.string()),
  upcoming_appointments: z.array(
    z.object({
      id: z.uuid(),
      service_name: z.string().nullable(),
      staff_name: z.string().nullable(),
      starts_at: z.iso.datetime(),
    }),
  ),
})
export type BriefCustomer = z.infer<typeof briefCustomer>

/** Whom a caller can be put through to; the number stays with the API until it is dialled. */
export const briefTransferTarget = z.object({
  id: z.uuid(),
  name: z.string(),
  purpose: z.string().nullable(),
  keywords: z.array(z.string()),
  staff_id: z.uuid().nullable(),
})
export type BriefTransferTarget = z.infer<typeof briefTransferTarget>

/** All that a receptionist needs to know to take one call: read in one round trip when the call is opened. */
export const brief = z.object({
  business: business.omit({ created_at: true, updated_at: true }),
  /** The role that answers. Null: the plain built-in receptionist of this business. */
  role: role.nullable(),
  /** Every enabled role, entry role included, best first. */
  roles: z.array(role),
  staff: z.array(briefStaff),
  services: z.array(service),
  hours: z.array(openingPeriod),
  /** Closures of the next 14 days. */
  closures: z.array(closure),
  /** Enabled ones, in the owner's order. */
  transfer_targets: z.array(briefTransferTarget),
  /** The enabled ones, first choice first. */
  switch_rules: z.array(switchRule.pick({ from_role_id: true, keywords: true, to_role_id: true })),
  customer: briefCustomer.nullable(),
  /** Everybody here who has the caller's number, by name alone. */
  same_number: z.array(z.object({ name: z.string(), relation: z.string().nullable() })),
  /** What can be looked up: questions that are answered, titles of documents. */
  topics: z.array(z.string()),
  /** Keys of greetings that stand rendered and can be fetched; see `domain/speech-key.ts`. */
  speech_keys: z.array(z.string()),
})
export type Brief = z.infer<typeof brief>

export const openCallRequest = z.object({
  /** Chosen by the caller of the API, so that opening twice is opening once. */
  call_id: z.uuid(),
  line: lineKind,
  dialed_number: z.string().max(200),
  caller_number: z.string().max(200).nullable(),
  external_id: z.string().max(200),
  ticket: z.string().max(4_000).nullable(),
  started_at: z.iso.datetime(),
})
export type OpenCallRequest = z.infer<typeof openCallRequest>

/**
 * `routed`: a brief and a token good for this call alone. `unrouted`: nobody owns the number (recorded all the same).
 * `refused`: the business is known but takes no more calls now; `reason` is stable, the line speaks a sentence for it.
 */
export const openCallResponse = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('routed'), call_id: z.uuid(), call_token: z.string(), brief }),
  z.object({ outcome: z.literal('unrouted'), call_id: z.uuid(), call_token: z.string() }),
  z.object({
    outcome: z.literal('refused'),
    call_id: z.uuid(),
    call_token: z.string(),
    reason: z.enum(['limit_reached']),
    business_name: z.string(),
    language: z.string(),
  }),
])
export type OpenCallResponse = z.infer<typeof openCallResponse>

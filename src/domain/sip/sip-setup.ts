import { z } from 'zod'

/** An IP address, a network (`203.0.113.0/24`) or a host's name. */
const address = z
  .string()
  .trim()
  .regex(/^[\w.:-]+(\/\d{1,3})?$/, 'must be an IP address, a network such as 203.0.113.0/24, or a host name')
const written = z.string().trim().min(1).max(200)

export const sipTrunkSetup = z.strictObject({
  /** Names it, here and in LiveKit. */
  name: z.string().regex(/^[\w.-]{1,60}$/, 'must be a short name of letters, digits, dots and hyphens'),
  /**
   * `businesses`: every business's number that no other trunk lists; it follows them. `any`: whatever is dialled,
   * which then needs addresses or a login.
   */
  numbers: z
    .union([z.enum(['businesses', 'any']), z.array(written).min(1).max(10_000)])
    .default('businesses'),
  /** Where the provider calls from. */
  allowed_addresses: z.array(address).max(500).default([]),
  /** Callers who are let in; none: all. */
  allowed_callers: z.array(written).max(10_000).default([]),
  /** The provider's login; empty: it needs none. */
  username: z.string().max(200).default(''),
  password: z.string().max(200).default(''),
  ringing_timeout_seconds: z.int().min(5).max(180).default(30),
})
export type SipTrunkSetup = z.infer<typeof sipTrunkSetup>

/** The seed's form: one room for each number. Read for its numbers alone. */
export const sipRuleSetup = z.strictObject({
  phone_number: written,
  room_name: z.string().max(200).default(''),
})

/** What `sip.yaml` says. */
export const sipSetup = z.strictObject({
  /** Marks what is ours in LiveKit, so that several installations can share one. */
  owner: z
    .string()
    .regex(/^[\w.-]{1,40}$/)
    .default('switchboard'),
  trunks: z.array(sipTrunkSetup).max(50).default([]),
  dispatch_rules: z.array(sipRuleSetup).max(10_000).default([]),
})
export type SipSetup = z.infer<typeof sipSetup>

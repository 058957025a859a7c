import { z } from 'zod'

/** An inbound trunk as LiveKit has it: whose calls are let in. */
export const sipTrunk = z.object({
  id: z.string(),
  name: z.string(),
  /** The numbers that may be dialled through it; none: any. */
  numbers: z.array(z.string()),
  /** From which a call may come; none: anywhere. */
  allowed_addresses: z.array(z.string()),
  /** Callers; none: any. */
  allowed_numbers: z.array(z.string()),
  auth_username: z.string(),
  has_password: z.boolean(),
  /** Seconds; 0: LiveKit's own three minutes. */
  ringing_timeout_seconds: z.number(),
  metadata: z.string(),
})
export type SipTrunk = z.infer<typeof sipTrunk>

/** A dispatch rule as LiveKit has it: which room a call goes to, and which agent is called into it. */
export const sipRule = z.object({
  id: z.string(),
  name: z.string(),
  /** None: any trunk. */
  trunk_ids: z.array(z.string()),
  /** `individual`: a room for each call. `direct` and `callee` can put two callers into one room. */
  kind: z.enum(['individual', 'callee', 'direct', 'unknown']),
  /** Prefix of the room's name; the name itself for `direct`. */
  room: z.string(),
  /** A `callee` rule with random room names is as good as `individual`. */
  randomized: z.boolean(),
  pin: z.string(),
  /** Filters by called and by calling number. LiveKit compares them letter by letter. */
  called_numbers: z.array(z.string()),
  caller_numbers: z.array(z.string()),
  agent_names: z.array(z.string()),
  hides_numbers: z.boolean(),
  metadata: z.string(),
})
export type SipRule = z.infer<typeof sipRule>

/** As LiveKit normalises numbers where it does: without spaces, hyphens and brackets, with a plus. */
export function livekitNumber(written: string): string {
  const bare = written.replaceAll(/[\s()-]/g, '')
  return bare === '' || bare.startsWith('+') ? bare : `+${bare}`
}

/**
 * The trunks that LiveKit would choose for a called number: those that list it, else those that list none. More than
 * one is an error there, and the call is refused. Source: livekit/protocol `sip/sip.go`, MatchTrunkDetailed.
 */
export function trunksFor(trunks: readonly SipTrunk[], number: string): SipTrunk[] {
  const wanted = livekitNumber(number)
  const specific = trunks.filter(({ numbers }) => numbers.some((each) => livekitNumber(each) === wanted))
  return specific.length > 0 ? specific : trunks.filter(({ numbers }) => numbers.length === 0)
}

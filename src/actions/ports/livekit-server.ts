import type { SipRule, SipTrunk } from '#domain/sip/sip-line.ts'
import type { RuleSpec, TrunkSpec } from '#domain/sip/sip-plan.ts'

/**
 * LiveKit's server, as provisioning, its webhooks and the doctor need it. Every method rejects with
 * `livekit_unavailable` (not reached) or `livekit_rejected` (it said no, in its words).
 */
export interface LivekitServer {
  /** `wss://…`. */
  readonly url: string
  /** The name that our workers register with. */
  readonly agent_name: string
  /** Its clock, in whole seconds. Null: it did not tell. */
  clock(): Promise<string | null>
  listTrunks(): Promise<SipTrunk[]>
  createTrunk(spec: TrunkSpec): Promise<SipTrunk>
  /** Keeps the id, and all that is not named here. */
  updateTrunk(id: string, fields: Partial<TrunkSpec>): Promise<void>
  removeTrunk(id: string): Promise<void>
  listRules(): Promise<SipRule[]>
  createRule(spec: RuleSpec): Promise<void>
  updateRule(id: string, spec: RuleSpec): Promise<void>
  removeRule(id: string): Promise<void>
  /** Null: there is no such room (any more). */
  participants(room: string): Promise<RoomParticipant[] | null>
  /** Calls our agent into a room. */
  dispatch(room: string, metadata: string): Promise<void>
  /** Puts everybody out: a telephone that still rings hears a busy tone. A room that is gone already is fine. */
  closeRoom(room: string): Promise<void>
  /** Calls our agent into an empty room, which is removed again. Null: no worker came in time. */
  tryAgent(room: string, deadlineMs: number): Promise<{ ms: number } | null>
}

export interface RoomParticipant {
  identity: string
  kind: 'sip' | 'agent' | 'other'
  attributes: Record<string, string>
  /** Whether sound of theirs is on offer. An agent without has not taken the call (yet). */
  has_voice: boolean
}

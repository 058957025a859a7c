import { createHash } from 'node:crypto'
import type { Logger } from 'pino'
import { openCall } from '../calls/open-call.ts'
import type { Clock, Database } from '../ports.ts'
import type { CallEvent } from '#domain/call-event.ts'
import { dialedNumber } from '#domain/dialed-number.ts'

/** What is known of a room by its webhooks; instants by LiveKit's clock. */
export interface RoomHistory {
  name: string
  sid: string
  /** The SIP participant's attributes. Null: no telephone was in it. */
  caller: Record<string, string> | null
  caller_joined_at: string | null
  caller_left_at: string | null
  agent_left_at: string | null
  /** An agent is in it, and its voice is on offer. */
  has_voice: boolean
  /** That was so once: the telephone was answered. */
  was_answered: boolean
}

interface Deps {
  database: Database
  clock: Clock
  default_country: string | null
  log: Logger
}

/** Behind everything that the call process itself writes. */
const lastSeq = 1_000_000_000

/**
 * A room is over and its call process has had the time to say how. Where it has not: closes the call, and where nobody
 * ever took the call, records it, so that the business sees who called. Doing it twice is doing it once.
 */
export async function closeRoomCall(deps: Deps, history: RoomHistory, at: string): Promise<void> {
  const { database, log } = deps
  const call = await database.asSystem((system) => system.operations.callOfRoom(history.sid))
  if (call === null) return recordUnanswered(deps, history, at)
  if (call.ended_at !== null) return
  const ended = endOf(history, at)
  await append(database, call, ended)
  log.warn({ call_id: call.id, reason: ended.reason }, 'a room ended without word from its call: closed')
}

type Ended = Extract<CallEvent, { type: 'ended' }>

/** The journal may still come, from a spool: it corrects `lost`, and what LiveKit saw of a hang-up agrees with it. */
function endOf({ caller_left_at, agent_left_at }: RoomHistory, at: string): Ended {
  const ended = { seq: lastSeq, at: caller_left_at ?? at, type: 'ended' as const }
  if (caller_left_at !== null && (agent_left_at === null || agent_left_at >= caller_left_at)) {
    return {
      ...ended,
      reason: 'caller_hangup',
      detail: 'as LiveKit saw it; nothing was heard from the call process',
    }
  }
  return { ...ended, reason: 'lost', detail: 'the call process left the room before the caller' }
}

async function recordUnanswered(deps: Deps, history: RoomHistory, at: string): Promise<void> {
  const { database, default_country, log } = deps
  const { caller, sid } = history
  if (caller === null || history.was_answered) return
  const dialed = dialedNumber({ attributes: caller, roomName: history.name }, { country: default_country })
  if (dialed === null) return
  const call_id = idOf(sid)
  const opened = await openCall(
    { database, default_country, verifyTicket: noTicket },
    { kind: 'agent' },
    {
      call_id,
      line: 'livekit',
      dialed_number: dialed.written,
      caller_number: caller['sip.phoneNumber'] ?? null,
      external_id: sid,
      ticket: null,
      started_at: history.caller_joined_at ?? at,
    },
  )
  const business_id = opened.outcome === 'unrouted' ? null : opened.business_id
  const ended_at = history.caller_left_at ?? at
  const detail = 'nobody answered: no worker took the call'
  await append(
    database,
    { id: call_id, business_id },
    { seq: lastSeq, at: ended_at, type: 'ended', reason: 'line_failed', detail },
  )
  log.error({ call_id }, 'a caller rang and no worker took the call')
}

async function append(
  database: Database,
  call: { id: string; business_id: string | null },
  ended: Ended,
): Promise<void> {
  const { id, business_id } = call
  if (business_id === null) await database.asSystem((system) => system.calls.appendUnrouted(id, [ended]))
  else await database.forBusiness(business_id, (stores) => stores.calls.append(id, [ended]))
}

/** The same for the same room, so that two processes record one call. A UUID of version 8 (RFC 9562): our own kind. */
function idOf(sid: string): string {
  const hex = createHash('sha256').update(`livekit room ${sid}`).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

const noTicket = () => Promise.reject(new Error('A call over LiveKit has no ticket.'))

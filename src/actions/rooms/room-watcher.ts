import type { Logger } from 'pino'
import { faultFields } from '../fault-fields.ts'
import { createLruMap } from '../lookup/lru-map.ts'
import type { Database, Ports } from '../ports.ts'
import type { LivekitServer } from '../ports/livekit-server.ts'
import type { RoomEvent } from '#domain/room-event.ts'
import { closeRoomCall, type RoomHistory } from './close-room-call.ts'

export interface RoomWatcherDeps extends Pick<Ports, 'clock'> {
  database: Database
  livekit: LivekitServer
  default_country: string | null
  log: Logger
  /** How long a caller waits before a worker is called once more, and how often that is done. */
  rescueMs?: number
  rescues?: number
  /** What a call process has, after its room is gone, to write down how the call ended. */
  settleMs?: number
}

/** Follows the rooms of LiveKit by its webhooks: callers whom nobody answers, and calls that ended without us. */
export interface RoomWatcher {
  /** Safe to repeat. */
  onEvent(event: RoomEvent): void
  /** Gives up what is not due yet. What is missed so is closed as lost by its own job. */
  close(): Promise<void>
}

export function createRoomWatcher(deps: RoomWatcherDeps): RoomWatcher {
  const { log, rescueMs = 3_000, rescues = 8, settleMs = 15_000 } = deps
  const histories = createLruMap<string, RoomHistory>(10_000)
  const timers = new Map<string, NodeJS.Timeout>()
  const running = new Set<Promise<void>>()
  let isClosed = false

  function historyOf({ sid, name }: RoomEvent['room']): RoomHistory {
    const known = histories.get(sid)
    if (known !== undefined) return known
    const history = newHistory(sid, name)
    histories.set(sid, history)
    return history
  }

  /** One thing at a time is waited for in a room. */
  function later(room: string, ms: number, work: () => Promise<void>): void {
    clearTimeout(timers.get(room))
    if (isClosed) return
    const timer = setTimeout(() => {
      timers.delete(room)
      const done = work().catch((error: unknown) =>
        log.error({ room, ...faultFields(error) }, 'room not looked after'),
      )
      running.add(done)
      void done.finally(() => running.delete(done))
    }, ms)
    timers.set(room, timer.unref())
  }

  function watchCaller(history: RoomHistory, left: number): void {
    if (left === 0 || history.has_agent) return
    later(history.sid, rescueMs, async () => {
      if ((await rescue(deps, history)) === 'called') watchCaller(history, left - 1)
    })
  }

  return {
    onEvent(event) {
      const history = historyOf(event.room)
      const wasAlone = history.caller_joined_at === null
      note(history, event)
      if (event.type === 'room_finished') {
        later(history.sid, settleMs, () => closeRoomCall(deps, history, event.at))
      } else if (wasAlone && history.caller_joined_at !== null) watchCaller(history, rescues)
    },
    async close() {
      isClosed = true
      for (const timer of timers.values()) clearTimeout(timer)
      await Promise.all(running)
    },
  }
}

function newHistory(sid: string, name: string): RoomHistory {
  const never = { caller_joined_at: null, caller_left_at: null, agent_left_at: null }
  return { sid, name, caller: null, has_agent: false, ...never }
}

function note(history: RoomHistory, { type, at, participant }: RoomEvent): void {
  const isJoin = type === 'participant_joined'
  if (participant?.kind === 'agent') {
    // Another may come when one has died.
    history.has_agent ||= isJoin
    history.agent_left_at = isJoin ? null : at
  }
  if (participant?.kind !== 'sip') return
  history.caller = { ...history.caller, ...participant.attributes }
  if (isJoin) history.caller_joined_at ??= at
  else history.caller_left_at = at
}

/** Calls a worker into a room in which a caller of ours waits alone. LiveKit itself tries once, and never again. */
async function rescue(
  { livekit, database, log }: RoomWatcherDeps,
  { name, caller }: RoomHistory,
): Promise<'called' | 'nobody waits'> {
  const inside = await livekit.participants(name)
  const isWaiting = inside?.some(({ kind }) => kind === 'sip') === true
  if (!isWaiting || inside.some(({ kind }) => kind === 'agent')) return 'nobody waits'
  if (!(await isOurs({ livekit, database }, caller ?? {}))) return 'nobody waits'
  await livekit.dispatch(name, JSON.stringify({ rescue: true }))
  log.warn({ room: name }, 'a caller waits and no worker came: called one once more')
  return 'called'
}

/** Another application may share the server: ours is what our rule let in, and what goes to a number of ours. */
async function isOurs(
  { livekit, database }: Pick<RoomWatcherDeps, 'livekit' | 'database'>,
  attributes: Record<string, string>,
): Promise<boolean> {
  const rules = await livekit.listRules()
  const rule = rules.find(({ id }) => id === attributes['sip.ruleID'])
  if (rule !== undefined && rule.agent_names.length > 0) return rule.agent_names.includes(livekit.agent_name)
  const dialed = attributes['sip.trunkPhoneNumber'] ?? ''
  const digits = dialed.replaceAll(/\D/g, '')
  if (digits === '') return false
  const owned = await database.asSystem((system) => system.operations.numbersEndingIn(digits))
  return owned.length > 0
}

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
  /**
   * How long a caller waits before a worker is called once more, and how often that is done; after that the call is
   * ended. Together less than the 30 s for which a trunk of ours lets a telephone ring.
   */
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

  /** `silent`: agents that had not taken the call when somebody last looked. */
  function watchCaller(history: RoomHistory, left = rescues, silent: string[] = []): void {
    if (history.has_voice) return
    later(history.sid, rescueMs, async () => {
      const found = await rescue(deps, history, { silent, isLast: left === 0 })
      if (found !== null && left > 0) watchCaller(history, left - 1, found)
    })
  }

  return {
    onEvent(event) {
      const history = historyOf(event.room)
      const wasWaiting = isWaiting(history)
      note(history, event)
      if (event.type === 'room_finished') {
        later(history.sid, settleMs, () => closeRoomCall(deps, history, event.at))
      } else if (!wasWaiting && isWaiting(history)) watchCaller(history)
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
  return { sid, name, caller: null, has_voice: false, was_answered: false, ...never }
}

function isWaiting({ caller_joined_at, caller_left_at, has_voice }: RoomHistory): boolean {
  return caller_joined_at !== null && caller_left_at === null && !has_voice
}

function note(history: RoomHistory, { type, at, participant }: RoomEvent): void {
  const hasLeft = type === 'participant_left'
  if (participant?.kind === 'agent') {
    // Another may come when one has died.
    history.agent_left_at = hasLeft ? at : null
    if (type !== 'participant_joined') history.has_voice = !hasLeft
    history.was_answered ||= history.has_voice
  }
  if (participant?.kind !== 'sip') return
  history.caller = { ...history.caller, ...participant.attributes }
  if (type === 'participant_joined') history.caller_joined_at ??= at
  else if (hasLeft) history.caller_left_at = at
}

/**
 * Calls a worker into a room in which a caller of ours has no agent, or only such as have come and said nothing for a
 * while: LiveKit itself tries once, and never again. The last time the call is ended instead. Resolves to the agents that
 * were silent; null when there is nobody to be rescued.
 */
async function rescue(
  { livekit, database, log }: RoomWatcherDeps,
  { name, caller }: RoomHistory,
  { silent, isLast }: { silent: string[]; isLast: boolean },
): Promise<string[] | null> {
  const inside = await livekit.participants(name)
  const agents = inside?.filter(({ kind }) => kind === 'agent') ?? []
  if (inside?.some(({ kind }) => kind === 'sip') !== true) return null
  if (agents.some(({ has_voice }) => has_voice)) return null
  if (!(await isOurs({ livekit, database }, caller ?? {}))) return null
  if (isLast) {
    log.error({ room: name }, 'no worker took a caller: the call is ended')
    await livekit.closeRoom(name)
  } else if (agents.every(({ identity }) => silent.includes(identity))) {
    log.warn(
      { room: name, silent: agents.length },
      'a caller waits and no worker took them: called one once more',
    )
    await livekit.dispatch(name, JSON.stringify({ rescue: true }))
  }
  return agents.map(({ identity }) => identity)
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

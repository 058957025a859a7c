import type { Job } from '@livekit/protocol'
import {
  DisconnectReason,
  Room,
  RoomEvent,
  TrackKind,
  type RemoteParticipant,
  type RemoteTrack,
} from '@livekit/rtc-node'
import type { Logger } from 'pino'
import type { CallLeg } from '#conversation/line.ts'
import type { IncomingCall } from '#domain/call.ts'
import { createLegEvents, type LegEvents } from '../leg-events.ts'
import { callerNumber, type CalledNumber } from './called-number.ts'
import { createLivekitLeg } from './livekit-leg.ts'
import { forgetRoom } from './ffi-audio.ts'
import { hasOtherVoice } from './other-voice.ts'
import { createVoice, listenTo, type RoomVoice } from './room-audio.ts'
import { findCalledNumber, findCaller, untilActive } from './room-caller.ts'
import type { RoomControl } from './room-control.ts'
import { enterRoom, within, type EntryLimits } from './room-entry.ts'

/** A caller who was put through leaves by themselves; after this the room is closed all the same. */
const afterTransferMs = 10_000
/** For the library to say that a room was left; the call is over without it. */
const leaveMs = 3_000

export interface RoomCallDeps {
  control: RoomControl
  log: Logger
  /** Resolves at the call's end. */
  onCall(leg: CallLeg): Promise<unknown>
  limits?: EntryLimits
}

export interface Assignment {
  job: Job
  url: string
  token: string
}

/** The caller left by hanging up; anything else broke the line. */
const orderly = new Set<DisconnectReason | undefined>([
  DisconnectReason.CLIENT_INITIATED,
  DisconnectReason.USER_UNAVAILABLE,
  DisconnectReason.USER_REJECTED,
])

/**
 * Takes the call that waits in a room, from joining to leaving. Resolves at its end: true when there was one. Rejects
 * with `room_not_joined` or `voice_not_published`, the room left: its caller still waits.
 */
export async function takeRoomCall(assignment: Assignment, deps: RoomCallDeps): Promise<boolean> {
  const room = new Room()
  const { job, url, token } = assignment
  // Not its name: LiveKit puts the caller's number into it.
  const log = deps.log.child({ room_id: job.room?.sid, job_id: job.id })
  const call = new RoomCall(room, job, { ...deps, log })
  try {
    const entry = {
      join: () => room.connect(url, token, { autoSubscribe: true, dynacast: false }),
      publish: () => call.publish(),
      onLateJoin: () => void call.disconnect(),
    }
    await enterRoom(entry, deps.limits)
    return await call.run()
  } finally {
    await call.leave()
  }
}

class RoomCall {
  readonly #room: Room
  readonly #job: Job
  readonly #deps: RoomCallDeps
  readonly #events: LegEvents = createLegEvents()
  /** What was heard of whom before it was known who the caller is. */
  readonly #hearing = new Map<string, () => void>()
  readonly #voice: RoomVoice
  readonly #startedAt = performance.now()
  #caller: RemoteParticipant | null = null
  /** Something that still has to be done for the caller before the room is left. */
  #closing: Promise<void> = Promise.resolve()
  #left: Promise<void> | null = null

  constructor(room: Room, job: Job, deps: RoomCallDeps) {
    this.#room = room
    this.#job = job
    this.#deps = deps
    this.#voice = createVoice(deps.log)
    this.#watch()
  }

  /** At this LiveKit SIP answers. Not where another agent speaks: the caller was given to somebody else meanwhile. */
  async publish(): Promise<void> {
    if (!this.#isTaken()) await this.#voice.publish(this.#room)
  }

  #isTaken(): boolean {
    return hasOtherVoice(this.#room, this.#job.metadata)
  }

  async run(): Promise<boolean> {
    const { log } = this.#deps
    if (this.#isTaken()) {
      log.info('another agent has the caller')
      return false
    }
    const caller = await findCaller(this.#room)
    if (caller === null) {
      log.warn('nobody came into the room')
      return false
    }
    this.#caller = caller
    for (const publication of caller.trackPublications.values()) {
      if (publication.track !== undefined) this.#hear(publication.track, caller)
    }
    const called = await findCalledNumber(this.#room, caller, this.#job.metadata)
    const { attributes } = caller
    const ms = Math.round(performance.now() - this.#startedAt)
    log.info({ source: called?.source, sip_call_id: attributes['sip.callIDFull'], ms }, 'joined')
    if (!this.#room.remoteParticipants.has(caller.identity)) this.#events.onHangup(false)
    await this.#deps.onCall(this.#leg(caller, called))
    await this.#closing
    return true
  }

  /** Safe to repeat. */
  leave(): Promise<void> {
    return (this.#left ??= this.#leave())
  }

  async #leave(): Promise<void> {
    for (const stop of this.#hearing.values()) stop()
    this.#hearing.clear()
    await this.disconnect()
  }

  async disconnect(): Promise<void> {
    const onError = (error: unknown) =>
      this.#deps.log.warn({ err: error }, 'the room was not left in good order')
    await within(this.#room.disconnect(), leaveMs).catch(onError)
    await this.#voice.close().catch(onError)
    forgetRoom(this.#room)
  }

  #leg(caller: RemoteParticipant, called: CalledNumber | null): CallLeg {
    const { control, log } = this.#deps
    const name = this.#room.name ?? ''
    return createLivekitLeg({
      incoming: this.#incoming(caller, called),
      events: this.#events,
      voice: this.#voice,
      answered: untilActive(this.#room, caller),
      transfer: (number) => control.transfer(name, caller.identity, number),
      onTransferFailed: (error) => log.warn({ err: error }, 'the caller could not be put through'),
      leaveAfterTransfer: () => {
        this.#closing = this.#callerGone(afterTransferMs).then(() => this.#close(name))
      },
      pressKeys: (digits) => void this.#press(digits),
      hangUp: () => {
        this.#closing = this.#close(name)
      },
    })
  }

  #incoming(caller: RemoteParticipant, called: CalledNumber | null): IncomingCall {
    const { attributes } = caller
    const headers: Record<string, string> = { room: this.#room.name ?? '' }
    for (const [key, value] of Object.entries(attributes)) if (key.startsWith('sip.')) headers[key] = value
    return {
      line: 'livekit',
      dialed_number: called?.number ?? '',
      caller_number: callerNumber({ attributes }),
      external_id: this.#job.room?.sid ?? this.#job.id,
      headers,
      ticket: null,
    }
  }

  #watch(): void {
    const room = this.#room
    room.on(RoomEvent.TrackSubscribed, (track, _, participant) => this.#hear(track, participant))
    room.on(RoomEvent.TrackUnsubscribed, (track) => {
      this.#hearing.get(track.sid ?? '')?.()
      this.#hearing.delete(track.sid ?? '')
    })
    room.on(RoomEvent.DtmfReceived, (_, digit, participant) => {
      if (participant.identity === this.#caller?.identity) this.#events.onDtmf(digit)
    })
    room.on(RoomEvent.ParticipantDisconnected, (participant) => {
      if (participant.identity !== this.#caller?.identity) return
      this.#events.onHangup(!orderly.has(participant.disconnectReason))
    })
    room.on(RoomEvent.Disconnected, (reason) => this.#events.onHangup(!orderly.has(reason)))
  }

  #hear(track: RemoteTrack, participant: RemoteParticipant): void {
    const sid = track.sid ?? ''
    if (track.kind !== TrackKind.KIND_AUDIO || participant.identity !== this.#caller?.identity) return
    if (this.#hearing.has(sid)) return
    this.#hearing.set(
      sid,
      listenTo(track, (pcm) => this.#events.onAudio(pcm)),
    )
  }

  /** LiveKit SIP takes several digits at once, and makes tones and pauses of them. */
  async #press(digits: string): Promise<void> {
    try {
      await this.#room.localParticipant?.publishDtmf(0, digits)
    } catch (error) {
      this.#deps.log.warn({ err: error }, 'keys could not be pressed')
    }
  }

  /** Resolves when the caller is out of the room, or the time is over. */
  #callerGone(limitMs: number): Promise<void> {
    const room = this.#room
    const identity = this.#caller?.identity ?? ''
    if (!room.remoteParticipants.has(identity) || !room.isConnected) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(finish, limitMs)
      function finish(): void {
        clearTimeout(timer)
        room.off(RoomEvent.ParticipantDisconnected, onGone)
        room.off(RoomEvent.Disconnected, finish)
        resolve()
      }
      function onGone(gone: RemoteParticipant): void {
        if (gone.identity === identity) finish()
      }
      room.on(RoomEvent.ParticipantDisconnected, onGone)
      room.on(RoomEvent.Disconnected, finish)
    })
  }

  /** Left first: a room that is deleted under the library's feet is not cleaned up by it. */
  async #close(name: string): Promise<void> {
    const { control, log } = this.#deps
    await this.leave()
    try {
      await control.deleteRoom(name)
    } catch (error) {
      log.error({ err: error }, 'the room could not be deleted; the caller is left to hang up')
    }
  }
}

import type { Logger } from 'pino'
import type { Brief, OpenCallRequest } from '#domain/brief.ts'
import type { EndReason } from '#domain/call.ts'
import type { ModelEvent, RealtimeConnection } from '#models/realtime-model.ts'
import { CallAudio } from './call-audio.ts'
import { performEffect } from './call-effects.ts'
import type { CallConfig, CallState } from './call-state.ts'
import { initialState } from './call-state.ts'
import type { ConversationDeps } from './conversation-deps.ts'
import type { ConversationEvent } from './conversation-event.ts'
import { nextDeadline } from './deadlines.ts'
import type { Journal } from './journal.ts'
import type { CallLeg, LegListener } from './line.ts'
import { createModelLink, type ModelLink } from './model-link.ts'
import type { Persona } from './persona.ts'
import type { Recording } from './recording.ts'
import { reduce } from './reduce.ts'

/** Model audio whose samples are smaller than this on average (about -56 dBFS) cannot be heard on a telephone. */
const audibleMean = 45
/** Some seconds of caller audio as the wire carries it. */
const maxBufferedBytes = 256 * 1024
/** A deadline that is due but cannot be met yet is looked at again after this. */
const leastTimerMs = 25

type WithoutTime<T> = T extends unknown ? Omit<T, 'at'> : never
export type SessionEvent = WithoutTime<ConversationEvent>

export interface SessionOptions {
  deps: ConversationDeps
  leg: CallLeg
  log: Logger
  request: OpenCallRequest
  brief: Brief
  persona: Persona
  journal: Journal
  greeting_cached: boolean
  started_at: number
  /** Begins to record the call. */
  record(): Recording
}

/** Why a call ended, as the reducer says it. */
export interface CallEnd {
  reason: EndReason
  detail: string
}

/**
 * One routed call: brings events to the reducer and carries out what it decides. Owns the call's sockets, timer and
 * sound, and lets go of all of them in `finish`, however the call ends.
 */
export class CallSession {
  readonly deps: ConversationDeps
  readonly leg: CallLeg
  readonly log: Logger
  readonly call_id: string
  readonly journal: Journal
  readonly brief: Brief
  readonly audio: CallAudio
  readonly record: () => Recording
  readonly link: ModelLink
  readonly tools = new Map<string, AbortController>()
  readonly ended: Promise<CallEnd>
  persona: Persona
  /** Who had the caller before this role, and what for. */
  handedOver: { from: string; reason: string } | null = null
  state: CallState
  /** Sound of the event in hand. */
  pcm: Int16Array | null = null
  /** What the caller is recorded for, besides the business's wish. */
  message: { started_at: number } | null = null
  #resolve: (end: CallEnd) => void = () => undefined
  readonly #events: SessionEvent[] = []
  #isDispatching = false
  #isFaulted = false
  #timer: { at: number; cancel: () => void } | null = null

  constructor(options: SessionOptions) {
    const { deps, leg, brief } = options
    this.deps = deps
    this.leg = leg
    this.log = options.log
    this.call_id = options.request.call_id
    this.journal = options.journal
    this.brief = brief
    this.persona = options.persona
    this.record = () => options.record()
    this.state = initialState(configOf(options, this.persona), this.persona.role_id)
    this.ended = new Promise((resolve) => (this.#resolve = resolve))
    this.link = createModelLink(
      {
        onConnected: (connection) => this.dispatch({ type: 'connected', connection }),
        onConnectFailed: (connection, failure, message, retryable) => {
          const jitter = deps.random()
          this.dispatch({ type: 'connect-failed', connection, failure, message, retryable, jitter })
        },
        onModelEvent: (connection, event) => this.#onModelEvent(connection, event),
      },
      deps.clock,
      this.log,
    )
    this.audio = new CallAudio({
      leg,
      wheel: deps.wheel,
      clock: deps.clock,
      modelRate: deps.models[0]?.outputSampleRate ?? 24_000,
      onTurnHeard: (turn_id) => this.dispatch({ type: 'turn-heard', turn_id }),
      onTurnPlayed: (turn_id) => this.dispatch({ type: 'turn-played', turn_id }),
      onSpeech: (change) =>
        this.dispatch(
          change.type === 'started'
            ? { type: 'caller-speech-started' }
            : { type: 'caller-speech-ended', voiced_ms: change.voiced_ms, silent_ms: change.silent_ms },
        ),
      onBargeIn: () => this.dispatch({ type: 'caller-barged-in', played: this.audio.speaker.played() }),
    })
  }

  /** What the line calls. Nothing that happens in here reaches another call. */
  readonly listener: LegListener = {
    onAudio: (pcm) => this.#guard(() => this.audio.hear(pcm)),
    onText: (text) => this.dispatch({ type: 'caller-text', text, played: this.audio.speaker.played() }),
    onDtmf: (digit) => {
      const text = `[The caller pressed ${digit} on the telephone.]`
      this.dispatch({ type: 'caller-text', text, played: this.audio.speaker.played() })
    },
    onHangup: (failed) => this.dispatch({ type: 'hangup', failed, played: this.audio.speaker.played() }),
  }

  dispatch(event: SessionEvent): void {
    this.#events.push(event)
    if (this.#isDispatching) return
    this.#isDispatching = true
    try {
      let next: SessionEvent | undefined
      while ((next = this.#events.shift()) !== undefined) this.#step(next)
    } catch (error) {
      this.#events.length = 0
      this.#isDispatching = false
      this.fault(error)
    } finally {
      this.#isDispatching = false
    }
    this.#arm()
  }

  /** Something of ours broke: this call ends spoken, no other notices. A second time it just ends. */
  fault(error: unknown): void {
    this.log.error({ err: error }, 'conversation failed')
    if (this.state.phase === 'ended') return
    if (this.#isFaulted) return this.finish({ reason: 'model_failed', detail: 'fault' })
    this.#isFaulted = true
    this.dispatch({ type: 'fault', message: error instanceof Error ? error.name : 'unknown' })
  }

  /** The process stops now. */
  abort(): void {
    this.dispatch({ type: 'abort', played: this.audio.speaker.played() })
  }

  /** Lets go of everything. Safe to repeat. */
  finish(end: CallEnd): void {
    this.state = { ...this.state, phase: 'ended' }
    this.#timer?.cancel()
    this.#timer = null
    this.#events.length = 0
    this.link.closeAll()
    for (const abort of this.tools.values()) abort.abort()
    this.tools.clear()
    this.#resolve(end)
  }

  #step(event: SessionEvent): void {
    const timed = { ...event, at: this.deps.clock.now() }
    const before = this.state
    const { state, effects } = reduce(before, timed)
    this.state = state
    this.deps.onStep?.(this.call_id, timed, effects)
    for (const effect of effects) performEffect(this, effect)
    if (state.link !== before.link || state.ai !== before.ai) this.#route()
  }

  /** The caller is heard by the active connection, but not while kept audio plays or while the next one takes over. */
  #route(): void {
    const { link, ai } = this.state
    const leaving = link.pending?.purpose === 'go_away'
    const connection = leaving ? null : this.link.get(link.active)
    const holding = ai.some((turn) => turn.source === 'cached')
    this.audio.direct(connection === null ? null : (pcm) => sendUnlessBehind(connection, pcm), holding)
  }

  #onModelEvent(connection: number, event: ModelEvent): void {
    if (event.type !== 'audio-delta') {
      const played = event.type === 'interrupted' ? { played: this.audio.speaker.played() } : {}
      return this.dispatch({ type: 'model', connection, event, ...played })
    }
    const { pcm } = event
    const ms = (pcm.length * 1_000) / (this.deps.models[0]?.outputSampleRate ?? 24_000)
    this.pcm = pcm
    this.dispatch({ type: 'model', connection, event: { type: 'audio', ms, audible: isAudible(pcm) } })
    this.pcm = null
  }

  #guard(work: () => void): void {
    try {
      work()
    } catch (error) {
      this.fault(error)
    }
  }

  /** One timer, moved only when something falls due earlier than it is set for. */
  #arm(): void {
    const at = nextDeadline(this.state)
    if (this.state.phase === 'ended' || at === Infinity) return
    if (this.#timer !== null && this.#timer.at <= at) return
    this.#timer?.cancel()
    const delay = Math.max(leastTimerMs, at - this.deps.clock.now())
    this.#timer = { at, cancel: this.deps.clock.after(delay, () => this.#tick()) }
  }

  #tick(): void {
    this.#timer = null
    const { speaker } = this.audio
    this.dispatch({ type: 'tick', audible_at: speaker.audibleAt, played: speaker.played() })
  }
}

/** A socket that does not take what it is given would be told, minutes later, what was said minutes ago. */
function sendUnlessBehind(connection: RealtimeConnection, pcm: Int16Array): void {
  if (connection.bufferedBytes < maxBufferedBytes) connection.sendAudio(pcm)
}

/** Every eighth sample tells a near-silent stream from speech, and this is done for all that the model says. */
function isAudible(pcm: Int16Array): boolean {
  let sum = 0
  for (let i = 0; i < pcm.length; i += 8) sum += Math.abs(pcm[i] ?? 0)
  return sum * 8 > audibleMean * pcm.length
}

function configOf(
  { deps, brief, greeting_cached, started_at, leg }: SessionOptions,
  persona: Persona,
): CallConfig {
  return {
    started_at,
    max_call_ms: brief.business.max_call_minutes * 60_000,
    model_kinds: deps.models.map((model) => model.kind),
    business_name: brief.business.name,
    roles: brief.roles.map(({ id, ai_name, role_type, voice_style }) => ({
      id,
      ai_name,
      role_type,
      voice_style,
    })),
    greeting: persona.greeting,
    known_deeds: (brief.customer?.upcoming_appointments.length ?? 0) > 0 ? ['booked'] : [],
    greeting_cached,
    // In practice nobody's phone rings: better to take a message.
    has_fallback:
      brief.business.fallback_number !== null &&
      leg.transfer !== undefined &&
      leg.incoming.line !== 'practice',
    can_transfer: leg.transfer !== undefined,
    timings: deps.timings,
  }
}

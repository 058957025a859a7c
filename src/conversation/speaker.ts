import type { Clock } from './clock.ts'
import type { CallLeg } from './line.ts'
import { createLineEncoder, frameBytes, type LineAudio, type LineEncoder } from './line-audio.ts'
import { frameMs, type SpeakerClock } from './speaker-clock.ts'

/** Frames that the line still has to play when it gets more: a short delay of ours or the network's is not heard. */
const reserveFrames = 2
/** Gathered before a turn starts, or starts again after it ran dry. */
const startFrames = 2
const restartFrames = 4
/** A turn that has less than that to start with is not held back longer than this. */
const maxGatherMs = 80

/** What a caller has been played of one turn. */
export interface Played {
  turn_id: string
  ms: number
}

export interface SpeakerEvents {
  /** The first frame of a turn that can be heard has left. */
  onTurnHeard(turn_id: string): void
  /** Everything of a turn has left, and it was ended. */
  onTurnPlayed(turn_id: string): void
  /** Everything that leaves, in whole frames; for a recording. */
  onFrames(frames: Uint8Array): void
}

export interface SpeakerOptions {
  leg: Pick<CallLeg, 'output' | 'framesAtOnce' | 'sendFrames' | 'clearPlayback'>
  wheel: SpeakerClock
  clock: Clock
  /** Of the model's audio. */
  sampleRate: number
  events: SpeakerEvents
}

/**
 * The voice of one call: queues turns, sends them at the pace of speech, a little ahead, forgets at once when the
 * caller interrupts, and knows what was heard: the line plays from the first frame on, 20 ms each. Turns are played in the order in which their first audio came; one that has run dry lets the
 * next one speak, because a filler is queued behind the sentence it fills in for.
 */
export interface Speaker {
  /** Audio of a turn, at the model's rate. */
  play(turn_id: string, pcm: Int16Array): void
  /** Audio that is in the line's form already. */
  playFrames(turn_id: string, audio: LineAudio): void
  /** No more audio will come for the turn. */
  endTurn(turn_id: string): void
  /** Forgets everything that has not left. */
  clear(): void
  /** What the line has played of every turn that has not left whole. */
  played(): Played[]
  /** When something that can be heard last left; 0: never. */
  readonly audibleAt: number
  /** How often a turn ran dry before it was ended. */
  readonly underruns: number
  close(): void
}

interface SpokenTurn {
  id: string
  chunks: LineAudio[]
  /** Frame to be sent next, within the first chunk. */
  next: number
  waiting: number
  sent: number
  /** When the line will have played what was sent of it. */
  playedAt: number
  heard: boolean
  ended: boolean
}

export function createSpeaker(options: SpeakerOptions): Speaker {
  return new PacedSpeaker(options)
}

class PacedSpeaker implements Speaker {
  audibleAt = 0
  underruns = 0
  readonly #options: SpeakerOptions
  readonly #frameBytes: number
  readonly #framesAtOnce: number
  readonly #encoder: LineEncoder
  /** Whose sound is in the encoder. */
  #encodedFor: string | null = null
  #turns: SpokenTurn[] = []
  /** Stays the same until it is over or runs dry, so that two turns never mix. */
  #playing: SpokenTurn | null = null
  #leave: (() => void) | null = null
  /** Frames wanted before anything leaves; 0: it is running. */
  #needed = startFrames
  #gatherSince = 0
  /** When the line will have played everything that was sent. */
  #playedAt = 0
  #closed = false

  constructor(options: SpeakerOptions) {
    this.#options = options
    this.#frameBytes = frameBytes(options.leg.output)
    this.#framesAtOnce = options.leg.framesAtOnce ?? 1
    this.#encoder = createLineEncoder(options.sampleRate, options.leg.output)
  }

  play(turn_id: string, pcm: Int16Array): void {
    if (this.#closed) return
    this.#encodedFor = turn_id
    this.#add(this.#turn(turn_id), this.#encoder.encode(pcm))
  }

  playFrames(turn_id: string, audio: LineAudio): void {
    if (!this.#closed) this.#add(this.#turn(turn_id), audio)
  }

  endTurn(turn_id: string): void {
    const turn = this.#turns.find((each) => each.id === turn_id)
    if (turn === undefined || turn.ended) return
    turn.ended = true
    if (this.#encodedFor === turn_id) this.#add(turn, this.#encoder.finish())
    if (turn.waiting === 0) this.#finish(turn)
    else this.#start()
  }

  clear(): void {
    const hadSpoken = this.#ahead() > 0 || this.#turns.some((turn) => turn.sent > 0)
    this.#turns = []
    this.#playing = null
    this.#encoder.reset()
    this.#rest()
    this.#playedAt = 0
    if (hadSpoken) this.#options.leg.clearPlayback()
  }

  played(): Played[] {
    const now = this.#options.clock.now()
    return this.#turns.map(({ id, sent, playedAt }) => ({
      turn_id: id,
      ms: Math.max(0, Math.round(sent * frameMs - Math.max(0, playedAt - now))),
    }))
  }

  close(): void {
    this.#closed = true
    this.#turns = []
    this.#playing = null
    this.#rest()
  }

  #turn(id: string): SpokenTurn {
    const known = this.#turns.find((each) => each.id === id)
    if (known !== undefined) return known
    const turn = { id, chunks: [], next: 0, waiting: 0, sent: 0, playedAt: 0, heard: false, ended: false }
    this.#turns.push(turn)
    return turn
  }

  #add(turn: SpokenTurn, audio: LineAudio): void {
    if (audio.audible.length === 0) return
    turn.chunks.push(audio)
    turn.waiting += audio.audible.length
    this.#start()
  }

  #start(): void {
    if (this.#leave === null && !this.#closed) {
      this.#leave = this.#options.wheel.join(() => this.#onWheel())
      this.#gatherSince = this.#options.clock.now()
    }
    this.#onWheel()
  }

  #onWheel(): void {
    if (this.#needed > 0 && this.#hasGathered()) this.#needed = 0
    while (this.#needed === 0 && this.#sendNext());
  }

  #hasGathered(): boolean {
    const turn = this.#current()
    if (turn === null) return false
    const waited = this.#options.clock.now() - this.#gatherSince
    return turn.waiting >= this.#needed || turn.ended || waited >= maxGatherMs
  }

  /** Fills the lead up, in as few messages as the line allows. False: nothing is to be sent now. */
  #sendNext(): boolean {
    const turn = this.#current()
    if (turn === null) return this.#rest()
    const ahead = this.#ahead()
    if (turn.waiting === 0) return Math.round(ahead) > 0 ? false : this.#starve()
    const room = Math.round(reserveFrames + this.#framesAtOnce - ahead)
    const count = Math.min(room, turn.waiting, this.#framesAtOnce)
    // Less than a message's worth goes only when the next turn of the wheel would find the reserve broken into.
    const isRest = turn.ended && count === turn.waiting
    const canWait = count < this.#framesAtOnce && ahead >= reserveFrames + 0.5 && !isRest
    if (count <= 0 || canWait) return false
    this.#send(turn, count)
    return true
  }

  /** Frames that the line has, but has not played. */
  #ahead(): number {
    return Math.max(0, this.#playedAt - this.#options.clock.now()) / frameMs
  }

  #current(): SpokenTurn | null {
    if (this.#playing === null || this.#playing.waiting === 0) {
      this.#playing = this.#turns.find((turn) => turn.waiting > 0) ?? this.#turns[0] ?? null
    }
    return this.#playing
  }

  #send(turn: SpokenTurn, count: number): void {
    const { leg, events, clock } = this.#options
    const { bytes, audible } = this.#take(turn, count)
    turn.sent += count
    this.#playedAt = Math.max(this.#playedAt, clock.now()) + count * frameMs
    turn.playedAt = this.#playedAt
    leg.sendFrames(bytes)
    events.onFrames(bytes)
    if (audible) this.#markAudible(turn)
    if (turn.ended && turn.waiting === 0) this.#finish(turn)
  }

  /** The next frames of a turn; a copy only when they lie in several pieces. */
  #take(turn: SpokenTurn, count: number): { bytes: Uint8Array; audible: boolean } {
    const size = this.#frameBytes
    let bytes: Uint8Array | null = null
    let audible = false
    for (let taken = 0; taken < count;) {
      const chunk = turn.chunks[0]
      if (chunk === undefined) break
      const from = turn.next
      const to = Math.min(chunk.audible.length, from + count - taken)
      const part = chunk.bytes.subarray(from * size, to * size)
      audible ||= chunk.audible.subarray(from, to).includes(1)
      if (to - from === count) bytes = part
      else (bytes ??= new Uint8Array(count * size)).set(part, taken * size)
      taken += to - from
      turn.next = to
      if (to < chunk.audible.length) break
      turn.chunks.shift()
      turn.next = 0
    }
    turn.waiting -= count
    return { bytes: bytes ?? new Uint8Array(0), audible }
  }

  #markAudible(turn: SpokenTurn): void {
    this.audibleAt = this.#options.clock.now()
    if (turn.heard) return
    turn.heard = true
    this.#options.events.onTurnHeard(turn.id)
  }

  #finish(turn: SpokenTurn): void {
    this.#turns = this.#turns.filter((each) => each !== turn)
    if (this.#playing === turn) this.#playing = null
    if (this.#turns.length === 0) this.#rest()
    this.#options.events.onTurnPlayed(turn.id)
  }

  /** A silent model needs no wheel: its next audio gets on again. */
  #starve(): false {
    this.underruns += 1
    this.#rest()
    this.#needed = restartFrames
    return false
  }

  #rest(): false {
    this.#leave?.()
    this.#leave = null
    this.#needed = startFrames
    return false
  }
}

import type { Clock } from './clock.ts'
import type { CallLeg } from './line.ts'
import { createLineEncoder, frameBytes, type LineAudio, type LineEncoder } from './line-audio.ts'
import { frameMs, type SpeakerClock } from './speaker-clock.ts'

/** Sent ahead of time, so that a short delay of the process or the network is not heard. */
const leadFrames = 3
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
  /** Every frame that leaves; for a recording. */
  onFrame(frame: Uint8Array): void
}

export interface SpeakerOptions {
  leg: Pick<CallLeg, 'output' | 'sendFrame' | 'clearPlayback'>
  wheel: SpeakerClock
  clock: Clock
  /** Of the model's audio. */
  sampleRate: number
  events: SpeakerEvents
}

/**
 * The voice of one call: queues turns, sends a frame every 20 ms, forgets at once when the caller interrupts, and
 * knows what was heard. Turns are played in the order in which their first audio came; one that has run dry lets the
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
  /** What has left of every turn that is not over. */
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
  #closed = false

  constructor(options: SpeakerOptions) {
    this.#options = options
    this.#frameBytes = frameBytes(options.leg.output)
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
    const hadSpoken = this.#turns.some((turn) => turn.sent > 0)
    this.#turns = []
    this.#playing = null
    this.#encoder.reset()
    this.#rest()
    if (hadSpoken) this.#options.leg.clearPlayback()
  }

  played(): Played[] {
    return this.#turns.map((turn) => ({
      turn_id: turn.id,
      ms: Math.max(0, turn.sent - leadFrames) * frameMs,
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
    const turn = { id, chunks: [], next: 0, waiting: 0, sent: 0, heard: false, ended: false }
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
      this.#leave = this.#options.wheel.join((due) => this.#onFrames(due))
      this.#gatherSince = this.#options.clock.now()
    }
    this.#beginIfGathered()
  }

  /** The first frames leave together: that is the lead. */
  #beginIfGathered(): void {
    const turn = this.#current()
    if (turn === null || this.#needed === 0) return
    const waited = this.#options.clock.now() - this.#gatherSince
    if (turn.waiting < this.#needed && !turn.ended && waited < maxGatherMs) return
    this.#needed = 0
    for (let i = 0; i < leadFrames && turn.waiting > 0; i++) this.#send(turn)
  }

  #onFrames(due: number): void {
    if (this.#needed > 0) return this.#beginIfGathered()
    for (let i = 0; i < due && this.#needed === 0; i++) {
      const turn = this.#current()
      if (turn === null) return this.#rest()
      if (turn.waiting === 0) return this.#starve()
      this.#send(turn)
    }
  }

  #current(): SpokenTurn | null {
    if (this.#playing === null || this.#playing.waiting === 0) {
      this.#playing = this.#turns.find((turn) => turn.waiting > 0) ?? this.#turns[0] ?? null
    }
    return this.#playing
  }

  #send(turn: SpokenTurn): void {
    const chunk = turn.chunks[0]
    if (chunk === undefined) return
    const { leg, events } = this.#options
    const at = turn.next
    const frame = chunk.bytes.subarray(at * this.#frameBytes, (at + 1) * this.#frameBytes)
    turn.waiting -= 1
    turn.sent += 1
    turn.next = at + 1
    if (turn.next === chunk.audible.length) {
      turn.chunks.shift()
      turn.next = 0
    }
    leg.sendFrame(frame)
    events.onFrame(frame)
    if (chunk.audible[at] === 1) this.#markAudible(turn)
    if (turn.ended && turn.waiting === 0) this.#finish(turn)
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
  #starve(): void {
    this.underruns += 1
    this.#rest()
    this.#needed = restartFrames
  }

  #rest(): void {
    this.#leave?.()
    this.#leave = null
    this.#needed = startFrames
  }
}

import { systemClock, type Clock } from './clock.ts'

/** Length of every frame that goes to a line. */
export const frameMs = 20

/** Calls are spread over the 20 ms, so that hundreds of them do not all want the processor at once. */
const slots = 4
const slotMs = frameMs / slots
/** After a stall of the process at most this many frames are made up for; the rest of the delay stays. */
const maxCatchUpFrames = 5

/** The one 20 ms wheel of a process: one timer, whatever the number of calls. It turns only while somebody is on it. */
export interface SpeakerClock {
  /** `onFrames` is told how many frames are due, one as a rule. Returns the way off; safe to repeat. */
  join(onFrames: (due: number) => void): () => void
  readonly size: number
  /** Frames given up because the process stood still for longer than can be made up for. */
  readonly skippedFrames: number
  close(): void
}

interface Member {
  onFrames: (due: number) => void
  active: boolean
}

export function createSpeakerClock(clock: Clock = systemClock): SpeakerClock {
  return new Wheel(clock)
}

class Wheel implements SpeakerClock {
  size = 0
  skippedFrames = 0
  readonly #clock: Clock
  readonly #slots: Member[][] = Array.from({ length: slots }, () => [])
  #cancel: (() => void) | null = null
  #base = 0
  /** Slots turned since `base`: slot n is due at base + n * slotMs, so that small delays do not add up. */
  #turned = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  join(onFrames: (due: number) => void): () => void {
    const member: Member = { onFrames, active: true }
    this.#slots.reduce((least, slot) => (slot.length < least.length ? slot : least)).push(member)
    this.size += 1
    if (this.#cancel === null && this.size === 1) {
      this.#base = this.#clock.now()
      this.#turned = 0
      this.#schedule()
    }
    return () => this.#leave(member)
  }

  close(): void {
    this.#cancel?.()
    this.#cancel = null
    for (const slot of this.#slots) slot.length = 0
    this.size = 0
  }

  #leave(member: Member): void {
    if (!member.active) return
    member.active = false
    this.size -= 1
    for (const slot of this.#slots) remove(slot, member)
    if (this.size > 0) return
    this.#cancel?.()
    this.#cancel = null
  }

  #schedule(): void {
    const at = this.#base + (this.#turned + 1) * slotMs
    this.#cancel = this.#clock.after(at - this.#clock.now(), () => this.#turn())
  }

  #turn(): void {
    this.#cancel = null
    const steps = this.#dueSteps()
    for (let slot = 0; slot < Math.min(steps, slots); slot++) {
      // A slot that is behind by several rounds gets all its frames in one go.
      const frames = Math.floor((steps - slot - 1) / slots) + 1
      runSlot(this.#slots[(this.#turned + 1 + slot) % slots] ?? [], frames)
    }
    this.#turned += steps
    if (this.size > 0 && this.#cancel === null) this.#schedule()
  }

  #dueSteps(): number {
    const due = Math.floor((this.#clock.now() - this.#base) / slotMs) - this.#turned
    const most = slots * maxCatchUpFrames
    if (due <= most) return Math.max(0, due)
    const lostFrames = Math.ceil((due - most) / slots)
    this.skippedFrames += lostFrames
    this.#base += lostFrames * frameMs
    return due - lostFrames * slots
  }
}

/** Backwards, because a member may leave while it is served. */
function runSlot(slot: Member[], frames: number): void {
  for (let i = slot.length - 1; i >= 0; i--) {
    const member = slot[i]
    if (member?.active === true) member.onFrames(frames)
  }
}

/** The last one takes its place: order does not matter, and nothing is shifted. */
function remove(slot: Member[], member: Member): void {
  const at = slot.indexOf(member)
  if (at === -1) return
  const last = slot.pop()
  if (last !== undefined && last !== member) slot[at] = last
}

import type { LegListener } from '#conversation/line.ts'

/** What comes before the conversation listens is kept, up to five seconds of 20 ms frames. */
const maxEarlyEvents = 250

/** The caller's side of a leg: events reach the listener in order, and none after the hang-up. */
export interface LegEvents extends LegListener {
  listen(listener: LegListener): void
  /** The conversation itself ended the call: nothing more is passed on, not even the hang-up. */
  end(): void
  readonly over: boolean
}

export function createLegEvents(): LegEvents {
  let listener: LegListener | null = null
  let early: ((to: LegListener) => void)[] = []
  let over = false

  function pass(event: (to: LegListener) => void): void {
    if (listener !== null) return event(listener)
    early.push(event)
    if (early.length > maxEarlyEvents) early.shift()
  }

  return {
    get over() {
      return over
    },
    listen(to) {
      listener = to
      for (const event of early) event(to)
      early = []
    },
    end() {
      over = true
      early = []
    },
    onAudio(pcm) {
      if (over) return
      if (listener !== null) listener.onAudio(pcm)
      else pass((to) => to.onAudio(pcm))
    },
    onText(text) {
      if (!over) pass((to) => to.onText(text))
    },
    onDtmf(digit) {
      if (!over) pass((to) => to.onDtmf(digit))
    },
    onHangup(failed) {
      if (over) return
      over = true
      pass((to) => to.onHangup(failed))
    },
  }
}

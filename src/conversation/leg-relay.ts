import type { CallLeg, LegListener } from './line.ts'

/** Frames kept from before the call is open: two seconds. */
const maxEarly = 100

/** Listens to a leg from the first moment, and passes what came on to whoever takes the call. */
export interface LegRelay {
  to(listener: LegListener): void
  /** Whether the caller has gone already; `failed` if the line broke. */
  readonly hungUp: { failed: boolean } | null
  /** Resolves when the caller goes away. */
  readonly gone: Promise<void>
}

export function createLegRelay(leg: CallLeg): LegRelay {
  let listener: LegListener | null = null
  let early: ((to: LegListener) => void)[] = []
  let hungUp: { failed: boolean } | null = null
  const { promise: gone, resolve: leave } = Promise.withResolvers<void>()

  function pass(event: (to: LegListener) => void): void {
    if (listener !== null) return event(listener)
    early.push(event)
    if (early.length > maxEarly) early.shift()
  }

  leg.listen({
    onAudio: (pcm) => (listener === null ? pass((to) => to.onAudio(pcm)) : listener.onAudio(pcm)),
    onText: (text) => pass((to) => to.onText(text)),
    onDtmf: (digit) => pass((to) => to.onDtmf(digit)),
    onHangup(failed) {
      hungUp = { failed }
      leave()
      pass((to) => to.onHangup(failed))
    },
  })

  return {
    to(next) {
      listener = next
      const events = early
      early = []
      for (const event of events) event(next)
    },
    get hungUp() {
      return hungUp
    },
    gone,
  }
}

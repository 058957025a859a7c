import type { StandInTime } from './standing-time.ts'

/** Something that has more to send. `advance` is told how much time has passed and says whether it goes on. */
export interface Paced {
  advance(elapsedMs: number): boolean
}

/** One timer for all answers that are being spoken, however many; none while nobody speaks. */
export interface Pacer {
  add(paced: Paced): void
  close(): void
}

const TICK_MS = 20

export function createPacer(time: StandInTime): Pacer {
  const active = new Set<Paced>()
  let timer: NodeJS.Timeout | null = null
  let lastAt = 0

  function stop(): void {
    if (timer) clearInterval(timer)
    timer = null
  }

  function tick(): void {
    const now = time.now()
    const elapsed = now - lastAt
    lastAt = now
    for (const paced of active) if (!paced.advance(elapsed)) active.delete(paced)
    if (active.size === 0) stop()
  }

  return {
    add(paced) {
      if (!paced.advance(0)) return
      active.add(paced)
      if (timer) return
      lastAt = time.now()
      timer = setInterval(tick, TICK_MS)
    },
    close() {
      active.clear()
      stop()
    },
  }
}

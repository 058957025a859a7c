import { randomUUID } from 'node:crypto'
import type { Brain } from './brain/brain.ts'

/** Remembers what a handle stands for: the newest of each session, and those of sessions that ended a while ago. */
export interface Resumption {
  /** A new handle for this state, in place of `replaces`. States are values, so nothing is copied. */
  save(state: Brain, replaces: string | null): string
  find(handle: string): Brain | null
}

const MOST = 10_000

export function createResumption(): Resumption {
  const states = new Map<string, Brain>()
  return {
    save(state, replaces) {
      if (replaces !== null) states.delete(replaces)
      const handle = randomUUID()
      states.set(handle, state)
      for (const oldest of states.keys()) {
        if (states.size <= MOST) break
        states.delete(oldest)
      }
      return handle
    },
    find: (handle) => states.get(handle) ?? null,
  }
}

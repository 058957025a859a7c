import type { LiveState } from '#domain/live.ts'
import { faultFields } from '../fault-fields.ts'
import type { Database } from '../ports.ts'

interface Log {
  warn(fields: object, message: string): void
}

/** Tells those who watch a business what is so now, and again whenever it has changed. */
export interface LiveWatch {
  /** Returns how to stop. The first state comes as soon as it has been read. */
  watch(business_id: string, onState: (state: LiveState) => void): () => void
  close(): void
}

interface Watched {
  listeners: Set<(state: LiveState) => void>
  state: LiveState | null
  /** The state as it was told last. */
  told: string
  timer: NodeJS.Timeout
  is_reading: boolean
}

/**
 * While somebody watches a business, its committed state is read once a second, for all of them together: two indexed
 * queries. Notices from the database would come sooner, but each would cost every journal batch of every call a lock at
 * commit; a second is soon enough for eyes. Any API process sees the calls of all.
 */
export function createLiveWatch(deps: { database: Database; log: Log }, everyMs = 1_000): LiveWatch {
  const businesses = new Map<string, Watched>()

  async function read(business_id: string, watched: Watched): Promise<void> {
    if (watched.is_reading) return
    watched.is_reading = true
    try {
      const state = await deps.database.forBusiness(business_id, (stores) => stores.live.state())
      const told = JSON.stringify(state)
      if (told === watched.told) return
      watched.state = state
      watched.told = told
      for (const listener of watched.listeners) listener(state)
    } catch (error) {
      deps.log.warn({ business_id, ...faultFields(error) }, 'what is live could not be read')
    } finally {
      watched.is_reading = false
    }
  }

  function start(business_id: string): Watched {
    const timer = setInterval(() => void read(business_id, watched), everyMs)
    const watched: Watched = { listeners: new Set(), state: null, told: '', timer, is_reading: false }
    businesses.set(business_id, watched)
    return watched
  }

  return {
    watch(business_id, onState) {
      const watched = businesses.get(business_id) ?? start(business_id)
      watched.listeners.add(onState)
      if (watched.state !== null) onState(watched.state)
      void read(business_id, watched)
      return () => {
        watched.listeners.delete(onState)
        if (watched.listeners.size > 0 || businesses.get(business_id) !== watched) return
        clearInterval(watched.timer)
        businesses.delete(business_id)
      }
    },
    close() {
      for (const { timer } of businesses.values()) clearInterval(timer)
      businesses.clear()
    },
  }
}

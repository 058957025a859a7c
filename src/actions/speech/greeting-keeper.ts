import { faultFields } from '../fault-fields.ts'
import { renderGreetings, renderMissingGreetings } from './render-greetings.ts'
import type { GreetingDeps } from './render-greetings.ts'

/** Keeps greetings rendered, in the background: nobody waits for it, nothing fails because of it. */
export interface GreetingKeeper {
  /** A role was saved: renders what it now says, after what is under way. */
  schedule(business_id: string): void
  /** Every business. */
  scheduleAll(): void
  /** Resolves when nothing is left to do. */
  idle(): Promise<void>
  /** Gives up what is not begun and waits for the rest. */
  close(): Promise<void>
}

/** How long a change is left to whoever made it: their process renders at once, the others only what is missing. */
const settleMs = 2_000

/**
 * Renders the greetings of one business after the other. Besides what it is told, it follows every change of a
 * business: a new name changes a greeting as much as a new role does.
 */
export function createGreetingKeeper(deps: GreetingDeps): GreetingKeeper {
  const aborter = new AbortController()
  const waiting = new Set<string>()
  const settling = new Map<string, NodeJS.Timeout>()
  let tail = Promise.resolve()

  function run(what: string, work: () => Promise<unknown>): void {
    const before = tail
    tail = (async () => {
      await before
      if (aborter.signal.aborted) return
      try {
        await work()
      } catch (error) {
        deps.log.error({ what, ...faultFields(error) }, 'greetings not rendered')
      }
    })()
  }

  function schedule(business_id: string): void {
    clearTimeout(settling.get(business_id))
    settling.delete(business_id)
    if (waiting.has(business_id)) return
    waiting.add(business_id)
    run('business', () => {
      waiting.delete(business_id)
      return renderGreetings(deps, business_id, aborter.signal)
    })
  }

  const unsubscribe = deps.database.onBusinessChanged(({ business_id }) => {
    if (business_id === null || waiting.has(business_id) || aborter.signal.aborted) return
    clearTimeout(settling.get(business_id))
    settling.set(business_id, setTimeout(() => schedule(business_id), settleMs).unref())
  })

  return {
    schedule,
    scheduleAll: () => run('all', () => renderMissingGreetings(deps, aborter.signal)),
    idle: () => tail,
    async close() {
      aborter.abort()
      unsubscribe()
      for (const timer of settling.values()) clearTimeout(timer)
      await tail
    },
  }
}

import type { Logger } from 'pino'
import { faultFields } from '#actions/fault-fields.ts'
import type { Database } from '#actions/ports.ts'
import type { LivekitServer } from '#actions/ports/livekit-server.ts'
import { followNumbers } from '#actions/sip/follow-numbers.ts'

export interface TrunkKeeper {
  /** Resolves when a run under way has ended. Safe to repeat. */
  stop(): Promise<void>
}

/**
 * Lets the trunk follow the businesses' numbers: soon after a change of any business, by whomever, and now and then,
 * for what was missed while LiveKit or this process was away.
 */
export function startTrunkKeeper(deps: {
  database: Database
  livekit: LivekitServer
  log: Logger
  settleMs?: number
  retryMs?: number
  everyMs?: number
}): TrunkKeeper {
  const { database, log, settleMs = 1_000, retryMs = 15_000, everyMs = 600_000 } = deps
  let timer: NodeJS.Timeout | undefined
  let dueAt = Number.POSITIVE_INFINITY
  let running = Promise.resolve()
  let isStopped = false

  /** Never later than what is due already, and never twice at once. */
  function schedule(pauseMs: number): void {
    const at = performance.now() + pauseMs
    if (isStopped || at >= dueAt) return
    clearTimeout(timer)
    dueAt = at
    timer = setTimeout(() => {
      dueAt = Number.POSITIVE_INFINITY
      const before = running
      running = before.then(run)
    }, pauseMs)
    timer.unref()
  }

  async function run(): Promise<void> {
    if (isStopped) return
    try {
      schedule((await followNumbers(deps)) === 'busy' ? retryMs : everyMs)
    } catch (error) {
      log.error({ job: 'follow-numbers', ...faultFields(error) }, 'job failed')
      schedule(retryMs)
    }
  }

  const unsubscribe = database.onBusinessChanged(() => schedule(settleMs))
  schedule(settleMs)
  return {
    async stop() {
      isStopped = true
      unsubscribe()
      clearTimeout(timer)
      await running
    },
  }
}

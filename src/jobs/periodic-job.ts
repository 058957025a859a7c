import type { Logger } from 'pino'
import { faultFields } from '#actions/fault-fields.ts'

export interface PeriodicJob {
  /** Resolves when a run under way has ended. Safe to repeat. */
  stop(): Promise<void>
}

/**
 * Runs `work` every `everyMs`, the first time after `firstMs` (else `everyMs`), never twice at once: the pause begins
 * when a run has ended. A run may say how long the pause after it is. One that fails is logged and tried again.
 */
export function startPeriodicJob(options: {
  name: string
  firstMs?: number
  everyMs: number
  work: () => Promise<number | void>
  log: Logger
}): PeriodicJob {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  let isStopped = false

  function schedule(pauseMs: number): void {
    if (isStopped) return
    timer = setTimeout(() => {
      running = run()
    }, pauseMs)
    timer.unref()
  }

  async function run(): Promise<void> {
    let pauseMs = options.everyMs
    try {
      pauseMs = (await options.work()) ?? pauseMs
    } catch (error) {
      options.log.error({ job: options.name, ...faultFields(error) }, 'job failed')
    }
    schedule(pauseMs)
  }

  schedule(options.firstMs ?? options.everyMs)
  return {
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}

import type { Logger } from 'pino'
import { faultFields } from '#actions/fault-fields.ts'

export interface PeriodicJob {
  /** Resolves when a run under way has ended. Safe to repeat. */
  stop(): Promise<void>
}

/**
 * Runs `work` every `everyMs`, the first time after `everyMs`, never twice at once: the pause begins when a run has
 * ended. A run that fails is logged and tried again at the next turn.
 */
export function startPeriodicJob(options: {
  name: string
  everyMs: number
  work: () => Promise<void>
  log: Logger
}): PeriodicJob {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  let isStopped = false

  function schedule(): void {
    if (isStopped) return
    timer = setTimeout(() => {
      running = run()
    }, options.everyMs)
    timer.unref()
  }

  async function run(): Promise<void> {
    try {
      await options.work()
    } catch (error) {
      options.log.error({ job: options.name, ...faultFields(error) }, 'job failed')
    }
    schedule()
  }

  schedule()
  return {
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}

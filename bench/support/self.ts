import { monitorEventLoopDelay } from 'node:perf_hooks'

/** What a forked process of the bench was told to do. */
export function input(): unknown {
  return JSON.parse(process.argv[2] ?? '{}')
}

export function report(message: { type: string } & Record<string, unknown>): void {
  process.send?.(message)
}

/** Ends the process with its parent, and after `seconds` whatever happens. */
export function dieWithParent(seconds: number): void {
  process.on('disconnect', () => process.exit(0))
  setTimeout(() => process.exit(3), seconds * 1000).unref()
}

/** What a process used between `start` and `stop`. */
export interface Usage {
  cpu_seconds: number
  wall_seconds: number
  rss_mb: number
  loop_lag_p50_ms: number
  loop_lag_p99_ms: number
  loop_lag_max_ms: number
}

/** Every sample is a timer of its own, and a fine one would be measured along. */
const sampleMs = 10

/** The loop lag is what the loop took beyond the sample. */
export function measureUsage(): { stop(): Usage } {
  const lag = monitorEventLoopDelay({ resolution: sampleMs })
  lag.enable()
  const cpu = process.cpuUsage()
  const startedAt = performance.now()
  const ms = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - sampleMs)
  return {
    stop() {
      lag.disable()
      const { user, system } = process.cpuUsage(cpu)
      return {
        cpu_seconds: (user + system) / 1e6,
        wall_seconds: (performance.now() - startedAt) / 1000,
        rss_mb: process.memoryUsage.rss() / 1e6,
        loop_lag_p50_ms: ms(lag.percentile(50)),
        loop_lag_p99_ms: ms(lag.percentile(99)),
        loop_lag_max_ms: ms(lag.max),
      }
    },
  }
}

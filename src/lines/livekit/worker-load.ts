import { cpus } from 'node:os'
import { performance, type EventLoopUtilization } from 'node:perf_hooks'

/**
 * LiveKit gives nothing to a worker whose load is above 0.7 (`agents.target_load`), and then the caller hears ringing
 * until they give up. So as long as there is room for a call, what is reported stays below; it only says who is less busy.
 */
const highest = 0.65

/** Load from 0 to 0.65: the most used of call places, machine and event loop. 1 when there is no room. */
export function workerLoad(use: { calls: number; maxCalls: number; cpu: number; loop: number }): number {
  if (use.calls >= use.maxCalls) return 1
  const most = Math.max(use.calls / use.maxCalls, use.cpu, use.loop)
  return highest * Math.min(1, Math.max(0, most))
}

export interface ProcessUse {
  /** Of the whole machine, 0 to 1. */
  cpu: number
  /** Of this process's event loop, 0 to 1. */
  loop: number
}

/** Measures since the last time it was asked, at most once in half a second. */
export function createUseMeter(): () => ProcessUse {
  let at = 0
  let times = cpuTimes()
  let loop: EventLoopUtilization = performance.eventLoopUtilization()
  let use: ProcessUse = { cpu: 0, loop: 0 }
  return () => {
    const now = performance.now()
    if (now - at < 500) return use
    at = now
    const next = cpuTimes()
    const total = next.total - times.total
    const loopNow = performance.eventLoopUtilization()
    use = {
      cpu: total === 0 ? 0 : (next.busy - times.busy) / total,
      loop: performance.eventLoopUtilization(loopNow, loop).utilization,
    }
    times = next
    loop = loopNow
    return use
  }
}

function cpuTimes(): { busy: number; total: number } {
  const sum = { busy: 0, total: 0 }
  for (const { times } of cpus()) {
    const busy = times.user + times.nice + times.sys + times.irq
    sum.busy += busy
    sum.total += busy + times.idle
  }
  return sum
}

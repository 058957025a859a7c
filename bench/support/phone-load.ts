import type { CallersInput, CallersResult } from '../processes/callers.ts'
import type { ModelServerInput } from '../processes/model-server.ts'
import { startChild } from './child.ts'
import type { Usage } from './self.ts'
import { startSystem } from './system.ts'

export interface PhoneLoad {
  calls: number
  rampPerSecond: number
  /** How long all calls stand together; the last seconds of it are measured. */
  holdSeconds: number
  speaks: ModelServerInput['speaks']
}

export interface PhoneFigures {
  callers: CallersResult
  /** Of the one call process, while all calls stood. */
  usage: Usage
  cpu_seconds_per_call_minute: number
  mb_per_call: number
}

/** Whole calls through the whole system with one call process: carrier, line, conversation, model, API and database. */
export async function measureCalls(load: PhoneLoad): Promise<PhoneFigures> {
  const lifeSeconds = load.calls / load.rampPerSecond + load.holdSeconds + 180
  const model = startChild('model-server', { speaks: load.speaks, chunkMs: 40, answerMs: 3_000, lifeSeconds })
  try {
    const { url } = await model.report<{ url: string }>('ready')
    const system = await startSystem({
      GOOGLE_API_KEY: 'bench',
      GOOGLE_GEMINI_BASE_URL: url,
      CALL_PROCESSES: '1',
      DEMO: 'off',
    })
    try {
      const [emptyMb = 0] = await system.rssMb()
      const callers = startChild('callers', {
        url: system.streamUrl,
        numbers: system.numbers,
        calls: load.calls,
        rampPerSecond: load.rampPerSecond,
        holdSeconds: load.holdSeconds,
      } satisfies CallersInput)
      try {
        await callers.report('all-up')
        await new Promise((resolve) => setTimeout(resolve, 3_000))
        const stop = system.measureCallProcesses()
        await new Promise((resolve) => setTimeout(resolve, (load.holdSeconds - 4) * 1000))
        const [usage] = await stop()
        const result = await callers.report<CallersResult>('result')
        if (usage === undefined) throw new Error('there was no call process')
        return {
          callers: result,
          usage,
          cpu_seconds_per_call_minute: (usage.cpu_seconds / usage.wall_seconds / load.calls) * 60,
          mb_per_call: (usage.rss_mb - emptyMb) / load.calls,
        }
      } finally {
        await callers.stop()
      }
    } finally {
      await system.stop()
    }
  } finally {
    await model.stop()
  }
}

export function describeCalls({ callers, usage, mb_per_call }: PhoneFigures): string {
  return [
    `${callers.answered} of ${callers.calls} answered, ${callers.dropped} dropped${callers.dropped > 0 ? ` (${JSON.stringify(callers.drops)})` : ''}`,
    `first audio p95 ${callers.first_audio_p95_ms.toFixed(0)} ms`,
    `loop lag p50 ${usage.loop_lag_p50_ms.toFixed(1)} p99 ${usage.loop_lag_p99_ms.toFixed(1)} ms`,
    `${((usage.cpu_seconds / usage.wall_seconds) * 100).toFixed(0)} % of a core`,
    `${mb_per_call.toFixed(2)} MB a call`,
    `late messages ${(callers.late_share * 100).toFixed(2)} %, heard ${(callers.heard_share * 100).toFixed(0)} %`,
    `callers' own lag p99 ${callers.callers_lag_p99_ms.toFixed(1)} ms`,
  ].join(', ')
}

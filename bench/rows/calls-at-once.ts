import type { Row } from '../frame.ts'
import { describeCalls, measureCalls, type PhoneFigures } from '../support/phone-load.ts'

const steps = [200, 300, 400, 500]
const lagBarMs = 20

export const callsAtOnce: Row = {
  name: 'calls-at-once',
  what: 'calls at once in one call process with a loop lag p99 of at most 20 ms, and memory per call',
  bar: '≥ 400 on one core; ≤ 1 MB a call',
  async measure({ say }) {
    let best: PhoneFigures | null = null
    for (const calls of steps) {
      const figures = await measureCalls({ calls, rampPerSecond: 25, holdSeconds: 19, speaks: 'always' })
      say(`${calls} calls: ${describeCalls(figures)}`)
      if (figures.usage.loop_lag_p99_ms > lagBarMs || figures.callers.dropped > 0) break
      best = figures
    }
    const calls = best?.callers.calls ?? 0
    const memory = best?.mb_per_call ?? Number.NaN
    return {
      value:
        best === null
          ? `fewer than ${steps[0]}`
          : `${calls} calls, p99 ${best.usage.loop_lag_p99_ms.toFixed(0)} ms, ${memory.toFixed(2)} MB a call`,
      floor: null,
      ratio: null,
      meets: calls >= 400 && memory <= 1,
      method: `${steps.join(', ')} calls over real websockets through npm start with one call process, the model speaking without a stop; 15 s with all calls up; callers, model, API and database share the machine`,
    }
  },
}

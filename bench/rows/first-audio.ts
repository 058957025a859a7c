import type { Row } from '../frame.ts'
import { describeCalls, measureCalls } from '../support/phone-load.ts'

const calls = 300

export const firstAudio: Row = {
  name: 'first-audio',
  what: `media stream start → first greeting audio, ${calls} calls at once`,
  bar: 'p95 ≤ 50 ms',
  async measure({ say }) {
    const figures = await measureCalls({ calls, rampPerSecond: 15, holdSeconds: 8, speaks: 'always' })
    say(describeCalls(figures))
    const { callers } = figures
    return {
      value: `p95 ${callers.first_audio_p95_ms.toFixed(0)} ms, p50 ${callers.first_audio_p50_ms.toFixed(0)} ms, ${callers.answered} of ${calls} answered`,
      floor: null,
      ratio: null,
      meets: callers.first_audio_p95_ms <= 50 && callers.answered === calls && callers.dropped === 0,
      method: `15 new calls a second until ${calls} stand, all of them spoken to; measured at the caller; a model that answers at once, no cached greeting; the call is opened over the API with the embedded database first`,
    }
  },
}

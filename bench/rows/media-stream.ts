import type { Row } from '../frame.ts'
import { measureSessions } from '../support/model-sessions.ts'
import { describeCalls, measureCalls } from '../support/phone-load.ts'

const calls = 100
const barSeconds = 0.13
const rawSeconds = 0.06

/** The bar was drawn on a machine where the raw client took 0.06; elsewhere it moves with that floor. */
const barRatio = barSeconds / rawSeconds

export const mediaStream: Row = {
  name: 'media-stream',
  what: 'CPU per call-minute, media-stream line, of the call process',
  bar: `≤ ${barSeconds} CPU-s where raw @google/genai takes ${rawSeconds} (${barRatio.toFixed(1)} ×)`,
  async measure({ say }) {
    const floor = await measureSessions({
      client: 'raw',
      sessions: calls,
      seconds: 15,
      frameMs: 60,
      sampleRate: 8_000,
    })
    const figures = await measureCalls({ calls, rampPerSecond: 20, holdSeconds: 24, speaks: 'always' })
    say(describeCalls(figures))
    const ratio = figures.cpu_seconds_per_call_minute / floor.cpu_seconds_per_call_minute
    return {
      value: `${figures.cpu_seconds_per_call_minute.toFixed(3)} CPU-s`,
      floor: `${floor.cpu_seconds_per_call_minute.toFixed(3)} CPU-s`,
      ratio,
      meets: ratio <= barRatio && figures.callers.dropped === 0,
      method: `${calls} calls over real websockets through npm start with one call process, the model speaking without a stop; 20 s of it measured in the call process; the floor is as many raw sessions with the same frames`,
    }
  },
}

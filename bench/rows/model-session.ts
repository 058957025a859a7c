import type { Row } from '../frame.ts'
import { measureSessions, type SessionsResult } from '../support/model-sessions.ts'
import { median } from '../support/statistics.ts'

const load = { sessions: 100, seconds: 10, frameMs: 60, sampleRate: 8_000 }
const rounds = 3

export const modelSession: Row = {
  name: 'model-session',
  what: 'CPU per call-minute of our model client alone',
  bar: '≤ 1.15 × raw @google/genai',
  async measure({ say }) {
    const raw: SessionsResult[] = []
    const ours: SessionsResult[] = []
    for (let round = 0; round < rounds; round++) {
      raw.push(await measureSessions({ ...load, client: 'raw' }))
      ours.push(await measureSessions({ ...load, client: 'ours' }))
    }
    const floor = median(raw.map((one) => one.cpu_seconds_per_call_minute))
    const value = median(ours.map((one) => one.cpu_seconds_per_call_minute))
    const lag = median(ours.map((one) => one.loop_lag_p99_ms))
    say(
      `loop lag p99 ${lag.toFixed(1)} ms, heard ${(median(ours.map((one) => one.heard_share)) * 100).toFixed(0)} % of the audio`,
    )
    return {
      value: `${value.toFixed(3)} CPU-s`,
      floor: `${floor.toFixed(3)} CPU-s`,
      ratio: value / floor,
      meets: value / floor <= 1.15,
      method: `${load.sessions} sessions in one process for ${load.seconds} s, the model speaking without a stop (24 kHz, 40 ms), callers sending ${load.frameMs} ms frames at 8 kHz; median of ${rounds}, in turn with the raw client`,
    }
  },
}

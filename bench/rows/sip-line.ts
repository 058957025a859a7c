import type { Row } from '../frame.ts'
import { measureSipCalls } from '../support/sip-load.ts'
import { percentile } from '../support/statistics.ts'

const calls = 20
const barMs = 150

export const sipLine: Row = {
  name: 'sip-line',
  what: `telephone over LiveKit SIP, ${calls} calls at once: 200 OK → first greeting audio`,
  bar: `p95 ≤ ${barMs} ms`,
  async measure({ say }) {
    const figures = await measureSipCalls({ calls, perSecond: 2, holdSeconds: 15 })
    const { usage, livekit_cpu, answer_ms, first_audio_ms, bare } = figures
    const ms = (values: number[], share: number) => percentile(values, share).toFixed(0)
    say(
      [
        `${figures.answered} of ${calls} answered, ${figures.held} heard to the end`,
        `INVITE → 200 OK p50 ${ms(answer_ms, 50)} p95 ${ms(answer_ms, 95)} ms`,
        `200 OK → first audio p50 ${ms(first_audio_ms, 50)} p95 ${ms(first_audio_ms, 95)} ms; bare speaker p50 ${ms(bare.first_audio_ms, 50)} p95 ${ms(bare.first_audio_ms, 95)} ms`,
        `call process ${figures.cpu_seconds_per_call_minute.toFixed(2)} CPU-s a call-minute (bare speaker ${bare.cpu_seconds_per_call_minute.toFixed(2)}), ${figures.mb_per_call.toFixed(1)} MB a call, loop lag p99 ${usage.loop_lag_p99_ms.toFixed(1)} ms`,
        `LiveKit server ${livekit_cpu.server.toFixed(2)}, LiveKit SIP ${livekit_cpu.sip.toFixed(2)} CPU-s a call-minute`,
      ].join('; '),
    )
    const p95 = percentile(first_audio_ms, 95)
    const floor = percentile(bare.first_audio_ms, 95)
    return {
      value: `p95 ${p95.toFixed(0)} ms (p50 ${ms(first_audio_ms, 50)}); answered in p95 ${ms(answer_ms, 95)} ms; ${figures.cpu_seconds_per_call_minute.toFixed(2)} CPU-s a call-minute and ${figures.mb_per_call.toFixed(1)} MB a call in the call process, ${(livekit_cpu.server + livekit_cpu.sip).toFixed(2)} CPU-s in LiveKit’s servers`,
      floor: `p95 ${floor.toFixed(0)} ms (p50 ${ms(bare.first_audio_ms, 50)}), ${bare.cpu_seconds_per_call_minute.toFixed(2)} CPU-s`,
      ratio: p95 / floor,
      meets: p95 <= barMs && figures.answered === calls && figures.held === calls,
      method: `${calls} callers over real SIP and RTP, 2 new ones a second, to Redis, LiveKit server, LiveKit SIP, one call process, API and database on this machine; a model that answers at once and speaks without a stop, no cached greeting; measured at the telephone; 15 s of it with all calls standing for CPU and memory; the floor is a process that joins as many rooms with rtc-node and plays a tone when LiveKit says that the call is active: no API, no model`,
    }
  },
}

import { randomUUID } from 'node:crypto'
import { createApiCallDesk } from '#main/api-call-desk.ts'
import { NotMeasurable, type Row } from '../frame.ts'
import { withApi } from '../support/http-figures.ts'
import { percentile } from '../support/statistics.ts'

const calls = 20
const toolsPerCall = 50

export const toolCall: Row = {
  name: 'tool-call',
  what: 'tool call overhead: engine → API → engine, embedded database',
  bar: 'p95 ≤ 10 ms',
  async measure({ say }) {
    const latencies = await withApi(50, ({ port, agentToken }) => runTools(port, agentToken))
    const p50 = percentile(latencies, 50)
    const p95 = percentile(latencies, 95)
    say(`p50 ${p50.toFixed(1)} ms, max ${percentile(latencies, 100).toFixed(1)} ms of ${latencies.length}`)
    return {
      value: `p95 ${p95.toFixed(1)} ms`,
      floor: null,
      ratio: null,
      meets: p95 <= 10,
      method: `${calls} open calls, ${toolsPerCall} get_business_hours each, one after the other, through the call desk of the call process; the API on disk in a process of its own`,
    }
  },
}

async function runTools(port: number, agent_token: string): Promise<number[]> {
  const desk = createApiCallDesk({ api_url: `http://127.0.0.1:${port}`, agent_token })
  const latencies: number[] = []
  for (let i = 0; i < calls; i++) {
    const opened = await desk.open({
      call_id: randomUUID(),
      line: 'media_stream',
      dialed_number: `+${10_000_000_000 + i}`,
      caller_number: `+1555${String(1_000_000 + i)}`,
      external_id: `bench-${i}`,
      ticket: null,
      started_at: new Date().toISOString(),
    })
    if (opened.outcome !== 'routed') throw new NotMeasurable(`a call was ${opened.outcome}`)
    for (let tool = 0; tool < toolsPerCall; tool++) {
      const startedAt = performance.now()
      const request = { tool_call_id: randomUUID(), name: 'get_business_hours', args: {} }
      const result = await desk.runTool(opened, request, AbortSignal.timeout(5_000))
      // The first calls of a process are compiled as they go, and every call after a start is not one of them.
      if (i > 0) latencies.push(performance.now() - startedAt)
      if (['unavailable', 'unknown_tool'].includes(result.status)) throw new NotMeasurable(result.say)
    }
  }
  return latencies
}

import { randomUUID } from 'node:crypto'
import type { OpenCallResponse } from '#domain/brief.ts'
import type { ToolResult } from '#domain/tools/tool.ts'
import { createApiCallDesk } from '#main/api-call-desk.ts'
import { NotMeasurable, type Row } from '../frame.ts'
import { withApi, type BenchApi } from '../support/http-figures.ts'
import { jsonClient } from '../support/json-client.ts'
import { percentile } from '../support/statistics.ts'

const callers = 1_000
const number = '+10000000000'

type Call = Extract<OpenCallResponse, { outcome: 'routed' }>
type Desk = ReturnType<typeof createApiCallDesk>
type Operator = ReturnType<typeof jsonClient>

/** What a caller was told in the end, and how long it took. */
interface Told {
  status: string
  say: string
  ms: number
}

export const oneSlot: Row = {
  name: 'one-slot',
  what: `${callers} callers at once for the one free hour: appointments made, callers told so`,
  bar: '1 appointment, 999 refusals that say so',
  async measure({ say }) {
    const { told, appointments, ms } = await withApi(1, compete)
    const booked = told.filter(({ status }) => status === 'ok')
    const refused = told.filter(
      (each) => ['slot_taken', 'fully_booked'].includes(each.status) && each.say !== '',
    )
    const waited = told.map((each) => each.ms)
    say(`told after p50 ${seconds(percentile(waited, 50))}, p95 ${seconds(percentile(waited, 95))}`)
    return {
      value: `${appointments} appointment, ${booked.length} told of it, ${refused.length} told that it is taken; all within ${seconds(ms)}`,
      floor: null,
      ratio: null,
      meets: appointments === 1 && booked.length === 1 && refused.length === callers - 1,
      method:
        'open calls through the call desk of the call process: each asks check_availability for the day in the same moment and books what it is offered; the API with its embedded database on disk in a process of its own',
    }
  },
}

async function compete({ port, agentToken, operatorToken }: BenchApi) {
  const url = `http://127.0.0.1:${port}`
  const operator = jsonClient(url, operatorToken)
  const date = inAWeek()
  const path = await setUp(operator, date)
  const desk = createApiCallDesk({ api_url: url, agent_token: agentToken })
  const calls: Call[] = []
  for (let first = 0; first < callers; first += 50) {
    calls.push(...(await Promise.all(Array.from({ length: 50 }, (_, index) => dial(desk, first + index)))))
  }
  const startedAt = performance.now()
  const told = await Promise.all(calls.map((call, index) => ask(desk, call, { date, index })))
  const ms = performance.now() - startedAt
  const made = await operator<{ items: unknown[] }>('GET', `${path}/appointments?limit=100`)
  return { told, appointments: made.items.length, ms }
}

/** One person, one service of an hour, open for one hour on that date alone. */
async function setUp(operator: Operator, date: string): Promise<string> {
  const { items } = await operator<{ items: { id: string }[] }>('GET', '/api/businesses')
  const path = `/api/businesses/${items[0]?.id ?? ''}`
  const service = await operator<{ id: string }>('POST', `${path}/services`, {
    name: 'Cleaning',
    duration_minutes: 60,
  })
  await operator('POST', `${path}/staff`, { name: 'Ann Example', service_ids: [service.id] })
  await operator('POST', `${path}/closures`, { date, opens_at: '09:00', closes_at: '10:00' })
  return path
}

async function dial(desk: Desk, index: number): Promise<Call> {
  const opened = await desk.open({
    call_id: randomUUID(),
    line: 'media_stream',
    dialed_number: number,
    caller_number: `+1555${String(index).padStart(7, '0')}`,
    external_id: `bench-${index}`,
    ticket: null,
    started_at: new Date().toISOString(),
  })
  if (opened.outcome !== 'routed') throw new NotMeasurable(`a call was ${opened.outcome}`)
  return opened
}

async function ask(desk: Desk, call: Call, { date, index }: { date: string; index: number }): Promise<Told> {
  const startedAt = performance.now()
  const told = ({ status, say }: ToolResult) => ({ status, say, ms: performance.now() - startedAt })
  const offered = await runTool(desk, call, 'check_availability', { date })
  const [slot] = (offered.data?.['slots'] ?? []) as { hold_id: string }[]
  if (offered.status !== 'ok' || slot === undefined) return told(offered)
  const customer_name = `Caller Number${index}`
  return told(await runTool(desk, call, 'book_appointment', { hold_id: slot.hold_id, customer_name }))
}

/** An API that is overrun says that it may be tried once more, as a model does. */
async function runTool(
  desk: Desk,
  call: Call,
  name: string,
  args: Record<string, string>,
): Promise<ToolResult> {
  for (;;) {
    const request = { tool_call_id: randomUUID(), name, args }
    const result = await desk.runTool(call, request, AbortSignal.timeout(120_000))
    if (result.status !== 'unavailable') return result
  }
}

function inAWeek(): string {
  return new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`
}

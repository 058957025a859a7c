import type { OpenCallRequest, OpenCallResponse, Brief } from '#domain/brief.ts'
import type { CallEvent } from '#domain/call-event.ts'
import type { ToolResult } from '#domain/tools/tool.ts'
import { DeskUnavailableError, type CallDesk, type ToolRequest } from '#conversation/call-desk.ts'

/** The API in memory: stores events once by (`call_id`, `seq`), and can be away. */
export interface FakeDesk extends CallDesk {
  readonly opened: OpenCallRequest[]
  readonly events: Map<string, CallEvent[]>
  readonly tools: (ToolRequest & { call_id: string })[]
  readonly recordings: Map<string, Uint8Array>
  readonly speechAsked: string[]
  speechBytes: Uint8Array | null
  away: boolean
  answer: (request: OpenCallRequest) => OpenCallResponse | Promise<OpenCallResponse>
  tool: (request: ToolRequest, signal: AbortSignal) => ToolResult | Promise<ToolResult>
  eventsOf(call_id: string): CallEvent[]
}

export function routed(brief: Brief, call_id: string): OpenCallResponse {
  return { outcome: 'routed', call_id, call_token: `token-${call_id}`, brief }
}

export function fakeDesk(brief: Brief): FakeDesk {
  function here(): void {
    if (desk.away) throw new DeskUnavailableError('The API cannot be reached.')
  }
  const desk: FakeDesk = {
    opened: [],
    events: new Map(),
    tools: [],
    recordings: new Map(),
    speechAsked: [],
    speechBytes: null,
    away: false,
    answer: (request) => routed(brief, request.call_id),
    tool: () => ({ status: 'ok', retryable: false, say: 'Done.' }),
    async open(request) {
      here()
      desk.opened.push(request)
      return desk.answer(request)
    },
    async append(call, events) {
      here()
      const stored = desk.events.get(call.call_id) ?? []
      for (const event of events) if (!stored.some(({ seq }) => seq === event.seq)) stored.push(event)
      desk.events.set(call.call_id, stored)
    },
    async runTool(call, request, signal) {
      here()
      desk.tools.push({ ...request, call_id: call.call_id })
      return desk.tool(request, signal)
    },
    async speech(_call, key) {
      here()
      desk.speechAsked.push(key)
      return desk.speechBytes
    },
    async saveRecording(call, wav) {
      here()
      desk.recordings.set(call.call_id, wav)
    },
    eventsOf: (call_id) => (desk.events.get(call_id) ?? []).toSorted((a, b) => a.seq - b.seq),
  }
  return desk
}

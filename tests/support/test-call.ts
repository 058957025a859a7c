import { randomUUID } from 'node:crypto'
import type { OpenCallRequest } from '#domain/brief.ts'
import type { CallEvent } from '#domain/call-event.ts'
import type { TestApi } from './api.ts'
import { secrets } from './api.ts'

export interface TestCall {
  call_id: string
  call_token: string
  /** What `POST /api/calls` answered. */
  opened: any // oxlint-disable-line typescript/no-explicit-any -- tests read what they expect
}

export function callRequest(request: Partial<OpenCallRequest> = {}): OpenCallRequest {
  return {
    call_id: randomUUID(),
    line: 'media_stream',
    dialed_number: '+1234567890',
    caller_number: '+15550001111',
    external_id: randomUUID(),
    ticket: null,
    started_at: new Date().toISOString(),
    ...request,
  }
}

/** Opens a call as a call process does. */
export async function openTestCall(api: TestApi, request: Partial<OpenCallRequest> = {}): Promise<TestCall> {
  const body = callRequest({ started_at: api.clock.now().toISOString(), ...request })
  const answer = await api.send('POST', '/api/calls', { token: secrets.agent_token, body })
  if (answer.status !== 200) throw new Error(`open: ${answer.status} ${JSON.stringify(answer.body)}`)
  return { call_id: body.call_id, call_token: answer.body.call_token, opened: answer.body }
}

export function sendEvents(api: TestApi, call: TestCall, events: CallEvent[]) {
  return api.send('POST', `/api/calls/${call.call_id}/events`, { token: call.call_token, body: { events } })
}

export function runTestTool(
  api: TestApi,
  call: TestCall,
  tool_name: string,
  args: Record<string, unknown> = {},
  tool_call_id: string = randomUUID(),
) {
  const url = `/api/calls/${call.call_id}/tools/${tool_name}`
  return api.send('POST', url, { token: call.call_token, body: { tool_call_id, args } })
}

/** An `ended` event. */
export function ended(seq: number, at: Date, reason: 'goodbye' | 'caller_hangup' = 'goodbye'): CallEvent {
  return { type: 'ended', seq, at: at.toISOString(), reason, detail: '' }
}

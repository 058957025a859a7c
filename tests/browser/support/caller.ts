import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createApiClient, dataOf } from '#api/client/client.ts'
import type { CallEvent } from '#domain/call-event.ts'
import { localUrl, type TestSystem } from '../../support/start-system.ts'

export interface Caller {
  call_id: string
  /** What the receptionist would be told, were it to use a tool. */
  tool(name: string, args: Record<string, unknown>): Promise<{ status: string; say: string }>
  /** What the receptionist said, and nothing proves. */
  hearUnprovenClaim(words: string): Promise<void>
  hangUp(): Promise<void>
}

/** A call of the demo's first business as a call process has it, without sound or model. */
export async function openCaller(system: TestSystem, caller_number: string | null): Promise<Caller> {
  const baseUrl = localUrl(system)
  const file = await readFile(join(system.data_dir, 'secrets.json'), 'utf8')
  const { agent_token: token } = JSON.parse(file) as { agent_token: string }
  const call_id = randomUUID()
  const opened = await dataOf(
    createApiClient({ baseUrl, token }).POST('/api/calls', {
      body: {
        call_id,
        line: 'media_stream',
        dialed_number: '+1234567890',
        caller_number,
        external_id: call_id,
        ticket: null,
        started_at: new Date().toISOString(),
      },
    }),
  )
  const call = createApiClient({ baseUrl, token: opened.call_token })
  let seq = 0
  const happened = async (event: { type: 'flag' | 'ended' } & Record<string, string>) => {
    const events = [{ ...event, seq, at: new Date().toISOString() } as CallEvent]
    seq += 1
    const params = { path: { call_id } }
    await dataOf(call.POST('/api/calls/{call_id}/events', { params, body: { events } }))
  }
  return {
    call_id,
    tool: (tool_name, args) =>
      dataOf(
        call.POST('/api/calls/{call_id}/tools/{tool_name}', {
          params: { path: { call_id, tool_name } },
          body: { tool_call_id: randomUUID(), args },
        }),
      ),
    hearUnprovenClaim: (detail) =>
      happened({ type: 'flag', kind: 'unproven_claim', subject: 'booked', detail }),
    hangUp: () => happened({ type: 'ended', reason: 'goodbye', detail: '' }),
  }
}

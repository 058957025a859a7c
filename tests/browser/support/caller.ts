import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createApiClient, dataOf } from '#api/client/client.ts'
import { localUrl, type TestSystem } from '../../support/start-system.ts'

export interface Caller {
  call_id: string
  /** What the receptionist would be told, were it to use a tool. */
  tool(name: string, args: Record<string, unknown>): Promise<{ status: string; say: string }>
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
  return {
    call_id,
    tool: (tool_name, args) =>
      dataOf(
        call.POST('/api/calls/{call_id}/tools/{tool_name}', {
          params: { path: { call_id, tool_name } },
          body: { tool_call_id: randomUUID(), args },
        }),
      ),
    async hangUp() {
      const at = new Date().toISOString()
      const ended = { type: 'ended', seq: 0, at, reason: 'goodbye', detail: '' } as const
      const params = { path: { call_id } }
      await dataOf(call.POST('/api/calls/{call_id}/events', { params, body: { events: [ended] } }))
    },
  }
}

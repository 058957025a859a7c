import { dataOf } from '#api/client/client.ts'
import type { CallRecord } from '#domain/rehearsal/judge.ts'
import type { Stage } from './stage.ts'

/** The call as its business's API shows it, and what its tools really answered. */
export async function fromBooks(
  stage: Stage,
  scene: readonly { business_id: string }[],
  call_id: string | null,
): Promise<Pick<CallRecord, 'detail'> & Partial<Pick<CallRecord, 'tools'>>> {
  if (call_id === null) return { detail: null }
  for (const { business_id } of scene) {
    const params = { path: { business_id, call_id } }
    const answer = await stage.operator.GET('/api/businesses/{business_id}/calls/{call_id}', { params })
    if (answer.response.status === 404) continue
    const detail = await dataOf(Promise.resolve(answer))
    const tools = detail.tool_calls.map(({ tool_name, args, status, result }) => ({
      name: tool_name,
      args,
      status,
      result,
    }))
    return { detail, tools }
  }
  return { detail: null }
}

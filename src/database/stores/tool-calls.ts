import { sql } from 'drizzle-orm'
import type { BusinessCallStore } from '#actions/ports.ts'
import { SwitchboardError } from '#domain/errors.ts'
import { isUuid } from '../is-uuid.ts'
import { prepare } from '../prepared.ts'
import type { StoreContext } from './context.ts'
import { storable } from './storable.ts'

export function toolCallStore({
  run,
  clock,
  business_id,
}: StoreContext): Pick<BusinessCallStore, 'startTool' | 'finishTool'> {
  return {
    async startTool(call_id, tool) {
      if (!isUuid(call_id)) throw noSuchCall()
      const { id, tool_name, args } = storable(tool)
      const values = [call_id, business_id, id, tool_name, JSON.stringify(args), clock.now().toISOString()]
      const [row] = await run(startStatement, values)
      if (row === undefined) throw noSuchCall()
      return row
    },
    async finishTool(call_id, tool) {
      if (!isUuid(call_id)) return
      const { id, result, status } = storable(tool)
      const values = [call_id, business_id, id, JSON.stringify(result), status, String(tool.duration_ms)]
      await run(finishStatement, values)
    },
  }
}

/**
 * A second start of the same call waits for the first one's transaction and then sees its result. That is what the
 * update is for: after DO NOTHING this statement would not see a row that was committed after it began. Only a row that
 * was not there before has no xmax.
 */
const startStatement = prepare<{ fresh: boolean; result: Record<string, unknown> | null }>(
  'start_tool',
  sql`insert into tool_calls as t (call_id, business_id, id, tool_name, args, started_at)
    select id, business_id, $3::text, $4::text, $5::jsonb, $6::timestamptz from calls
    where id = $1::uuid and business_id = $2::uuid
    on conflict (call_id, id) do update set id = t.id
    returning t.xmax = 0 as fresh, t.result`,
)

const finishStatement = prepare(
  'finish_tool',
  sql`update tool_calls set result = $4::jsonb, status = $5::text, duration_ms = $6::float8
    where call_id = $1::uuid and business_id = $2::uuid and id = $3::text`,
)

function noSuchCall(): SwitchboardError {
  return new SwitchboardError('not_found', 'There is no such call.')
}

import { businesses } from '../schema/businesses.ts'
import { callColumns } from './call-columns.ts'

const { id, business_id, line, dialed_number, caller_number, model_kind, started_at } = callColumns
const { ended_at, duration_seconds, end_reason } = callColumns

/** What the operator sees of a call, of `calls` with `businesses` joined. */
export const operatorColumns = {
  id,
  business_id,
  business_name: businesses.name,
  line,
  dialed_number,
  caller_number,
  model_kind,
  started_at,
  ended_at,
  duration_seconds,
  end_reason,
}

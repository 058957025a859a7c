import { sql, type SQL } from 'drizzle-orm'

/** The `data` of a `call.ended` event, from a row that has these columns of `calls`. */
export function callEndedData(endReason: string): SQL {
  return sql.raw(
    `jsonb_build_object('outcome', outcome, 'end_reason', ${endReason}, 'customer_id', customer_id, 'duration_seconds', greatest(0, extract(epoch from ended_at - started_at))::float8)`,
  )
}

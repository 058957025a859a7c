import { getTableColumns, sql, type SQL } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'

/** A row of `alias` as a JSON object with the same fields and the same forms as a select through drizzle gives. */
export function jsonOf(table: PgTable, alias: string, options: { without?: string[] } = {}): SQL {
  const fields = Object.entries(getTableColumns(table))
    .filter(([field]) => options.without?.includes(field) !== true)
    .map(([field, column]) => {
      const value = `${alias}."${column.name}"`
      return `'${field}', ${formOf(value, column.getSQLType())}`
    })
  return sql.raw(`json_build_object(${fields.join(', ')})`)
}

/** An instant as an ISO string in UTC. */
export function isoOf(value: string): string {
  return `to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}

/** All rows of a select as a JSON array, empty when there is none. */
export function jsonList(object: SQL, from: SQL, order: SQL): SQL {
  return sql`(select coalesce(json_agg(${object} order by ${order}), '[]'::json) ${from})`
}

function formOf(value: string, type: string): string {
  if (type === 'timestamp with time zone') return isoOf(value)
  if (type === 'time') return `left(${value}::text, 5)`
  return value
}

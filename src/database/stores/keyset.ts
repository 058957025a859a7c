import { asc, desc, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Page, PageRequest } from '#actions/ports.ts'
import { decodeCursor, encodeCursor } from '../cursor.ts'
import { isUuid } from '../is-uuid.ts'

/** One column of a list's order; together they must be unique. `type` is the column's SQL type. */
export interface SortKey {
  name: string
  column: PgColumn
  type: keyof typeof checks
}

const checks = {
  uuid: isUuid,
  text: () => true,
  integer: (value: string) => /^-?\d{1,9}$/.test(value),
  date: (value: string) => isDate(`${value}T00:00:00.000Z`),
  timestamptz: isDate,
}

export interface Keyset {
  orderBy: SQL[]
  /** What comes after the cursor; undefined on the first page. */
  after: SQL | undefined
  /** One row more than the page, to know whether there is a next one. */
  limit: number
  page<T>(rows: T[]): Page<T>
}

/** Paging by the sort key of the last row seen: rows that come or go in between are never shown twice or skipped. */
export function keyset(request: PageRequest, keys: SortKey[], direction: 'asc' | 'desc' = 'asc'): Keyset {
  const limit = Math.min(Math.max(Math.trunc(request.limit), 1), 200)
  return {
    orderBy: keys.map(({ column }) => (direction === 'asc' ? asc(column) : desc(column))),
    after: request.cursor === null ? undefined : afterCursor(request.cursor, keys, direction),
    limit: limit + 1,
    page(rows) {
      const items = rows.slice(0, limit)
      const last = items.at(-1) as Record<string, string | number> | undefined
      const more = rows.length > limit && last !== undefined
      return { items, next_cursor: more ? encodeCursor(keys.map(({ name }) => last[name] ?? '')) : null }
    },
  }
}

function afterCursor(cursor: string, keys: SortKey[], direction: 'asc' | 'desc'): SQL {
  const values = decodeCursor(
    cursor,
    keys.map(({ type }) => checks[type]),
  )
  const columns = sql.join(
    keys.map(({ column }) => sql`${column}`),
    sql`, `,
  )
  const bounds = sql.join(
    keys.map(({ type }, index) => sql`${values[index]}::${sql.raw(type)}`),
    sql`, `,
  )
  return direction === 'asc' ? sql`(${columns}) > (${bounds})` : sql`(${columns}) < (${bounds})`
}

function isDate(value: string): boolean {
  const date = new Date(value)
  return !Number.isNaN(date.getTime()) && date.toISOString() === value
}

import { eq, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

/** A condition for each field of a filter that is there: the column of that name has that value. */
export function sameAs<T extends object>(
  table: Record<Extract<keyof T, string>, PgColumn>,
  filter: T,
): SQL[] {
  return Object.entries(filter).flatMap(([field, value]) =>
    value === undefined ? [] : [eq(table[field as Extract<keyof T, string>], value)],
  )
}

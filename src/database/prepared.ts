import type { SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'

/** A statement with a name of its own, so that a connection plans it once and not every time. */
export interface Prepared<Row> {
  name: string
  text: string
  /** Only carries the type of the rows. */
  readonly row?: Row
}

/** `statement` has its values as `$1::type`, `$2::type`, … and no other parameters. */
export function prepare<Row>(name: string, statement: SQL): Prepared<Row> {
  const { sql, params } = new PgDialect().sqlToQuery(statement)
  if (params.length > 0) throw new Error(`The statement ${name} has a value that is not a numbered one.`)
  return { name, text: sql }
}

/** The values of an EXECUTE, as literals. NUL is the one character that text cannot hold. */
export function literals(values: (string | null)[]): string {
  return values
    .map((value) => (value === null ? 'null' : `'${value.replaceAll('\0', '').replaceAll("'", "''")}'`))
    .join(', ')
}

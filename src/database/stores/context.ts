import type { SQL } from 'drizzle-orm'
import type { Clock, Ids } from '#actions/ports.ts'
import type { Drizzle } from '../engine.ts'

/** What every store works with: one open transaction that has taken its role. */
export interface SystemContext {
  tx: Drizzle
  clock: Clock
  ids: Ids
}

/** The same, of one business. */
export interface StoreContext extends SystemContext {
  business_id: string
}

/** Rows of a statement written by hand. */
export async function rowsOf<Row>(tx: Drizzle, statement: SQL): Promise<Row[]> {
  const result = (await tx.execute(statement)) as unknown as { rows: Row[] }
  return result.rows
}

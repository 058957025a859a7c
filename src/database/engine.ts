import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

/** Drizzle over either driver, or a transaction of it. */
export type Drizzle = PgDatabase<PgQueryResultHKT, Record<string, never>>

/** One open transaction in plain SQL, for the migrations. */
export interface Script {
  /** Any number of statements. */
  run(text: string): Promise<void>
  query(text: string, params?: unknown[]): Promise<Record<string, unknown>[]>
}

/** What PGlite and PostgreSQL have in common. */
export interface Engine {
  drizzle: Drizzle
  script<T>(work: (script: Script) => Promise<T>): Promise<T>
  transaction<T>(work: (tx: Drizzle) => Promise<T>): Promise<T>
  /** `onLost`: notices may have been missed. Returns how to stop. */
  listen(channel: string, onNotice: (payload: string) => void, onLost: () => void): Promise<() => Promise<void>>
  close(): Promise<void>
}

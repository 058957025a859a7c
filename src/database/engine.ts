import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { Prepared } from './prepared.ts'

/** Drizzle over either driver, or within a transaction of it. */
export type Drizzle = PgDatabase<PgQueryResultHKT>

/** Whose rows a transaction sees. */
export type Scope =
  | { role: 'switchboard_system' }
  /** `business_id` is known to be a UUID. */
  | { role: 'switchboard_tenant'; business_id: string }

export interface Transaction {
  tx: Drizzle
  /** Runs a statement whose plan the connection keeps. Values are text, in the order of its `$1`, `$2`, … */
  run: <Row>(statement: Prepared<Row>, values: (string | null)[]) => Promise<Row[]>
}

export type OnChanged = (business_id: string | null) => void

/** The channel that the triggers of `0008-change-notices.sql` use. */
export const changeChannel = 'business_changed'

/** One open transaction in plain SQL, for the migrations. */
export interface Script {
  /** Any number of statements. */
  run(text: string): Promise<void>
  query(text: string, params?: unknown[]): Promise<Record<string, unknown>[]>
}

/** What PGlite and PostgreSQL have in common. */
export interface Engine {
  drizzle: Drizzle
  /** Takes the scope's role before anything else and gives it back at the end; commits when `work` resolves. */
  transaction<T>(scope: Scope, work: (transaction: Transaction) => Promise<T>): Promise<T>
  script<T>(work: (script: Script) => Promise<T>): Promise<T>
  /**
   * Calls back at least once after every commit, of any process, that changed what a lookup contains; for this
   * process's own before `transaction` resolves. Null: anything may have changed. Returns how to stop.
   */
  watch(onChanged: OnChanged): Promise<() => Promise<void>>
  close: () => Promise<void>
}

/** Lasts until the transaction ends, whichever way. */
export function scopeStatement(scope: Scope): string {
  const business_id = scope.role === 'switchboard_tenant' ? scope.business_id : ''
  return `select set_config('role', '${scope.role}', true), set_config('app.business_id', '${business_id}', true)`
}

import { sql } from 'drizzle-orm'
import type { BusinessCopy } from '#actions/ports.ts'
import type { StoreContext, SystemContext } from './context.ts'

/** What a receptionist works with, parents before children. Nothing of customers, calls or the people who sign in. */
const copiedTables = [
  'businesses',
  'ai_roles',
  'services',
  'staff',
  'staff_services',
  'business_hours',
  'closures',
  'staff_availability',
  'staff_exceptions',
  'knowledge',
  'documents',
  'passages',
  'switch_rules',
  'transfer_targets',
]

export async function readBusinessCopy({ tx, business_id }: StoreContext): Promise<BusinessCopy> {
  const copy: BusinessCopy = {}
  for (const table of copiedTables) {
    const own = sql.raw(table === 'businesses' ? 'id' : 'business_id')
    // Passages of knowledge are written anew by its trigger.
    const only = table === 'passages' ? sql`and document_id is not null` : sql``
    const rows = await tx.execute(
      sql`select coalesce(json_agg(t), '[]') as rows from ${sql.identifier(table)} t where ${own} = ${business_id} ${only}`,
    )
    copy[table] = (rowsOf(rows)[0]?.['rows'] ?? []) as BusinessCopy[string]
  }
  return copy
}

/** Into a database that has no such business. Both databases have the same tables. */
export async function writeBusinessCopy(
  { tx }: Pick<SystemContext, 'tx'>,
  copy: BusinessCopy,
): Promise<void> {
  for (const table of copiedTables) {
    const rows = copy[table] ?? []
    const named = sql.identifier(table)
    await tx.execute(
      sql`insert into ${named} select * from json_populate_recordset(null::${named}, ${JSON.stringify(rows)}::json)`,
    )
  }
}

/** PGlite and node-postgres both answer with an object that has `rows`. */
function rowsOf(answer: unknown): Record<string, unknown>[] {
  return (answer as { rows: Record<string, unknown>[] }).rows
}

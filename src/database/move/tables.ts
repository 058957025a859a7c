import type { Script } from '../engine.ts'

export interface Column {
  /** Quoted where SQL wants it. */
  name: string
  type: string
}

export interface Table {
  /** Quoted where SQL wants it. */
  name: string
  /** In the order of the source; the target's may be another. Without those that are computed. */
  columns: Column[]
}

/** What this database counts as ours, but for the record of its own migrations. */
export async function readTables(script: Script): Promise<Table[]> {
  const rows = await script.query(`
    select format('%I', c.relname) as name,
      json_agg(json_build_object('name', format('%I', a.attname), 'type', format_type(a.atttypid, a.atttypmod))
        order by a.attnum)::text as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> 'schema_migrations'
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    group by c.relname order by c.relname`)
  return rows.map(({ name, columns }) => ({
    name: String(name),
    columns: JSON.parse(String(columns)) as Column[],
  }))
}

export async function countRows(script: Script, { name }: Table): Promise<number> {
  const [row] = await script.query(`select count(*)::integer as count from ${name}`)
  return Number(row?.['count'])
}

/** How many rows a table has, and a fingerprint of all that is in them, the same in every PostgreSQL. */
export async function fingerprint(script: Script, table: Table): Promise<{ count: number; hash: string }> {
  const columns = table.columns.map(({ name }) => name).join(', ')
  const [row] = await script.query(`
    select count(*)::integer as count, md5(coalesce(string_agg(hash, '' order by hash collate "C"), '')) as hash
    from (select md5(row(${columns})::text) as hash from ${table.name}) as rows`)
  return { count: Number(row?.['count']), hash: String(row?.['hash']) }
}

/** Values as text are the same on both sides only where both write them the same way. */
export const plainText = `
  set local timezone = 'UTC'; set local datestyle = 'ISO, MDY'; set local intervalstyle = 'postgres';
  set local extra_float_digits = 1; set local bytea_output = 'hex'`

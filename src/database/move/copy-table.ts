import type { Script } from '../engine.ts'
import type { Table } from './tables.ts'

const rowsAtOnce = 200

/** Every row, in pieces, each value as its text. What holds bytes (recordings) goes one row at a time. */
export async function copyTable(from: Script, to: Script, table: Table): Promise<void> {
  const { name, columns } = table
  const names = columns.map((column) => column.name)
  const insert = `
    insert into ${name} (${names.join(', ')})
    select ${columns.map(({ type }, index) => `c${index}::${type}`).join(', ')}
    from unnest(${columns.map((_, index) => `$${index + 1}::text[]`).join(', ')})
      as r(${columns.map((_, index) => `c${index}`).join(', ')})`
  const atOnce = columns.some(({ type }) => type === 'bytea') ? 1 : rowsAtOnce
  const values = names.map((column, index) => `${column}::text as c${index}`).join(', ')
  await from.run(`declare moved no scroll cursor for select ${values} from ${name}`)
  for (;;) {
    const rows = await from.query(`fetch ${atOnce} from moved`)
    if (rows.length === 0) break
    await to.query(
      insert,
      columns.map((_, index) => rows.map((row) => row[`c${index}`])),
    )
  }
  await from.run('close moved')
}

import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { readConfig, type Config } from '#config/config.ts'
import { openDatabase, type OpenDatabase } from '#database/open-database.ts'
import { openLog } from './terminal-log.ts'
import { startupProblem } from './startup-problem.ts'

const usage = `Usage: npm run sql -- "UPDATE businesses SET ai_phone_number = '+1234567890' WHERE name = 'My business'"

Runs one SQL statement on the configured database and prints its rows as JSON. The embedded database can be open in
one process only: stop Switchboard first, or use the API while it runs.`

/** Statements on rows run as the role that sees every business; row-level security hides them from the owner. */
const onRows = /^\s*(select|insert|update|delete|with)\b/i

async function main(statement: string | undefined): Promise<void> {
  if (statement === undefined || statement === '--help') {
    console.log(usage)
    process.exitCode = statement === undefined ? 2 : 0
    return
  }
  const config = readConfig(process.env)
  const open = await openDatabase({
    ...placeOf(config),
    logger: openLog({ name: 'sql', level: 'warn', show_pii: false }),
    clock: { now: () => new Date() },
    ids: { uuid: () => randomUUIDv7() },
  })
  try {
    console.log(JSON.stringify(await run(open, statement), null, 2))
  } finally {
    await open.close()
  }
}

function placeOf({ dataDir, databaseUrl }: Config): { dataDir: string } | { databaseUrl: string } {
  return databaseUrl === null ? { dataDir } : { databaseUrl: databaseUrl.reveal() }
}

function run(open: OpenDatabase, statement: string): Promise<unknown[]> {
  return open.drizzle.transaction(async (tx) => {
    if (onRows.test(statement)) await tx.execute(sql`set local role switchboard_system`)
    const result = (await tx.execute(sql.raw(statement))) as { rows: unknown[] }
    return result.rows
  })
}

main(process.argv[2]).catch((error: unknown) => {
  const databaseMessage = error instanceof Error && error.cause instanceof Error ? error.cause.message : null
  console.error(databaseMessage ?? startupProblem(error, null))
  process.exitCode = 1
})

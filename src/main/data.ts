import { parseArgs } from 'node:util'
import { readConfig } from '#config/config.ts'
import { moveEmbedded } from '#database/move/move-embedded.ts'
import { openLog } from './terminal-log.ts'
import { startupProblem } from './startup-problem.ts'

const usage = `Usage: npm run data -- move --to postgresql://user:password@host:5432/switchboard

Moves everything in the embedded database (DATA_DIR) into an empty PostgreSQL. Stop Switchboard first. The tables are
made there, all rows are copied in one transaction and compared; the embedded database stays as it is. If it fails,
nothing has arrived, and it can be run again.
`

/** `npm run data -- move`. Returns the exit code. */
async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { to: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  })
  const { to } = values
  if (values.help === true || positionals.join(' ') !== 'move' || to === undefined || to === '') {
    process.stdout.write(usage)
    return values.help === true ? 0 : 2
  }
  const { dataDir } = readConfig(process.env)
  const moved = await moveEmbedded({
    dataDir,
    databaseUrl: to,
    logger: openLog({ name: 'data', level: 'warn', show_pii: false }),
    now: new Date(),
  })
  process.stdout.write(report(moved, dataDir))
  return 0
}

function report(moved: { table: string; rows: number }[], dataDir: string): string {
  const width = Math.max(0, ...moved.map(({ rows }) => String(rows).length))
  const lines = moved.map(({ table, rows }) => `  ${String(rows).padStart(width)}  ${table}\n`)
  const total = moved.reduce((sum, { rows }) => sum + rows, 0)
  return `${lines.join('')}
${total} rows in ${moved.length} tables were moved, and are the same on both sides.

From now on start Switchboard with DATABASE_URL set to that address, and with the same DATA_DIR: it holds the secrets
(secrets.json), without which everybody has to log in again. Started without DATABASE_URL it would go on with the old
database, ${dataDir}/postgres: keep that as a backup for a while, elsewhere.
`
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${startupProblem(error, null)}\n`)
    process.exitCode = 1
  },
)

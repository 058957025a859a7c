import { pino } from 'pino'
import { openDatabase } from '#database/open-database.ts'
import { databaseTemplate } from './database-template.ts'
import { templateDatabase } from './database.ts'
import { fakeClock } from './fake-clock.ts'
import { fakeIds } from './fake-ids.ts'
import { startPostgresServer } from './postgres-server.ts'

const nothing = async () => undefined

/**
 * Before a test run: makes the embedded template, so that test files need not race for it, or starts a real PostgreSQL
 * and hands its address on in SWITCHBOARD_TEST_DATABASE_URL.
 */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env['SWITCHBOARD_TEST_DATABASE_URL'] !== undefined) return nothing
  if (process.env['SWITCHBOARD_TEST_DATABASE'] !== 'postgres') {
    await databaseTemplate()
    return nothing
  }
  const server = await startPostgresServer(templateDatabase)
  const template = await openDatabase({
    databaseUrl: server.address(templateDatabase),
    logger: pino({ level: 'silent' }),
    clock: fakeClock(),
    ids: fakeIds(),
  })
  await template.close()
  process.env['SWITCHBOARD_TEST_DATABASE_URL'] = server.address('postgres')
  return () => server.stop()
}

import { pino } from 'pino'
import { openDatabase } from '#database/open-database.ts'
import { fakeClock } from './fake-clock.ts'
import { fakeIds } from './fake-ids.ts'

/**
 * A process of its own that opens the data folder it is given, adds a business, says so to its parent, and holds on
 * until it is told to close or killed.
 */
const { database, close } = await openDatabase({
  dataDir: process.argv[2] ?? '',
  logger: pino({ level: 'silent' }),
  clock: fakeClock(),
  ids: fakeIds(),
})
await database.asSystem((stores) =>
  stores.businesses.create({ name: `From process ${process.pid}`, timezone: 'UTC' }, null),
)
process.once('message', () => {
  void close().then(() => process.exit(0))
})
process.send?.('open')

import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** One project a room, so that `npx vitest --project domain` runs just that room's tests. */
const rooms = [
  'domain',
  'audio',
  'actions',
  'database',
  'providers',
  'api',
  'jobs',
  'models',
  'conversation',
  'lines',
  'cli',
  'config',
  'main',
]

/** Vitest leaves a core free, and of two that is half. */
const maxWorkers = Math.max(2, availableParallelism() - 1)

/** Their tests open databases; see tests/support/database.ts. */
const globalSetup = ['tests/support/database-server.ts']
const withDatabase = new Set(['actions', 'database', 'api', 'jobs', 'cli', 'main'])

/** Rooms with many small files, whose modules take longer to load than the tests to run. */
const shared = new Set(['domain', 'database', 'api'])

export default defineConfig({
  test: {
    projects: [
      ...rooms.map((room) => ({
        test: {
          name: room,
          include: [`src/${room}/**/*.test.ts`],
          maxWorkers,
          // Nothing of one file is seen by the next, so that modules are loaded once and not once a file.
          isolate: !shared.has(room),
          testTimeout: 20_000,
          hookTimeout: 60_000,
          globalSetup: withDatabase.has(room) ? globalSetup : [],
        },
      })),
      {
        test: {
          name: 'whole',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/livekit/**', 'tests/browser/**'],
          // After the rooms, with the machine to themselves: each is a whole system.
          sequence: { groupOrder: 1 },
          maxWorkers: 1,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          globalSetup,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          // After all others and one at a time: each is a whole system, a browser, and sound in real time.
          sequence: { groupOrder: 2 },
          maxWorkers: 1,
          // As long as a page may take to come.
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          globalSetup: [...globalSetup, 'tests/browser/support/say-when-missing.ts'],
        },
      },
    ],
  },
})

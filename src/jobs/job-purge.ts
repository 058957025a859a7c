import type { Clock, Database } from '#actions/ports.ts'

const dayMs = 86_400_000

/** Forgets jobs a week after they were done, and a month after they were given up. */
export function createJobPurge({
  database,
  clock,
}: {
  database: Database
  clock: Clock
}): () => Promise<void> {
  return async () => {
    const now = clock.now().getTime()
    const input = {
      done_before: new Date(now - 7 * dayMs),
      dead_before: new Date(now - 30 * dayMs),
      limit: 1_000,
    }
    while ((await database.asSystem((system) => system.jobs.purge(input))) === input.limit);
  }
}

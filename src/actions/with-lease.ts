import type { Database } from './ports.ts'

/** Does the work while no other process does the like. Null: somebody else is at it. */
export async function withLease<T>(
  database: Database,
  lease: { name: string; seconds: number },
  work: () => Promise<T>,
): Promise<{ result: T } | null> {
  const holder = await database.asSystem((system) => system.operations.takeLease(lease.name, lease.seconds))
  if (holder === null) return null
  try {
    return { result: await work() }
  } finally {
    await database.asSystem((system) => system.operations.returnLease(lease.name, holder))
  }
}

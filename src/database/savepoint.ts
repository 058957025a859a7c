import { sql } from 'drizzle-orm'
import type { Drizzle } from './engine.ts'
import { findFault } from './faults.ts'

/** 23P01 exclusion violated; 40P01 two who wanted each other's time. */
const lostRace = new Set(['23P01', '40P01'])

/** Does it, or, when somebody else was there first, undoes this part alone: the transaction goes on. */
export async function unlessTaken<T>(tx: Drizzle, work: () => Promise<T>): Promise<T | 'taken'> {
  await tx.execute(sql`savepoint unless_taken`)
  try {
    const result = await work()
    await tx.execute(sql`release savepoint unless_taken`)
    return result
  } catch (error) {
    if (!lostRace.has(findFault(error)?.code ?? '')) throw error
    await tx.execute(sql`rollback to savepoint unless_taken`)
    return 'taken'
  }
}

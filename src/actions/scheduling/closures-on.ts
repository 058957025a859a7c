import type { BusinessStores } from '../ports.ts'
import type { Closure } from '#domain/business-hours.ts'

/** What differs from the week on a date, however far ahead. */
export async function closuresOn(stores: BusinessStores, date: string): Promise<Closure[]> {
  const closures: Closure[] = []
  let cursor: string | null = null
  do {
    const page = await stores.closures.list({ limit: 100, cursor })
    closures.push(...page.items.filter((closure) => closure.date === date))
    cursor = page.next_cursor
  } while (cursor !== null)
  return closures
}

import type { BusinessStores, Clock, Database, HolidayCalendar, HolidayClosure } from '../ports.ts'
import { businessHolidays, type KnownHoliday } from './holiday-calendar-of.ts'

/** The kind of the job that writes the holidays of days that have come within reach. */
export const fillHolidaysJob = 'fill-holidays'

/** Two years are written ahead: so often is often enough. */
const EVERY_DAYS = 30

/** Writes the closures of the chosen holidays that lie behind what was written before. Safe to repeat. */
export async function fillHolidays(
  deps: { database: Database; clock: Clock; holidays: HolidayCalendar },
  input: { business_id: string },
): Promise<void> {
  await deps.database.forBusiness(input.business_id, async (stores) => {
    const { filled_to, ...choice } = await stores.holidays.get()
    if (choice.closed_rules.length === 0) return
    const { holidays, until } = await businessHolidays(deps, stores, choice.region)
    const chosen = holidays.filter(({ rule }) => choice.closed_rules.includes(rule))
    await stores.holidays.close(closuresOf(chosen, () => filled_to))
    await stores.holidays.put({ ...choice, filled_to: until })
    await addFillJob(stores, deps.clock)
  })
}

export async function addFillJob(stores: BusinessStores, clock: Clock): Promise<void> {
  const at = new Date(clock.now().getTime() + EVERY_DAYS * 86_400_000)
  await stores.jobs.add({ kind: fillHolidaysJob, key: at.toISOString().slice(0, 10), run_at: at, data: {} })
}

/** What is to be written of each: its dates behind the one that `filledTo` names, or all. */
export function closuresOf(
  holidays: readonly KnownHoliday[],
  filledTo: (rule: string) => string | null,
): HolidayClosure[] {
  return holidays.flatMap(({ rule, name, dates }) => {
    const filled = filledTo(rule)
    return dates
      .filter((date) => filled === null || date > filled)
      .map((date) => ({ date, holiday: rule, reason: name }))
  })
}

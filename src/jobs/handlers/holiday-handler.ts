import { fillHolidays, fillHolidaysJob } from '#actions/holidays/fill-holidays.ts'
import type { Clock, Database, HolidayCalendar } from '#actions/ports.ts'
import type { JobHandler } from '../job-handler.ts'

/** Goes on closing on the chosen holidays, as years come within reach. */
export function holidayHandler(deps: {
  database: Database
  clock: Clock
  holidays: HolidayCalendar
}): JobHandler {
  return { kind: fillHolidaysJob, run: ({ business_id }) => fillHolidays(deps, { business_id }) }
}

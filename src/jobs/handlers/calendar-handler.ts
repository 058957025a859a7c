import { readCalendar, readCalendarJob, type ReadCalendarDeps } from '#actions/calendars/read-calendar.ts'
import type { JobHandler } from '../job-handler.ts'

/** Reads the staff's own calendars. One that cannot be read is noted there; only our own faults are tried again. */
export function calendarHandler(deps: ReadCalendarDeps): JobHandler {
  return {
    kind: readCalendarJob,
    // It has itself done again: given up, it would never be read any more.
    maxAttempts: 240,
    run: ({ business_id, data: { calendar_id, at }, signal }) =>
      readCalendar(deps, {
        business_id,
        calendar_id: String(calendar_id),
        at: typeof at === 'string' ? at : null,
        signal,
      }),
  }
}

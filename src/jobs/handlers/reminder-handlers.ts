import {
  eventsWithReminders,
  planAllReminders,
  planRemindersAfter,
  planRemindersJob,
  remindJob,
  remindOfAppointment,
} from '#actions/outgoing/reminders.ts'
import type { Clock, Database } from '#actions/ports.ts'
import type { JobHandler } from '../job-handler.ts'

/** Plans reminders of appointments, and writes each when its time has come. */
export function reminderHandlers(deps: { database: Database; clock: Clock }): JobHandler[] {
  return [
    {
      kind: 'reminders-after-event',
      on: eventsWithReminders,
      run: async ({ event }) => (event === null ? undefined : planRemindersAfter(deps, event)),
    },
    { kind: planRemindersJob, run: ({ business_id }) => planAllReminders(deps, { business_id }) },
    {
      kind: remindJob,
      run: ({ business_id, id, data }) => remindOfAppointment(deps, { business_id, job_id: id, data }),
    },
  ]
}

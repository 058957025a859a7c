import type { AnalyseCallDeps } from '#actions/calls/analyse-call.ts'
import type { SendMessageDeps } from '#actions/outgoing/send-message.ts'
import type { WebhookDeps } from '#actions/webhooks/deliver-webhook.ts'
import type { CalendarFormat, HolidayCalendar, RehearsalPlayer } from '#actions/ports.ts'
import type { JobHandler } from '../job-handler.ts'
import { analysisHandler } from './analysis-handler.ts'
import { calendarHandler } from './calendar-handler.ts'
import { holidayHandler } from './holiday-handler.ts'
import { messageHandlers } from './message-handlers.ts'
import { rehearsalHandlers } from './rehearsal-handlers.ts'
import { reminderHandlers } from './reminder-handlers.ts'
import { retentionHandler } from './retention-handler.ts'
import { usageHandler } from './usage-handler.ts'
import { waitlistHandler } from './waitlist-handler.ts'
import { webhookHandlers } from './webhook-handlers.ts'

export type HandlerDeps = SendMessageDeps &
  WebhookDeps &
  AnalyseCallDeps & {
    holidays: HolidayCalendar
    calendarFormat: CalendarFormat
    /** Null, or left out: this process plays none. */
    player?: RehearsalPlayer | null
  }

/** Everything that is done later. */
export function allHandlers(deps: HandlerDeps): JobHandler[] {
  return [
    analysisHandler(deps),
    usageHandler(deps),
    ...messageHandlers(deps),
    ...reminderHandlers(deps),
    ...webhookHandlers(deps),
    retentionHandler(deps),
    calendarHandler(deps),
    waitlistHandler(deps),
    holidayHandler(deps),
    ...rehearsalHandlers(deps),
  ]
}

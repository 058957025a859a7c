import type { SystemStores } from '#actions/ports.ts'
import { accessStore } from './access.ts'
import { calendarFeedFinder } from './calendars.ts'
import type { SystemContext } from './context.ts'
import { invitationFinder } from './invitations.ts'
import { jobQueue } from './job-queue.ts'
import { outgoingQueue } from './outgoing-queue.ts'
import { systemBusinessStore } from './system-businesses.ts'
import { operatorStore } from './operators.ts'
import { systemOverviewStore } from './system-overview.ts'
import { systemOperationsStore } from './system-operations.ts'
import { systemPassageStore } from './system-passages.ts'
import { systemCallStore } from './system-calls.ts'

/** All that is not on behalf of one business: routing calls, signing in, the operator's view. */
export function systemStores(context: SystemContext): SystemStores {
  return {
    businesses: systemBusinessStore(context),
    access: accessStore(context),
    passages: systemPassageStore(context),
    calls: systemCallStore(context),
    jobs: jobQueue(context),
    operations: systemOperationsStore(context),
    overview: systemOverviewStore(context),
    operators: operatorStore(context),
    outgoing: outgoingQueue(context),
    invitations: invitationFinder(context),
    calendarFeeds: calendarFeedFinder(context),
  }
}

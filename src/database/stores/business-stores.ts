import type { BusinessStores } from '#actions/ports.ts'
import { closures } from '../schema/hours.ts'
import { knowledge } from '../schema/knowledge.ts'
import { messageTemplates } from '../schema/outgoing.ts'
import { services } from '../schema/services.ts'
import { switchRules } from '../schema/switch-rules.ts'
import { transferTargets } from '../schema/transfer-targets.ts'
import { analysisStore } from './analyses.ts'
import { apiKeyStore } from './api-keys.ts'
import { appointmentStore } from './appointments.ts'
import { businessStore } from './business.ts'
import { calendarStore } from './calendars.ts'
import { callbackStore } from './callbacks.ts'
import { erasureStore } from './erasures.ts'
import { feedbackStore } from './feedback.ts'
import { businessCallStore } from './business-calls.ts'
import type { StoreContext } from './context.ts'
import { consentStore } from './consents.ts'
import { recordingConsentStore } from './recording-consents.ts'
import { customerFactStore } from './customer-facts.ts'
import { customerNumberStore } from './customer-numbers.ts'
import { customerStore } from './customers.ts'
import { eventStore } from './events.ts'
import { liveStore } from './live.ts'
import { documentStore } from './documents.ts'
import { gapStore } from './gaps.ts'
import { hoursStore } from './hours.ts'
import { jobStore } from './jobs.ts'
import { invitationStore } from './invitations.ts'
import { memberStore } from './members.ts'
import { messageSettingsStore } from './message-settings.ts'
import { messageStore } from './messages.ts'
import { nounStore } from './noun-store.ts'
import { passageStore } from './passages.ts'
import { outgoingStore } from './outgoing.ts'
import { rehearsalRunStore } from './rehearsal-runs.ts'
import { rehearsalStore } from './rehearsals.ts'
import { roleStore } from './roles.ts'
import { retentionStore } from './retention.ts'
import { scheduleStore } from './schedule.ts'
import { slotHoldStore } from './slot-holds.ts'
import { speechStore } from './speech.ts'
import { staffStore } from './staff.ts'
import { usageStore } from './usage.ts'
import { webhookStore } from './webhooks.ts'
import { inboxStore } from './inbox.ts'
import { holidayStore } from './holidays.ts'
import { waitlistStore } from './waitlist.ts'

/** All that work on behalf of one business can touch. */
export function businessStores(context: StoreContext): BusinessStores {
  return {
    business_id: context.business_id,
    business: businessStore(context),
    roles: roleStore(context),
    rehearsals: rehearsalStore(context),
    rehearsalRuns: rehearsalRunStore(context),
    staff: staffStore(context),
    services: nounStore(context, services),
    hours: hoursStore(context),
    closures: nounStore(context, closures, [{ name: 'date', column: closures.date, type: 'date' }]),
    ...storesOfCustomers(context),
    appointments: appointmentStore(context),
    slotHolds: slotHoldStore(context),
    schedule: scheduleStore(context),
    waitlist: waitlistStore(context),
    holidays: holidayStore(context),
    knowledge: nounStore(context, knowledge),
    switchRules: nounStore(context, switchRules, [
      { name: 'position', column: switchRules.position, type: 'integer' },
    ]),
    transferTargets: nounStore(context, transferTargets, [
      { name: 'position', column: transferTargets.position, type: 'integer' },
    ]),
    passages: passageStore(context),
    gaps: gapStore(context),
    documents: documentStore(context),
    messages: messageStore(context),
    callbacks: callbackStore(context),
    feedback: feedbackStore(context),
    inbox: inboxStore(context),
    events: eventStore(context),
    live: liveStore(context),
    jobs: jobStore(context),
    outgoing: outgoingStore(context),
    messageTemplates: nounStore(context, messageTemplates),
    messageSettings: messageSettingsStore(context),
    consents: consentStore(context),
    webhooks: webhookStore(context),
    analyses: analysisStore(context),
    usage: usageStore(context),
    retention: retentionStore(context),
    calendars: calendarStore(context),
    ...storesOfAccess(context),
    ...storesOfCalls(context),
  }
}

/** Who calls, and what is known of them. */
function storesOfCustomers(
  context: StoreContext,
): Pick<BusinessStores, 'customers' | 'customerFacts' | 'customerNumbers' | 'erasures'> {
  return {
    customers: customerStore(context),
    customerFacts: customerFactStore(context),
    customerNumbers: customerNumberStore(context),
    erasures: erasureStore(context),
  }
}

/** Who may enter. */
function storesOfCalls(
  context: StoreContext,
): Pick<BusinessStores, 'calls' | 'recordingConsents' | 'speech'> {
  return {
    calls: businessCallStore(context),
    recordingConsents: recordingConsentStore(context),
    speech: speechStore(context),
  }
}

function storesOfAccess(context: StoreContext): Pick<BusinessStores, 'members' | 'invitations' | 'apiKeys'> {
  return {
    members: memberStore(context),
    invitations: invitationStore(context),
    apiKeys: apiKeyStore(context),
  }
}

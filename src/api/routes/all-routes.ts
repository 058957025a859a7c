import type { AnyRoute } from '../route.ts'
import { accountRoutes } from './accounts.ts'
import { aiRoleRoutes } from './ai-roles.ts'
import { answerRoutes } from './answers.ts'
import { apiKeyRoutes } from './api-keys.ts'
import { appointmentRoutes } from './appointments.ts'
import { businessCallRoutes } from './business-calls.ts'
import { businessRoutes } from './businesses.ts'
import { callbackRoutes } from './callbacks.ts'
import { erasureRoutes } from './erasures.ts'
import { feedbackRoutes } from './feedback.ts'
import { customerRoutes } from './customers.ts'
import { calendarRoutes } from './calendars.ts'
import { callRoutes } from './calls.ts'
import { eventRoutes } from './events.ts'
import { doctorRoutes } from './doctor.ts'
import { demoLoginRoutes } from './demo-login.ts'
import { documentRoutes } from './documents.ts'
import { gapRoutes } from './gaps.ts'
import { healthRoutes } from './health.ts'
import { holidayRoutes } from './holidays.ts'
import { hoursRoutes } from './hours.ts'
import { inboxRoutes } from './inbox.ts'
import { invitationRoutes } from './invitations.ts'
import { knowledgeRoutes } from './knowledge.ts'
import { liveRoutes } from './live.ts'
import { lookupRoutes } from './lookup.ts'
import { meRoutes } from './me.ts'
import { memberRoutes } from './members.ts'
import { messageRoutes } from './messages.ts'
import { operatorCallRoutes } from './operator-calls.ts'
import { operatorRoutes } from './operators.ts'
import { outgoingMessageRoutes } from './outgoing-messages.ts'
import { practiceTicketRoutes } from './practice-tickets.ts'
import { rehearsalRoutes } from './rehearsals.ts'
import { roleDraftRoutes } from './role-drafts.ts'
import { recordingConsentRoutes } from './recording-consents.ts'
import { retentionRoutes } from './retention.ts'
import { serviceRoutes } from './services.ts'
import { sipLineRoutes } from './sip-lines.ts'
import { setUpRoutes } from './set-up.ts'
import { staffRoutes } from './staff.ts'
import { switchRuleRoutes } from './switch-rules.ts'
import { transferTargetRoutes } from './transfer-targets.ts'
import { unsubscribeRoutes } from './unsubscribe.ts'
import { usageRoutes } from './usage.ts'
import { webhookRoutes } from './webhooks.ts'
import { voiceRoutes } from './voices.ts'
import { waitlistRoutes } from './waitlist.ts'

/** Every route of the API, each with its permission. The matrix in permission-matrix.test.ts walks this list. */
export const allRoutes: readonly AnyRoute[] = [
  ...healthRoutes,
  ...accountRoutes,
  ...meRoutes,
  ...demoLoginRoutes,
  ...lookupRoutes,
  ...aiRoleRoutes,
  ...roleDraftRoutes,
  ...rehearsalRoutes,
  ...businessRoutes,
  ...setUpRoutes,
  ...voiceRoutes,
  ...staffRoutes,
  ...calendarRoutes,
  ...serviceRoutes,
  ...hoursRoutes,
  ...holidayRoutes,
  ...customerRoutes,
  ...appointmentRoutes,
  ...waitlistRoutes,
  ...knowledgeRoutes,
  ...documentRoutes,
  ...gapRoutes,
  ...inboxRoutes,
  ...messageRoutes,
  ...callbackRoutes,
  ...erasureRoutes,
  ...feedbackRoutes,
  ...eventRoutes,
  ...switchRuleRoutes,
  ...transferTargetRoutes,
  ...outgoingMessageRoutes,
  ...unsubscribeRoutes,
  ...webhookRoutes,
  ...usageRoutes,
  ...recordingConsentRoutes,
  ...retentionRoutes,
  ...memberRoutes,
  ...invitationRoutes,
  ...apiKeyRoutes,
  ...callRoutes,
  ...businessCallRoutes,
  ...answerRoutes,
  ...liveRoutes,
  ...practiceTicketRoutes,
  ...operatorCallRoutes,
  ...operatorRoutes,
  ...doctorRoutes,
  ...sipLineRoutes,
]

import { answerQuestion } from './answer-question.ts'
import { endCall } from './end-call.ts'
import { getBusinessHours } from './get-business-hours.ts'
import { getServices } from './get-services.ts'
import { sendEmail } from './send-email.ts'
import { sendSms } from './send-sms.ts'
import { switchRole } from './switch-role.ts'
import { takeMessage } from './take-message.ts'
import type { ToolAction } from './tool-action.ts'
import { transferToPerson } from './transfer-to-person.ts'

/** What each tool of `domain/tools` does, by its name. */
export const toolActions: ReadonlyMap<string, ToolAction> = new Map(
  [
    getBusinessHours,
    getServices,
    answerQuestion,
    takeMessage,
    sendSms,
    sendEmail,
    transferToPerson,
    switchRole,
    endCall,
  ].map((action) => [action.definition.name, action]),
)

import type { Brief } from '../brief.ts'
import type { LineKind } from '../call.ts'
import { presentRoles } from '../role-choice.ts'
import { answerQuestion } from './answer-question.ts'
import { bookAppointment } from './book-appointment.ts'
import { cancelAppointment } from './cancel-appointment.ts'
import { checkAvailability } from './check-availability.ts'
import { getMyAppointments } from './get-my-appointments.ts'
import { getStaff } from './get-staff.ts'
import { pressKeys } from './press-keys.ts'
import { rescheduleAppointment } from './reschedule-appointment.ts'
import { addCustomerNote } from './add-customer-note.ts'
import { createCustomer } from './create-customer.ts'
import { getCustomer } from './get-customer.ts'
import { saveMemory } from './save-memory.ts'
import { updateCustomer } from './update-customer.ts'
import { joinWaitlist } from './join-waitlist.ts'
import { leaveFeedback } from './leave-feedback.ts'
import { scheduleCallback } from './schedule-callback.ts'
import { endCall } from './end-call.ts'
import { getBusinessHours } from './get-business-hours.ts'
import { getDirections } from './get-directions.ts'
import { getServices } from './get-services.ts'
import { stopRecording } from './stop-recording.ts'
import { sendEmail } from './send-email.ts'
import { sendSms } from './send-sms.ts'
import { switchRole } from './switch-role.ts'
import { takeMessage } from './take-message.ts'
import type { ToolDefinition } from './tool.ts'
import { transferToPerson } from './transfer-to-person.ts'

export const toolDefinitions: readonly ToolDefinition[] = [
  getBusinessHours,
  getServices,
  getStaff,
  checkAvailability,
  bookAppointment,
  joinWaitlist,
  getMyAppointments,
  rescheduleAppointment,
  cancelAppointment,
  answerQuestion,
  getCustomer,
  createCustomer,
  updateCustomer,
  addCustomerNote,
  saveMemory,
  getDirections,
  takeMessage,
  scheduleCallback,
  leaveFeedback,
  sendSms,
  sendEmail,
  transferToPerson,
  switchRole,
  pressKeys,
  stopRecording,
  endCall,
]

export function findTool(name: string): ToolDefinition | null {
  return toolDefinitions.find((tool) => tool.name === name) ?? null
}

/**
 * What a role may use in this call: what the owner allows it (hanging up, and not being recorded, always), but to switch
 * or to transfer only where there is somebody to go to, and keys only on a line that has some.
 */
export function toolsForRole(
  brief: Brief,
  role: { id: string | null; allowed_tools?: readonly string[] | null },
  { line, now }: { line?: LineKind; now: Date },
): ToolDefinition[] {
  const hasOthers = presentRoles(brief, now).some((other) => other.id !== role.id)
  return toolDefinitions.filter((tool) => {
    if (tool === stopRecording) return brief.business.recording_enabled
    const isAllowed = role.allowed_tools?.includes(tool.name) ?? true
    if (!isAllowed && tool !== endCall) return false
    if (tool === switchRole) return hasOthers
    if (tool === pressKeys) return line === 'livekit'
    return tool !== transferToPerson || brief.transfer_targets.length > 0
  })
}

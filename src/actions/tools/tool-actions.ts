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
import type { ToolAction } from './tool-action.ts'
import { transferToPerson } from './transfer-to-person.ts'

/** What each tool of `domain/tools` does, by its name. */
export const toolActions: ReadonlyMap<string, ToolAction> = new Map(
  [
    getBusinessHours,
    getServices,
    answerQuestion,
    getDirections,
    takeMessage,
    scheduleCallback,
    leaveFeedback,
    sendSms,
    sendEmail,
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
    takeMessage,
    transferToPerson,
    switchRole,
    pressKeys,
    stopRecording,
    endCall,
  ].map((action) => [action.definition.name, action]),
)

const business = [
  'business_name',
  'business_phone',
  'business_email',
  'business_website',
  'business_address',
  'customer_name',
  'customer_first_name',
] as const
const appointment = [...business, 'service_name', 'staff_name', 'date', 'time', 'reason'] as const
const message = [...business, 'message', 'caller_name', 'callback_number', 'urgency'] as const
const warning = [...business, 'percent', 'limit'] as const
const offer = [...business, 'service_name', 'date', 'time'] as const

/** Every message that can go out, with the variables its words may name. */
export const messageNames = {
  appointment_booked: appointment,
  appointment_rescheduled: appointment,
  appointment_cancelled: appointment,
  appointment_reminder: appointment,
  appointment_details: appointment,
  address: business,
  website: business,
  waitlist_offer: offer,
  message_taken: message,
  usage_warning: warning,
} as const

export type MessageName = keyof typeof messageNames
export type MessageVariable = (typeof messageNames)[MessageName][number]
export type MessageValues = Partial<Record<MessageVariable, string | null>>

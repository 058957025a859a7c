import { z } from 'zod'

/** What can happen in a business that somebody may want to know of, and what `subject_id` then names. */
export const eventTypes = {
  'call.ended':
    'a call, when it has ended; once more when a call that was given up as lost turns out otherwise',
  'call.analysed': 'a call, when it has been told what it was about',
  'message.taken': 'a message that a caller left',
  'appointment.booked': 'an appointment',
  'appointment.rescheduled': 'an appointment that was moved',
  'appointment.cancelled': 'an appointment that was cancelled',
  'callback.scheduled': 'a promise to call back',
  'feedback.given': 'praise or a complaint',
  'gap.opened': 'a question nobody could answer',
  'usage.warned': 'nothing; `data` says of which limit of the month which share is used',
  'waitlist.offered': 'an entry of the waitlist for which a place became free',
  'outgoing_message.failed': 'a message of the business that could not be sent or did not arrive',
} as const

export const eventType = z.enum(Object.keys(eventTypes) as [EventType, ...EventType[]])
export type EventType = keyof typeof eventTypes

/** Something that happened, written in the transaction in which it happened. Never changed afterwards. */
export const event = z.object({
  id: z.uuid(),
  business_id: z.uuid(),
  type: eventType,
  /** What it happened to; see {@link eventTypes}. */
  subject_id: z.uuid().nullable(),
  data: z.record(z.string(), z.unknown()),
  created_at: z.iso.datetime(),
})
export type Event = z.infer<typeof event>
export type NewEvent = Pick<Event, 'type' | 'subject_id'> & { data?: Event['data'] }

import { z } from 'zod'

/** Things that are done by a tool or not at all, and that an AI must not say are done when they are not. */
export const deed = z.enum([
  'booked',
  'rescheduled',
  'cancelled',
  'transferred',
  /** By SMS, mail or the like. */
  'sent',
  /** A message, a wish, a fact: written down for the business. */
  'noted',
])
export type Deed = z.infer<typeof deed>

import { z } from 'zod'

/** `HH:MM` on the business's wall clock; `24:00` is the midnight at the end of the day. */
export const timeOfDay = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'a time of day as HH:MM, 24:00 for midnight at the end')

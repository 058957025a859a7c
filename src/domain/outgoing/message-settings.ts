import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { timeOfDay } from '../time-of-day.ts'
import { timeZoneToUse } from '../time-zone.ts'
import { channel } from './outgoing-message.ts'

export const messageSettings = z.object({
  /** How customers hear of what was booked, moved or cancelled; each one they have an address for. */
  confirmation_channels: z.array(channel).max(3),
  /** How many hours before an appointment its reminders go out; none: no reminders. */
  reminder_hours: z.array(z.int().min(1).max(336)).max(4),
  /** Reminders wait until it is over; in the business's zone, past midnight if need be. The same time twice: none. */
  quiet_from: timeOfDay,
  quiet_until: timeOfDay,
  /** Who of the business is told of messages taken; none: its own mail address. */
  notify_emails: z.array(z.email().max(200)).max(10),
  notify_numbers: z.array(z.string().min(1).max(40)).max(10),
  /** The number text messages come from; null: the operator's, else the business's own. */
  sms_from: z.string().max(40).nullable(),
})
export type MessageSettings = z.infer<typeof messageSettings>

export const defaultMessageSettings: MessageSettings = {
  confirmation_channels: ['sms', 'email'],
  reminder_hours: [24],
  quiet_from: '21:00',
  quiet_until: '08:00',
  notify_emails: [],
  notify_numbers: [],
  sms_from: null,
}

type QuietHours = Pick<MessageSettings, 'quiet_from' | 'quiet_until'>

/** The moment itself, or when the quiet hours that it falls into are over. */
export function afterQuietHours(at: Date, hours: QuietHours, timezone: string): Date {
  return quietHoursAround(at, hours, timezone)?.end ?? at
}

/** A message that is worth less an hour later goes out that long before the quiet hours begin. */
const beforeQuietMs = 15 * 60_000

/** The moment itself, or shortly before the quiet hours that it falls into begin. */
export function beforeQuietHours(at: Date, hours: QuietHours, timezone: string): Date {
  const quiet = quietHoursAround(at, hours, timezone)
  return quiet === null ? at : new Date(quiet.start.getTime() - beforeQuietMs)
}

/** Null: it falls into none. */
function quietHoursAround(
  at: Date,
  { quiet_from, quiet_until }: QuietHours,
  timezone: string,
): { start: Date; end: Date } | null {
  const timeZone = timeZoneToUse(timezone)
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
  const time = local.toPlainTime().toString().slice(0, 5)
  const overnight = quiet_from > quiet_until
  const isQuiet = overnight
    ? time >= quiet_from || time < quiet_until
    : time >= quiet_from && time < quiet_until
  if (!isQuiet) return null
  const today = local.toPlainDate()
  const first = overnight && time < quiet_until ? today.subtract({ days: 1 }) : today
  const last = overnight ? first.add({ days: 1 }) : first
  const instant = (date: Temporal.PlainDate, clock: string) =>
    new Date(date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(clock) }).epochMilliseconds)
  return { start: instant(first, quiet_from), end: instant(last, quiet_until) }
}

import { Temporal } from 'temporal-polyfill'
import { timeZoneToUse } from './time-zone.ts'

/** How things are said on the phone, in English: a model says them in its caller's language, the local voice as they are. */

export const weekdayNames = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const

/** 0 = Sunday, as stored. */
export function weekdayName(weekday: number): string {
  return weekdayNames[weekday % 7] ?? ''
}

/** `09:00` is "9 AM", `17:30` "5:30 PM", `12:00` "noon", `00:00` and `24:00` "midnight". */
export function spokenTime(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  if (minute === 0 && hour % 24 === 0) return 'midnight'
  if (minute === 0 && hour === 12) return 'noon'
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes} ${hour % 24 < 12 ? 'AM' : 'PM'}`
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** "Monday, November 23". */
export function spokenDate(date: Temporal.PlainDate): string {
  return `${weekdayName(date.dayOfWeek)}, ${monthNames[date.month - 1] ?? ''} ${date.day}`
}

/** An instant on the clock of a zone: "Monday, November 23 at 2:30 PM". */
export function spokenInstant(instant: string, timezone: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZoneToUse(timezone))
  return `${spokenDate(local.toPlainDate())} at ${spokenClock(local)}`
}

/** "2:30 PM". */
export function spokenLocalTime(now: Date, timezone: string): string {
  return spokenClock(
    Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZoneToUse(timezone)),
  )
}

function spokenClock(local: Temporal.ZonedDateTime): string {
  return spokenTime(local.toPlainTime().toString().slice(0, 5))
}

/** "30 minutes", "1 hour", "1 hour 30 minutes". */
export function spokenDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return [counted(hours, 'hour'), counted(rest, 'minute')].filter(Boolean).join(' ') || '0 minutes'
}

function counted(count: number, unit: string): string {
  if (count === 0) return ''
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

/** "A", "A and B", "A, B and C". */
export function spokenList(items: readonly string[], conjunction = 'and'): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1) ?? ''}`
}

/** Minor units to words: 12000 USD is "120 dollars", 8950 GBP "89 pounds 50", 1500 JPY "1500 yen", 0 "free". */
export function spokenMoney(amount: number, currency: string): string {
  if (amount === 0) return 'free'
  const digits = minorDigits(currency)
  const unit = 10 ** digits
  const whole = Math.floor(amount / unit)
  const rest = amount % unit
  const name = currencyName(currency, whole)
  return rest === 0 ? `${whole} ${name}` : `${whole} ${name} ${String(rest).padStart(digits, '0')}`
}

/** Said without the country where there is no doubt: the business's own money. */
const shortNames: Record<string, [one: string, many: string]> = {
  USD: ['dollar', 'dollars'],
  CAD: ['dollar', 'dollars'],
  AUD: ['dollar', 'dollars'],
  NZD: ['dollar', 'dollars'],
  GBP: ['pound', 'pounds'],
  EUR: ['euro', 'euros'],
  CHF: ['franc', 'francs'],
  JPY: ['yen', 'yen'],
  INR: ['rupee', 'rupees'],
}

function currencyName(currency: string, count: number): string {
  const short = Object.hasOwn(shortNames, currency) ? shortNames[currency] : undefined
  if (short !== undefined) return count === 1 ? short[0] : short[1]
  const parts = formatOf(currency)?.format.formatToParts(count) ?? []
  return parts.find((part) => part.type === 'currency')?.value ?? currency
}

function minorDigits(currency: string): number {
  return formatOf(currency)?.digits ?? 2
}

interface CurrencyFormat {
  format: Intl.NumberFormat
  digits: number
}

const formats = new Map<string, CurrencyFormat>()

/** Kept, because making one takes longer than all the rest of a sentence. */
function formatOf(currency: string): CurrencyFormat | null {
  if (!/^[A-Z]{3}$/i.test(currency)) return null
  const kept = formats.get(currency)
  if (kept !== undefined) return kept
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'name' })
  const made = { format, digits: format.resolvedOptions().maximumFractionDigits ?? 2 }
  formats.set(currency, made)
  return made
}

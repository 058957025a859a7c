import { Temporal } from 'temporal-polyfill'
import { spokenDate } from './spoken-words.ts'
import { timeZoneToUse } from './time-zone.ts'

/**
 * Dates and times as a receptionist says them, in the business's language: "Tuesday, December 1st, at 2:30 pm",
 * "Dienstag, 1. Dezember um 14:30 Uhr". The year is said when it is not this one.
 */
export function sayMoment(
  instant: string,
  { timezone, language }: { timezone: string; language: string },
  now?: Date,
): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZoneToUse(timezone))
  const withYear = now !== undefined && local.year !== yearIn(timezone, now)
  if (isEnglish(language)) {
    return `${sayDay(local.toPlainDate(), language, withYear)}, at ${sayTimeOfDay(local.toPlainTime(), language)}`
  }
  return formatOf(language, { ...dayFields(withYear), ...timeFields }).format(
    unzoned(local.toPlainDateTime()),
  )
}

/** "Tuesday, December 1st". */
export function sayDay(date: Temporal.PlainDate, language: string, withYear = false): string {
  if (!isEnglish(language)) {
    return formatOf(language, dayFields(withYear)).format(unzoned(date.toPlainDateTime('12:00')))
  }
  return `${spokenDate(date)}${ordinalEnding(date.day)}${withYear ? `, ${date.year}` : ''}`
}

/** "2:30 pm", "noon". */
export function sayTimeOfDay(time: Temporal.PlainTime, language: string): string {
  if (!isEnglish(language)) {
    return formatOf(language, timeFields).format(
      unzoned(Temporal.PlainDate.from('2026-01-01').toPlainDateTime(time)),
    )
  }
  if (time.hour === 12 && time.minute === 0) return 'noon'
  const minutes = time.minute === 0 ? '' : `:${String(time.minute).padStart(2, '0')}`
  return `${time.hour % 12 === 0 ? 12 : time.hour % 12}${minutes} ${time.hour < 12 ? 'am' : 'pm'}`
}

/** 1st, 2nd, 3rd, 4th, 11th. */
function ordinalEnding(number: number): string {
  const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' }
  return endings[ordinals.select(number)] ?? 'th'
}

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })
const timeFields = { hour: 'numeric', minute: '2-digit' } as const

function dayFields(withYear: boolean): Intl.DateTimeFormatOptions {
  return { weekday: 'long', day: 'numeric', month: 'long', ...(withYear ? { year: 'numeric' } : {}) }
}

function isEnglish(language: string): boolean {
  return /^en\b/i.test(language)
}

function yearIn(timezone: string, now: Date): number {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZoneToUse(timezone))
    .year
}

/** The same wall clock in UTC, which is the zone all formats here are made for. */
function unzoned(local: Temporal.PlainDateTime): number {
  return local.toZonedDateTime('UTC').epochMilliseconds
}

const formats = new Map<string, Intl.DateTimeFormat>()
const MOST_FORMATS = 200

/** Kept, because making one takes longer than all the rest. A language nobody knows is spoken in English. */
function formatOf(language: string, fields: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(fields)}`
  const made = formats.get(key) ?? makeFormat(language, { ...fields, timeZone: 'UTC' })
  if (formats.size < MOST_FORMATS) formats.set(key, made)
  return made
}

function makeFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(language, options)
  } catch {
    return new Intl.DateTimeFormat('en', options)
  }
}

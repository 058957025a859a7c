import type { Temporal } from 'temporal-polyfill'
import { calendarNames } from './calendar-names.ts'
import { readDates } from './date-words.ts'
import { readTimeOfDay, type WantedTimeOfDay } from './time-words.ts'

/** When somebody would like to come. */
export interface WantedTime {
  /** In order, of which some may have gone by; null: the soonest. */
  dates: Temporal.PlainDate[] | null
  /** Null: at any time of day. */
  time: WantedTimeOfDay | null
  /** Words were said and none of them named a day or a time. */
  isUnclear: boolean
}

const soonest =
  /\b(soon(est)?|asap|as soon as possible|earliest|first|next available|any ?(time|day)?|whenever|flexible|no preference)\b/

/**
 * Reads a caller's words for a day and a time ("next Tuesday", "Friday afternoon", "the 3rd at half past two",
 * "2026-12-01") on the business's calendar. Weekdays and months are also known in the business's language.
 */
export function readWantedTime(words: string, today: Temporal.PlainDate, language: string): WantedTime {
  const text = words.toLowerCase().replace(/\s+/g, ' ').trim()
  const { dates, rest } = readDates(text, today, calendarNames(language))
  const time = readTimeOfDay(rest)
  const isUnclear = text !== '' && dates === null && time === null && !soonest.test(text)
  return { dates, time, isUnclear }
}

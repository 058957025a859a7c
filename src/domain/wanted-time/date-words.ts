import { Temporal } from 'temporal-polyfill'
import type { CalendarNames } from './calendar-names.ts'

export interface ReadDates {
  /** In order. Null: no day was named, so the soonest will do. */
  dates: Temporal.PlainDate[] | null
  /** The words without those that named the day. */
  rest: string
}

interface Reading {
  text: string
  today: Temporal.PlainDate
  names: CalendarNames
}

/** A way to name days: the dates and the words that named them, or null. */
type Reader = (reading: Reading) => { dates: Temporal.PlainDate[]; said: string[] } | null

/**
 * The days that a caller's words name, seen from `today` at the business. A weekday is the coming one, never today;
 * "next Tuesday" is that of the week that begins next Monday; a date without a year is the next one.
 */
export function readDates(text: string, today: Temporal.PlainDate, names: CalendarNames): ReadDates {
  for (const read of readers) {
    const found = read({ text, today, names })
    if (found === null) continue
    const rest = found.said.reduce((left, words) => left.replace(words, ' '), text)
    return { dates: found.dates, rest }
  }
  return { dates: null, rest: text }
}

const isoDate: Reader = ({ text }) => {
  const [said] = /\b\d{4}-\d{2}-\d{2}(?=t|\b)/.exec(text) ?? []
  const date = said === undefined ? null : dateFrom(said)
  return said === undefined || date === null ? null : { dates: [date], said: [said] }
}

const nearDay: Reader = ({ text, today }) => {
  const days: [RegExp, number][] = [
    [/\b(the )?day after tomorrow\b/, 2],
    [/\btomorrow\b/, 1],
    [/\btoday\b|\bsame day\b/, 0],
    [/\b(this (?=morning|afternoon|evening)|(?=tonight\b))/, 0],
  ]
  for (const [words, away] of days) {
    const said = words.exec(text)?.[0]
    if (said !== undefined) return { dates: [today.add({ days: away })], said: [said] }
  }
  return null
}

const daysAway: Reader = ({ text, today }) => {
  const found = /\bin (an?|\w+|\d+) (day|week|month)s?\b/.exec(text)
  const count = smallNumber(found?.[1] ?? '')
  if (found === null || count === null || count > 366) return null
  const date = today.add({ [`${found[2] ?? 'day'}s`]: count })
  return { dates: [date], said: [found[0]] }
}

const monthDay: Reader = ({ text, today, names }) => {
  const months = [...names.months.keys()].map(escaped).join('|')
  const day = String.raw`(\d{1,2})(?:st|nd|rd|th|\.)?(?!\d|:)`
  const before = new RegExp(String.raw`(?<!\p{L})(${months})\.? (?:the )?${day}(?:,? (\d{4}))?`, 'u').exec(
    text,
  )
  const after = new RegExp(String.raw`\b${day} (?:of |de )?(${months})(?!\p{L})\.?(?:,? (\d{4}))?`, 'u').exec(
    text,
  )
  const found = before ?? after
  if (found === null) return null
  const [said, one = '', two = '', year] = found
  const month = names.months.get(before === null ? two : one)
  const date = nextDate(today, month ?? 0, Number(before === null ? one : two), year)
  return date === null ? null : { dates: [date], said: [said] }
}

const dayOfMonth: Reader = ({ text, today }) => {
  const found = /\b(?:the )?(\d{1,2})(?:st|nd|rd|th)\b/.exec(text)
  if (found === null) return null
  const day = Number(found[1])
  for (let months = 0; months < 12; months++) {
    const month = today.with({ day: 1 }).add({ months })
    if (day < 1 || day > month.daysInMonth) continue
    const date = month.with({ day })
    if (Temporal.PlainDate.compare(date, today) >= 0) return { dates: [date], said: [found[0]] }
  }
  return null
}

const weekdays: Reader = ({ text, today, names }) => {
  const all = [...names.weekdays.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')
  const pattern = new RegExp(
    String.raw`(?<!\p{L})(?:(next|this|coming) )?(?:week )?(${all})s?(?!\p{L})`,
    'gu',
  )
  const found = [...text.matchAll(pattern)]
  if (found.length === 0) return null
  const isNextWeek = /\bnext week\b/.test(text)
  const dates = found.map(([, which, name = '']) => {
    const weekday = names.weekdays.get(name) ?? 0
    return which === 'next' || isNextWeek
      ? monday(today).add({ days: 7 + ((weekday + 6) % 7) })
      : today.add({ days: ((weekday - (today.dayOfWeek % 7) + 6) % 7) + 1 })
  })
  const said = found.map(([words]) => words)
  return { dates: inOrder(dates), said: isNextWeek ? [...said, 'next week'] : said }
}

const span: Reader = ({ text, today }) => {
  const nextMonday = monday(today).add({ days: 7 })
  const saturday = monday(today).add({ days: 5 })
  const spans: [RegExp, Temporal.PlainDate, number][] = [
    [/\bnext weekend\b/, saturday.add({ days: 7 }), 2],
    [/\b(this |the )?weekend\b/, saturday, 2],
    [/\bnext week\b/, nextMonday, 7],
    [/\b(later )?this week\b/, today, 8 - today.dayOfWeek],
    [/\bnext month\b/, today.with({ day: 1 }).add({ months: 1 }), 31],
    [/\b(later )?this month\b/, today, today.daysInMonth - today.day + 1],
  ]
  for (const [words, from, length] of spans) {
    const said = words.exec(text)?.[0]
    if (said === undefined) continue
    const dates = Array.from({ length }, (_, days) => from.add({ days }))
    return { dates: dates.filter((date) => Temporal.PlainDate.compare(date, today) >= 0), said: [said] }
  }
  return null
}

/** The more particular before the more general: "Tuesday, December 1st" is a date, "Tuesday next week" a weekday. */
const readers: Reader[] = [isoDate, monthDay, dayOfMonth, nearDay, daysAway, weekdays, span]

function monday(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 })
}

function nextDate(
  today: Temporal.PlainDate,
  month: number,
  day: number,
  year: string | undefined,
): Temporal.PlainDate | null {
  const years = year === undefined ? [0, 1, 2, 3, 4].map((more) => today.year + more) : [Number(year)]
  for (const each of years) {
    const date = dateFrom(`${each}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
    if (date !== null && (year !== undefined || Temporal.PlainDate.compare(date, today) >= 0)) return date
  }
  return null
}

function dateFrom(iso: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(iso, { overflow: 'reject' })
  } catch {
    return null
  }
}

function inOrder(dates: Temporal.PlainDate[]): Temporal.PlainDate[] {
  const unique = new Map(dates.map((date) => [date.toString(), date]))
  return [...unique.values()].sort((a, b) => Temporal.PlainDate.compare(a, b))
}

const numberWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function smallNumber(word: string): number | null {
  if (/^\d{1,3}$/.test(word)) return Number(word)
  if (word === 'a' || word === 'an') return 1
  const index = numberWords.indexOf(word)
  return index < 0 ? null : index
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

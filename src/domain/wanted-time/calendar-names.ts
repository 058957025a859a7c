/** Weekday and month names as callers say them: in English and in the business's language. */
export interface CalendarNames {
  /** 0 = Sunday. */
  weekdays: ReadonlyMap<string, number>
  /** 1 = January. */
  months: ReadonlyMap<string, number>
}

const made = new Map<string, CalendarNames>()
const MOST_MADE = 200

/** Kept, because making the formats takes long. */
export function calendarNames(language: string): CalendarNames {
  const names = made.get(language) ?? makeNames(language)
  if (made.size < MOST_MADE) made.set(language, names)
  return names
}

function makeNames(language: string): CalendarNames {
  const weekdays = new Map<string, number>()
  const months = new Map<string, number>()
  for (const locale of [language, 'en']) {
    // Short names of other languages are words of English: German's Sunday is "So".
    for (const width of locale === 'en' ? (['short', 'long'] as const) : (['long'] as const)) {
      const weekday = namesIn(locale, { weekday: width })
      // 4 January 1970 was a Sunday.
      for (let day = 0; day < 7; day++) weekdays.set(weekday(Date.UTC(1970, 0, 4 + day)), day)
      const month = namesIn(locale, { month: width })
      for (let index = 0; index < 12; index++) months.set(month(Date.UTC(1970, index, 15)), index + 1)
    }
  }
  weekdays.set('tues', 2).set('thur', 4).set('thurs', 4)
  months.set('sept', 9)
  return { weekdays, months }
}

function namesIn(locale: string, fields: Intl.DateTimeFormatOptions): (instant: number) => string {
  const format = formatFor(locale, { ...fields, timeZone: 'UTC' })
  return (instant) => format.format(instant).toLowerCase().replace(/\.$/, '')
}

function formatFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale, options)
  } catch {
    return new Intl.DateTimeFormat('en', options)
  }
}

import type HolidaysOf from 'date-holidays'
import type { HolidayCalendar } from '#actions/ports/holidays.ts'
import type { Holiday } from '#domain/holiday.ts'

const DAY_MS = 86_400_000
const kinds: readonly string[] = ['public', 'bank', 'optional', 'observance'] satisfies Holiday['kind'][]

/** date-holidays knows them for some two hundred countries. Its data is big, and read when it is first asked. */
export const holidayCalendar: HolidayCalendar = {
  async inYear({ country, region, language }, year) {
    const of = await holidaysOf(country, region)
    const found = new Map<string, Omit<Holiday, 'is_closed'>>()
    for (const each of of.getHolidays(year, baseOf(language))) {
      if (!kinds.includes(each.type)) continue
      const rule = ruleOf(each.rule)
      const known = found.get(rule)
      if (known === undefined) {
        found.set(rule, { rule, name: each.name, kind: each.type as Holiday['kind'], dates: datesOf(each) })
      } else {
        known.dates.push(...datesOf(each))
        // The day that stands in for it may come first, and is called so.
        if (each.substitute !== true) known.name = each.name
      }
    }
    return [...found.values()]
  },

  async regions({ country, language }) {
    const of = await holidaysOf(country, null)
    const names: Record<string, string> = of.getStates(country, baseOf(language)) ?? {}
    return Object.entries(names).map(([code, name]) => ({ code, name }))
  },
}

async function holidaysOf(country: string, region: string | null): Promise<HolidaysOf> {
  const { default: Holidays } = await import('date-holidays')
  return region === null ? new Holidays(country) : new Holidays(country, region)
}

/** A holiday and the day that stands in for it on a weekend are one: `substitutes 12-26 if …` is of `12-26`. */
function ruleOf(rule: string): string {
  return rule.replace(/^substitutes /, '').replace(/ (and )?(if|since|prior to) .*$/, '')
}

/** The dates on its own calendar; one that begins at a time of day is of the day on which it begins. */
function datesOf({ date, start, end }: { date: string; start: Date; end: Date }): string[] {
  const first = Date.parse(date.slice(0, 10))
  const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY_MS))
  return Array.from({ length: days }, (_, index) =>
    new Date(first + index * DAY_MS).toISOString().slice(0, 10),
  )
}

function baseOf(language: string): string {
  return new Intl.Locale(language).language
}

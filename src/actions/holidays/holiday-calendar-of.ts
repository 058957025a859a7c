import { Temporal } from 'temporal-polyfill'
import { found } from '../permission.ts'
import type { BusinessStores, Clock, HolidayCalendar } from '../ports.ts'
import type { Holiday, HolidayRegion } from '#domain/holiday.ts'
import { localDate } from '#domain/opening-hours.ts'

export type KnownHoliday = Omit<Holiday, 'is_closed'>

export interface BusinessHolidays {
  country: string | null
  region: string | null
  regions: HolidayRegion[]
  /** Each with its dates from today to `until`, by the first of them. */
  holidays: KnownHoliday[]
  today: string
  until: string
}

/** As far as anybody can book (see `booking_horizon_days`). */
const YEARS_AHEAD = 2

/** The holidays where the business is. A region that its country does not have counts as none. */
export async function businessHolidays(
  { holidays: calendar, clock }: { holidays: HolidayCalendar; clock: Clock },
  stores: BusinessStores,
  wanted_region: string | null,
): Promise<BusinessHolidays> {
  const business = found(await stores.business.get(), 'business')
  const start = localDate(business, clock.now())
  const end = start.add({ years: YEARS_AHEAD })
  const [today, until] = [start.toString(), end.toString()]
  const { country, language } = business
  if (country === null) return { country, region: null, regions: [], holidays: [], today, until }
  const regions = await calendar.regions({ country, language })
  const region = regions.find(({ code }) => code === wanted_region)?.code ?? null
  const merged = new Map<string, KnownHoliday>()
  for (let year = start.year; year <= end.year; year++) {
    for (const each of await calendar.inYear({ country, region, language }, year)) {
      const known = merged.get(each.rule)
      if (known === undefined) merged.set(each.rule, each)
      else known.dates.push(...each.dates)
    }
  }
  const holidays = [...merged.values()]
    .map((each) => ({ ...each, dates: each.dates.filter((date) => today <= date && date <= until) }))
    .filter(({ dates }) => dates.length > 0)
    .toSorted((a, b) => Temporal.PlainDate.compare(a.dates[0] ?? until, b.dates[0] ?? until))
  return { country, region, regions, holidays, today, until }
}

import { Temporal } from 'temporal-polyfill'
import { sayDay, sayTimeOfDay } from '../spoken-moment.ts'
import { spokenList } from '../spoken-words.ts'
import { timeZoneToUse } from '../time-zone.ts'

/** A slot with the name of whose it is. */
export interface Offer {
  starts_at: string
  staff_name: string
}

/** "Tuesday, December 1st, at 9 am or 2:30 pm with Anna, or Wednesday, December 2nd, at 9 am with Bob". */
export function sayOffers(offers: readonly Offer[], timezone: string): string {
  const days = new Map<string, Offer[]>()
  for (const offer of offers) {
    const day = local(offer, timezone).toPlainDate().toString()
    days.set(day, [...(days.get(day) ?? []), offer])
  }
  const year = offers[0] === undefined ? 0 : local(offers[0], timezone).year
  return spokenList(
    [...days].map(([date, ofDay]) => {
      const day = Temporal.PlainDate.from(date)
      return `${sayDay(day, 'en', day.year !== year)}, at ${sayTimes(ofDay, timezone)}`
    }),
    'or',
  )
}

function sayTimes(offers: readonly Offer[], timezone: string): string {
  const names = new Set(offers.map(({ staff_name }) => staff_name))
  const times = offers.map((offer) => {
    const time = sayTimeOfDay(local(offer, timezone).toPlainTime(), 'en')
    return names.size > 1 ? `${time} with ${offer.staff_name}` : time
  })
  const [only] = names
  return names.size === 1 ? `${spokenList(times, 'or')} with ${only ?? ''}` : spokenList(times, 'or')
}

function local({ starts_at }: Offer, timezone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(starts_at).toZonedDateTimeISO(timeZoneToUse(timezone))
}

import type { Holiday, HolidayChoice, HolidayRegion } from '#domain/holiday.ts'

export interface HolidayPlace {
  /** ISO 3166 alpha-2. */
  country: string
  region: string | null
  /** BCP 47; where the holiday has no name in it, the country's own. */
  language: string
}

/** When the holidays of a country are. A country or region it does not know has none. */
export interface HolidayCalendar {
  /** With all their dates in that year, the first first. */
  inYear(place: HolidayPlace, year: number): Promise<Omit<Holiday, 'is_closed'>[]>
  regions(place: Omit<HolidayPlace, 'region'>): Promise<HolidayRegion[]>
}

/** A date on which the business is closed because of a holiday. */
export interface HolidayClosure {
  date: string
  holiday: string
  reason: string
}

/** The holidays a business closes on; as closures they count. */
export interface HolidayStore {
  /** `filled_to`: up to that date the closures have been written; null: none yet. */
  get(): Promise<HolidayChoice & { filled_to: string | null }>
  put(choice: HolidayChoice & { filled_to: string }): Promise<void>
  /** One that is there already stays as the owner has made it. */
  close(closures: HolidayClosure[]): Promise<void>
  /** Takes back what holidays other than these have closed from that date on. */
  reopen(from: string, except: readonly string[]): Promise<void>
}

import { z } from 'zod'

/** A holiday of a country as the owner sees it: whether the business closes then, and when it is next. */
export const holiday = z.object({
  /** What it is from year to year, e.g. `easter -2`; names and dates change. */
  rule: z.string().max(200),
  /** In the language of the business. */
  name: z.string(),
  /** `public`: by law. `observance`: people know it, and mostly work. */
  kind: z.enum(['public', 'bank', 'optional', 'observance']),
  /** From today on, of the coming two years. */
  dates: z.array(z.iso.date()),
  is_closed: z.boolean(),
})
export type Holiday = z.infer<typeof holiday>

export const holidayRegion = z.object({ code: z.string(), name: z.string() })
export type HolidayRegion = z.infer<typeof holidayRegion>

export const holidayList = z.object({
  /** The business's own; null: it has not said where it is, and there are no holidays. */
  country: z.string().length(2).nullable(),
  region: z.string().nullable(),
  /** Parts of the country with holidays of their own. */
  regions: z.array(holidayRegion),
  holidays: z.array(holiday),
})
export type HolidayList = z.infer<typeof holidayList>

export const holidayChoice = z.object({
  region: z.string().max(10).nullable().default(null).describe('Code of the part of the country'),
  closed_rules: z.array(z.string().max(200)).max(200).describe('`rule` of each holiday it closes on'),
})
export type HolidayChoice = z.infer<typeof holidayChoice>

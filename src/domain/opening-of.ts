import type { Brief } from './brief.ts'
import type { OpeningHours } from './opening-hours.ts'

/** The opening hours of the business of a brief. */
export function openingOf(brief: Pick<Brief, 'business' | 'hours' | 'closures'>): OpeningHours {
  return { timezone: brief.business.timezone, hours: brief.hours, closures: brief.closures }
}

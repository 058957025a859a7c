import type { Brief } from './brief.ts'
import { localDate, openDay } from './opening-hours.ts'
import { openingOf } from './opening-of.ts'
import type { Persona } from './role-choice.ts'
import { areHoursKnown, spokenPeriods, spokenWeek } from './spoken-hours.ts'
import { spokenDate, spokenList, spokenLocalTime } from './spoken-words.ts'
import type { TemplateValues } from './template-variables.ts'

/** A list that is read out is no longer than this. */
const MOST_LISTED = 12

/**
 * What the variables of a role's greeting and prompt stand for in one call. Without `now` those that depend on the
 * time (`today`, `time_now`, `hours_today`) are missing: a greeting that is rendered beforehand cannot name them.
 */
export function templateValues(brief: Brief, role: Persona, now?: Date): TemplateValues {
  const { business, customer } = brief
  return {
    business_name: business.name,
    business_phone: business.phone,
    business_email: business.email,
    business_website: business.website,
    business_address: business.address,
    industry: business.industry,
    ai_name: role.ai_name,
    role_type: role.role_type,
    customer_name: customer?.name ?? null,
    customer_first_name: customer?.name.trim().split(/\s+/)[0] ?? null,
    returning: customer !== null,
    services: listed(brief.services.filter((service) => service.is_active)),
    staff_names: listed(brief.staff),
    hours_this_week: spokenWeek(openingOf(brief)),
    ...(now === undefined ? {} : timeValues(brief, now)),
  }
}

function timeValues(brief: Brief, now: Date): TemplateValues {
  const opening = openingOf(brief)
  const day = openDay(opening, localDate(opening, now))
  const hours_today = day.periods.length === 0 ? 'closed' : spokenPeriods(day.periods)
  return {
    today: spokenDate(day.date),
    time_now: spokenLocalTime(now, opening.timezone),
    hours_today: areHoursKnown(opening) ? hours_today : null,
  }
}

function listed(named: readonly { name: string }[]): string {
  const names = named.slice(0, MOST_LISTED).map(({ name }) => name)
  return spokenList(named.length > MOST_LISTED ? [...names, 'others'] : names)
}

import type { Actor } from '#domain/access.ts'
import { SwitchboardError } from '#domain/errors.ts'
import type { HolidayChoice, HolidayList } from '#domain/holiday.ts'
import type { ActionDeps } from '../noun-actions.ts'
import { requireAccess } from '../permission.ts'
import type { Clock, HolidayCalendar } from '../ports.ts'
import { addFillJob, closuresOf } from './fill-holidays.ts'
import { businessHolidays, type BusinessHolidays } from './holiday-calendar-of.ts'

type Deps = ActionDeps & { clock: Clock; holidays: HolidayCalendar }

/** The holidays of the business's country, and on which it closes. `region`: as it would be with another. */
export async function getHolidays(
  deps: Deps,
  actor: Actor,
  input: { business_id: string; region: string | undefined },
): Promise<HolidayList> {
  requireAccess(actor, input.business_id, 'viewer')
  return deps.database.forBusiness(input.business_id, async (stores) => {
    const { region, closed_rules } = await stores.holidays.get()
    return asList(await businessHolidays(deps, stores, input.region ?? region), closed_rules)
  })
}

/**
 * Closes on these holidays, from today on, and on no others. What the owner has made of a date of one that was chosen
 * before stays: other hours, or open after all. Throws `invalid_request` for a holiday its country does not have.
 */
export async function chooseHolidays(
  deps: Deps,
  actor: Actor,
  input: { business_id: string; choice: HolidayChoice },
): Promise<HolidayList> {
  requireAccess(actor, input.business_id, 'manager')
  const { region, closed_rules } = input.choice
  return deps.database.forBusiness(input.business_id, async (stores) => {
    const known = await businessHolidays(deps, stores, region)
    checkChoice(input.choice, known)
    const before = await stores.holidays.get()
    const kept =
      before.region === region ? before.closed_rules.filter((rule) => closed_rules.includes(rule)) : []
    await stores.holidays.reopen(known.today, kept)
    await stores.holidays.close(
      closuresOf(
        known.holidays.filter(({ rule }) => closed_rules.includes(rule)),
        (rule) => (kept.includes(rule) ? before.filled_to : null),
      ),
    )
    await stores.holidays.put({ region, closed_rules, filled_to: known.until })
    await addFillJob(stores, deps.clock)
    return asList(known, closed_rules)
  })
}

function checkChoice({ region, closed_rules }: HolidayChoice, known: BusinessHolidays): void {
  if (known.country === null) {
    throw new SwitchboardError('invalid_request', 'Say first in which country the business is.', {
      reason: 'country_missing',
    })
  }
  if (region !== known.region) {
    throw new SwitchboardError('invalid_request', `${known.country} has no region "${region}".`, {
      reason: 'unknown_region',
    })
  }
  const stranger = closed_rules.find((rule) => known.holidays.every((each) => each.rule !== rule))
  if (stranger !== undefined) {
    throw new SwitchboardError('invalid_request', `There is no holiday "${stranger}" in ${known.country}.`, {
      reason: 'unknown_holiday',
    })
  }
}

function asList(known: BusinessHolidays, closed_rules: readonly string[]): HolidayList {
  const { country, region, regions, holidays } = known
  return {
    country,
    region,
    regions,
    holidays: holidays.map((each) => ({ ...each, is_closed: closed_rules.includes(each.rule) })),
  }
}

import type { Actor } from '#domain/access.ts'
import type { OpeningPeriod } from '#domain/business-hours.ts'
import type { ActionDeps } from '../noun-actions.ts'
import { inBusiness } from '../noun-actions.ts'
import { requireAccess } from '../permission.ts'
import { checkPeriods } from '../periods.ts'

/** The week's opening periods, by weekday and time; a day without one is closed. */
export async function getHours(
  deps: ActionDeps,
  actor: Actor,
  input: { business_id: string },
): Promise<OpeningPeriod[]> {
  requireAccess(actor, input.business_id, 'viewer')
  return inBusiness(deps.database, input.business_id, (stores) => stores.hours.week())
}

/** The whole week at once. Throws `invalid_request` for periods that overlap. */
export async function replaceHours(
  deps: ActionDeps,
  actor: Actor,
  input: { business_id: string; week: OpeningPeriod[] },
): Promise<OpeningPeriod[]> {
  requireAccess(actor, input.business_id, 'manager')
  checkPeriods(
    input.week.map(({ weekday, opens_at, closes_at }) => ({
      day: weekday,
      starts_at: opens_at,
      ends_at: closes_at,
    })),
  )
  return inBusiness(deps.database, input.business_id, (stores) => stores.hours.replaceWeek(input.week))
}

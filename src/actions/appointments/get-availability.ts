import type { Temporal } from 'temporal-polyfill'
import type { Actor } from '#domain/access.ts'
import type { AvailableDay } from '#domain/appointment.ts'
import { openDay } from '#domain/opening-hours.ts'
import { inBusiness, type ActionDeps } from '../noun-actions.ts'
import { found, requireAccess } from '../permission.ts'
import type { Clock } from '../ports.ts'
import { askedDates } from '../scheduling/asked-dates.ts'
import { daysBetween, type Days } from '../scheduling/search.ts'

/** Every free slot of a service on the days from `from` to `to`, both included, on the business's calendar. */
export async function getAvailability(
  { database, clock }: ActionDeps & { clock: Clock },
  actor: Actor,
  input: {
    business_id: string
    service_id: string
    from: string
    to: string
    staff_id: string | null
    moving_appointment_id: string | null
  },
): Promise<AvailableDay[]> {
  requireAccess(actor, input.business_id, 'viewer')
  const { first, last, dates } = askedDates(input)
  return inBusiness(database, input.business_id, async (stores) => {
    const service = found(await stores.services.get(input.service_id), 'service')
    const search = {
      business: found(await stores.business.get(), 'business'),
      service,
      staff_id: input.staff_id,
      customer_ids: [],
      call_id: null,
      except_appointment_id: input.moving_appointment_id,
      now: clock.now(),
    }
    const days = await daysBetween(stores, search, first, last)
    return dates.map((date) => availableDay(days, date))
  })
}

function availableDay(days: Days, date: Temporal.PlainDate): AvailableDay {
  const { schedule } = days
  const names = new Map(schedule.staff.map(({ id, name }) => [id, name]))
  const { periods, reason } = openDay(schedule.opening, date)
  return {
    date: date.toString(),
    is_open: periods.length > 0,
    reason,
    slots: days.on(date).map(({ staff_id, starts_at, ends_at }) => ({
      staff_id,
      staff_name: names.get(staff_id) ?? '',
      starts_at,
      ends_at,
    })),
  }
}

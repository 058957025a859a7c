import type { Actor } from '#domain/access.ts'
import { SwitchboardError } from '#domain/errors.ts'
import type { NewStaffException, StaffAvailability, StaffException } from '#domain/staff.ts'
import type { ActionDeps } from '../noun-actions.ts'
import { found, notFound, requireAccess } from '../permission.ts'
import { checkPeriods } from '../periods.ts'

const noun = 'member of staff'

interface OneOfStaff {
  business_id: string
  staff_id: string
}

/** The weekly working time, by weekday and time. */
export async function getStaffAvailability(
  deps: ActionDeps,
  actor: Actor,
  input: OneOfStaff,
): Promise<StaffAvailability[]> {
  requireAccess(actor, input.business_id, 'viewer')
  return deps.database.forBusiness(input.business_id, async (stores) =>
    found(await stores.staff.availability(input.staff_id), noun),
  )
}

/** The whole week at once. Throws `invalid_request` for periods that overlap or end before they start. */
export async function replaceStaffAvailability(
  deps: ActionDeps,
  actor: Actor,
  input: OneOfStaff & { week: StaffAvailability[] },
): Promise<StaffAvailability[]> {
  requireAccess(actor, input.business_id, 'manager')
  checkPeriods(input.week.map((period) => ({ ...period, day: period.weekday })))
  return deps.database.forBusiness(input.business_id, async (stores) =>
    found(await stores.staff.replaceAvailability(input.staff_id, input.week), noun),
  )
}

/** The days that differ from the week, by date. */
export async function listStaffExceptions(
  deps: ActionDeps,
  actor: Actor,
  input: OneOfStaff,
): Promise<StaffException[]> {
  requireAccess(actor, input.business_id, 'viewer')
  return deps.database.forBusiness(input.business_id, async (stores) =>
    found(await stores.staff.exceptions(input.staff_id), noun),
  )
}

export async function addStaffException(
  deps: ActionDeps,
  actor: Actor,
  input: OneOfStaff & { exception: NewStaffException },
): Promise<StaffException> {
  requireAccess(actor, input.business_id, 'manager')
  checkException(input.exception)
  return deps.database.forBusiness(input.business_id, async (stores) =>
    found(await stores.staff.addException(input.staff_id, input.exception), noun),
  )
}

/** A field that is absent stays as it is. Throws `invalid_request` when the times do not go together any more. */
export async function updateStaffException(
  deps: ActionDeps,
  actor: Actor,
  input: OneOfStaff & { exception_id: string; patch: Partial<NewStaffException> },
): Promise<StaffException> {
  requireAccess(actor, input.business_id, 'manager')
  const { staff_id, exception_id, patch } = input
  return deps.database.forBusiness(input.business_id, async ({ staff }) => {
    const days = found(await staff.exceptions(staff_id), noun)
    const before = found(days.find(({ id }) => id === exception_id) ?? null, 'exception')
    const changed = { ...before, ...patch }
    checkException(changed)
    return found(await staff.updateException(staff_id, exception_id, changed), 'exception')
  })
}

export async function removeStaffException(
  deps: ActionDeps,
  actor: Actor,
  input: OneOfStaff & { exception_id: string },
): Promise<void> {
  requireAccess(actor, input.business_id, 'manager')
  const removed = await deps.database.forBusiness(input.business_id, (stores) =>
    stores.staff.removeException(input.staff_id, input.exception_id),
  )
  if (!removed) throw notFound('exception')
}

/** Away: all day, or from one time to another. At work on an unusual day: always with both times. */
function checkException({ is_available, starts_at, ends_at, date }: NewStaffException): void {
  if (starts_at === null && ends_at === null && !is_available) return
  if (starts_at === null || ends_at === null) {
    throw new SwitchboardError(
      'invalid_request',
      'Give both starts_at and ends_at, or neither for a whole day off.',
      { reason: 'half_a_period' },
    )
  }
  checkPeriods([{ day: date, starts_at, ends_at }])
}

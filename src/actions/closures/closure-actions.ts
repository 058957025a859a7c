import type { Closure, NewClosure } from '#domain/business-hours.ts'
import { SwitchboardError } from '#domain/errors.ts'
import { nounActions } from '../noun-actions.ts'
import { checkPeriods } from '../periods.ts'

export const closureActions = nounActions<Closure, NewClosure, Partial<NewClosure>>({
  noun: 'closure',
  store: (stores) => stores.closures,
  async onCreate(_stores, values) {
    checkTimes(values)
    return values
  },
  async onUpdate(_stores, patch, current) {
    checkTimes({ ...current, ...patch })
    return patch
  },
})

/** Without times closed all day, with both open only then. */
function checkTimes({ date, opens_at, closes_at }: Pick<Closure, 'date' | 'opens_at' | 'closes_at'>): void {
  if (opens_at === null && closes_at === null) return
  if (opens_at === null || closes_at === null) {
    throw new SwitchboardError(
      'invalid_request',
      'Give both opens_at and closes_at, or neither for a whole day.',
      { reason: 'half_a_period' },
    )
  }
  checkPeriods([{ day: date, starts_at: opens_at, ends_at: closes_at }])
}

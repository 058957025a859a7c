import { Temporal } from 'temporal-polyfill'
import { SwitchboardError } from '#domain/errors.ts'

const MOST_DAYS = 31

export interface AskedDates {
  first: Temporal.PlainDate
  last: Temporal.PlainDate
  /** Every one of them, in order. */
  dates: Temporal.PlainDate[]
}

/** The dates from `from` to `to`, both included. Throws `invalid_request` for none, and for more than 31. */
export function askedDates(input: { from: string; to: string }): AskedDates {
  const first = Temporal.PlainDate.from(input.from)
  const last = Temporal.PlainDate.from(input.to)
  const length = first.until(last).days + 1
  if (length < 1 || length > MOST_DAYS) {
    throw new SwitchboardError(
      'invalid_request',
      `Ask for 1 to ${MOST_DAYS} days: to must not be before from.`,
      { reason: 'dates_reversed', details: { most_days: MOST_DAYS } },
    )
  }
  return { first, last, dates: Array.from({ length }, (_, index) => first.add({ days: index })) }
}

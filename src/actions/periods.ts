import { SwitchboardError } from '#domain/errors.ts'

interface Period {
  day: number | string
  starts_at: string
  ends_at: string
}

/** Times of one week or day: each ends after it starts, none overlap. Throws `invalid_request`. */
export function checkPeriods(periods: readonly Period[]): void {
  for (const { starts_at, ends_at } of periods) {
    if (starts_at >= ends_at) {
      throw new SwitchboardError('invalid_request', `${starts_at} to ${ends_at} ends before it starts.`, {
        reason: 'period_reversed',
        details: { starts_at, ends_at },
      })
    }
  }
  const ordered = periods.toSorted(byDayAndStart)
  for (const [index, period] of ordered.entries()) {
    const next = ordered[index + 1]
    if (next !== undefined && next.day === period.day && next.starts_at < period.ends_at) {
      throw new SwitchboardError(
        'invalid_request',
        `${period.starts_at} to ${period.ends_at} and ${next.starts_at} to ${next.ends_at} of the same day overlap.`,
        { reason: 'periods_overlap', details: { periods: [period, next] } },
      )
    }
  }
}

function byDayAndStart(a: Period, b: Period): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  return a.starts_at < b.starts_at ? -1 : Number(a.starts_at > b.starts_at)
}

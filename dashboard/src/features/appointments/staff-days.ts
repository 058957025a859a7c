import { useQuery } from '@tanstack/react-query'
import { api, dataOf } from '#lib/api.ts'
import { useKey } from '#lib/use-key.ts'
import { clockMinutes, wallTime } from '#lib/zoned-day.ts'
import type { Stretch } from './lanes.ts'

/** When everybody works on the days on show, has time off, and is busy by calendars of theirs elsewhere. */
export function useStaffDays(days: readonly string[]) {
  const { path, key } = useKey('staff')
  const [from = '', to = from] = [days[0], days.at(-1)]
  return useQuery({
    queryKey: [...key, 'on-days', from, to],
    queryFn: () =>
      dataOf(api.GET('/api/businesses/{business_id}/staff-days', { params: { path, query: { from, to } } })),
    staleTime: 60_000,
  })
}
export type StaffDay = NonNullable<ReturnType<typeof useStaffDays>['data']>[number]

/** A stretch in which somebody does not come, and why. */
export interface Away extends Stretch {
  why: 'time_off' | 'busy_elsewhere'
  reason: string | null
}

export function worksOn({ works }: StaffDay): Stretch[] {
  return works.map(stretch)
}

export function awayOn({ date, away, busy }: StaffDay, zone: string): Away[] {
  return [
    ...away.map((each) => ({ ...stretch(each), why: 'time_off' as const, reason: each.reason })),
    ...busy.map(({ starts_at, ends_at }) => ({
      start: minutesOn(date, starts_at, zone),
      end: minutesOn(date, ends_at, zone),
      why: 'busy_elsewhere' as const,
      reason: null,
    })),
  ]
}

/** What of it lies in both. */
export function common(first: readonly Stretch[], second: readonly Stretch[]): Stretch[] {
  return first.flatMap((a) =>
    second.flatMap((b) => {
      const both = { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) }
      return both.start < both.end ? [both] : []
    }),
  )
}

/** On the clock of that date; before it and behind it are its ends. */
function minutesOn(date: string, instant: string, zone: string): number {
  const wall = wallTime(instant, zone)
  if (wall.date === date) return wall.minutes
  return wall.date < date ? 0 : 24 * 60
}

function stretch({ from, to }: { from: string; to: string }): Stretch {
  return { start: clockMinutes(from), end: clockMinutes(to) }
}

import { z } from 'zod'
import type { Temporal } from 'temporal-polyfill'
import { localDate, openDay, openState, wallClock, type OpeningHours } from './opening-hours.ts'
import { areHoursKnown } from './spoken-hours.ts'
import { timeOfDay } from './time-of-day.ts'

/** A stretch of a weekday (0 = Sunday) on the business's clock; one that ends before it begins ends on the next day. */
export const roleShift = z
  .object({ weekday: z.int().min(0).max(6), opens_at: timeOfDay, closes_at: timeOfDay })
  .refine(({ opens_at, closes_at }) => opens_at !== closes_at && opens_at !== '24:00', {
    message: 'begin and end must differ; a whole day is 00:00 to 24:00',
  })
export type RoleShift = z.infer<typeof roleShift>

/**
 * When a role takes calls: while the business is open, while it is closed (holidays too), or in a week of its own, which
 * no closure changes. Null in a role: always.
 */
export const roleHours = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('business_hours') }),
  z.object({ kind: z.literal('outside_business_hours') }),
  z.object({ kind: z.literal('own_hours'), week: z.array(roleShift).min(1).max(50) }),
])
export type RoleHours = z.infer<typeof roleHours>

/** Where nobody has entered opening hours, the business counts as open. */
export function takesCalls(hours: RoleHours | null, opening: OpeningHours, now: Date): boolean {
  if (hours === null) return true
  if (hours.kind === 'own_hours') {
    return shiftsAround(hours.week, opening, now).some(
      ({ start, end }) => start <= now.getTime() && now.getTime() < end,
    )
  }
  const isOpen = !areHoursKnown(opening) || openState(opening, now).isOpen
  return isOpen === (hours.kind === 'business_hours')
}

/** From now on, the first moment at which such a role takes calls; null: none within the days that are looked at. */
export function nextTakesCalls(hours: RoleHours | null, opening: OpeningHours, now: Date): Date | null {
  const moments = [now, ...changesOf([hours], opening, now, 14)]
  return moments.find((moment) => takesCalls(hours, opening, moment)) ?? null
}

/** The moments after now at which one of them may begin or cease to take calls, in order. */
export function changesOf(
  all: readonly (RoleHours | null)[],
  opening: OpeningHours,
  now: Date,
  days: number,
): Date[] {
  const moments = new Set<number>()
  const today = localDate(opening, now)
  const followsOpening = all.some((hours) => hours !== null && hours.kind !== 'own_hours')
  for (let ahead = -1; ahead <= days; ahead += 1) {
    const date = today.add({ days: ahead })
    const periods = followsOpening ? openDay(opening, date).periods : []
    const shifts = all.flatMap((hours) => (hours?.kind === 'own_hours' ? shiftsOn(hours.week, date) : []))
    for (const each of [...periods, ...shifts]) {
      const { start, end } = spanOf(each, opening, date)
      moments.add(start).add(end)
    }
  }
  return [...moments]
    .filter((moment) => moment > now.getTime())
    .toSorted((a, b) => a - b)
    .map((moment) => new Date(moment))
}

function shiftsAround(week: readonly RoleShift[], opening: OpeningHours, now: Date) {
  const today = localDate(opening, now)
  return [today.subtract({ days: 1 }), today].flatMap((date) =>
    shiftsOn(week, date).map((shift) => spanOf(shift, opening, date)),
  )
}

function shiftsOn(week: readonly RoleShift[], date: Temporal.PlainDate): RoleShift[] {
  return week.filter(({ weekday }) => weekday === date.dayOfWeek % 7)
}

/** Milliseconds since 1970. */
function spanOf(
  { opens_at, closes_at }: Pick<RoleShift, 'opens_at' | 'closes_at'>,
  { timezone }: OpeningHours,
  date: Temporal.PlainDate,
): { start: number; end: number } {
  const last = closes_at > opens_at ? date : date.add({ days: 1 })
  return {
    start: wallClock(timezone, date, opens_at).epochMilliseconds,
    end: wallClock(timezone, last, closes_at).epochMilliseconds,
  }
}

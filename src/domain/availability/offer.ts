import { Temporal } from 'temporal-polyfill'
import { timeZoneToUse } from '../time-zone.ts'
import type { WantedTimeOfDay } from '../wanted-time/time-words.ts'
import type { Slot } from './slots.ts'
import { spread } from './spread.ts'

/** More than this nobody remembers on the phone. */
export const MOST_OFFERED = 3

/** `HH:MM` of a slot's start on the wall clock. */
export function startTime({ starts_at }: Pick<Slot, 'starts_at'>, timezone: string): string {
  const local = Temporal.Instant.from(starts_at).toZonedDateTimeISO(timeZoneToUse(timezone))
  return local.toPlainTime().toString().slice(0, 5)
}

/** Those that begin at the wanted time of day. */
export function atTime(slots: readonly Slot[], time: WantedTimeOfDay | null, timezone: string): Slot[] {
  if (time === null) return [...slots]
  return slots.filter((slot) => {
    const start = startTime(slot, timezone)
    return time.from <= start && start < time.to
  })
}

/**
 * A few of the slots of some days, in order of time: of one day the nearest to the wanted time, or some spread over the
 * day; of several days one of each of some of them.
 */
export function fewOf(days: readonly (readonly Slot[])[], near: string | null, timezone: string): Slot[] {
  const filled = days.filter((slots) => slots.length > 0)
  const [only] = filled
  if (only !== undefined && filled.length === 1) {
    return near === null ? spread(only, MOST_OFFERED) : inOrder(nearest(only, near, timezone))
  }
  return spread(filled, MOST_OFFERED).flatMap((slots) =>
    (near === null ? slots : nearest(slots, near, timezone)).slice(0, 1),
  )
}

/** The exact one alone, when there is one. */
function nearest(slots: readonly Slot[], near: string, timezone: string): Slot[] {
  const away = (slot: Slot) => Math.abs(minutes(startTime(slot, timezone)) - minutes(near))
  const sorted = slots.toSorted((a, b) => away(a) - away(b))
  const [best] = sorted
  if (best !== undefined && away(best) === 0) return [best]
  return sorted.slice(0, MOST_OFFERED)
}

function inOrder(slots: readonly Slot[]): Slot[] {
  return slots.toSorted((a, b) => (a.starts_at < b.starts_at ? -1 : 1))
}

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

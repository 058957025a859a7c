import type { Slot } from './slots.ts'
import { contains, type Span } from './span.ts'

/**
 * Of the slots that can be had, the one that makes most of time that became free: it begins where that begins, else
 * lies in it, else begins in it and goes on, else takes all of it in the midst of more. One that only touches it is
 * none: its better part could be had before. Of equals the one that begins nearest to where the free time does.
 */
export function fitFreed(slots: readonly Slot[], freed: Span): Slot | null {
  const ranked = slots
    .flatMap((slot) => {
      const rank = rankOf(slot, freed)
      return rank === null ? [] : [{ slot, rank, away: Math.abs(startOf(slot) - freed.start) }]
    })
    .toSorted((a, b) => a.rank - b.rank || a.away - b.away)
  return ranked[0]?.slot ?? null
}

/** The lower, the better; null: not in it. */
function rankOf(slot: Slot, freed: Span): number | null {
  const taken = { start: startOf(slot), end: Date.parse(slot.busy_until) }
  if (taken.start === freed.start) return 0
  if (contains(freed, taken)) return 1
  if (freed.start < taken.start && taken.start < freed.end) return 2
  return contains({ start: taken.start, end: Date.parse(slot.ends_at) }, freed) ? 3 : null
}

function startOf({ starts_at }: Slot): number {
  return Date.parse(starts_at)
}

import type { Slot } from './slots.ts'

export interface StaffPreference {
  /** Whom the caller asked for. */
  asked_for: string | null
  /** Who mostly sees this caller. */
  usual: string | null
  /** Appointments of each on that day; absent: none. */
  load: ReadonlyMap<string, number>
}

/**
 * One slot a time, of one day's slots: those of the person asked for and of nobody else; else those of the caller's
 * usual person when there are any; else at each time whoever has least to do that day. Who is still equal goes by id,
 * so that the same question has the same answer.
 */
export function chooseStaff(slots: readonly Slot[], { asked_for, usual, load }: StaffPreference): Slot[] {
  const of = (staff_id: string | null) => slots.filter((slot) => slot.staff_id === staff_id)
  if (asked_for !== null) return of(asked_for)
  const familiar = of(usual)
  if (familiar.length > 0) return familiar
  const best = new Map<string, Slot>()
  for (const slot of slots) {
    const rival = best.get(slot.starts_at)
    if (rival === undefined || isBetter(slot, rival, load)) best.set(slot.starts_at, slot)
  }
  return [...best.values()]
}

function isBetter(slot: Slot, rival: Slot, load: StaffPreference['load']): boolean {
  const difference = (load.get(slot.staff_id) ?? 0) - (load.get(rival.staff_id) ?? 0)
  return difference === 0 ? slot.staff_id < rival.staff_id : difference < 0
}

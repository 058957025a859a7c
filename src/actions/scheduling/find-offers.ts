import { Temporal } from 'temporal-polyfill'
import type { BusinessStores, Schedule } from '../ports.ts'
import { daysBetween, lastDateOf, todayOf, type Days, type Search } from './search.ts'
import { atTime, fewOf } from '#domain/availability/offer.ts'
import type { Slot } from '#domain/availability/slots.ts'
import { openDay } from '#domain/opening-hours.ts'
import type { WantedTime } from '#domain/wanted-time/wanted-time.ts'

/** Why there is nothing when it was wanted. */
export type NothingReason =
  | 'past_date'
  | 'beyond_horizon'
  | 'closed'
  /** The one asked for, or everybody who could, is not at work. */
  | 'staff_away'
  | 'too_soon'
  | 'fully_booked'
  /** Nobody offers the service, or not the one asked for. */
  | 'no_staff'

export type FoundSlot = Slot & { staff_name: string }

export interface Found {
  /** `other_time`: not at the time of day, but on the day. */
  outcome: 'free' | 'other_time' | NothingReason
  /** A few; where there is a reason, of the next day that has any, and there may be none. */
  slots: FoundSlot[]
  /** Why it is closed, in the owner's words. */
  because: string | null
}

const MOST_DATES = 31
const DAYS_AT_ONCE = 14

/** A few slots when they are wanted, or why there are none and when there are some. */
export async function findOffers(stores: BusinessStores, search: Search, wanted: WantedTime): Promise<Found> {
  const today = todayOf(search)
  const because = null
  if (wanted.dates === null) {
    const { slots, days } = await nextFree(stores, search, wanted, today)
    if (slots.length > 0) return { outcome: 'free', slots, because }
    return { outcome: canAnybody(days.schedule, search) ? 'fully_booked' : 'no_staff', slots, because }
  }
  const dates = wanted.dates.filter((date) => isWithin(date, today, lastDateOf(search))).slice(0, MOST_DATES)
  const [first] = dates
  const last = dates.at(-1)
  if (first === undefined || last === undefined) {
    const isPast = wanted.dates.every((date) => Temporal.PlainDate.compare(date, today) < 0)
    return { outcome: isPast ? 'past_date' : 'beyond_horizon', slots: [], because }
  }
  const days = await daysBetween(stores, search, first, last)
  const found = onDays(days, search, dates, wanted)
  if (found !== null) return found
  const next = await nextFree(stores, search, wanted, last.add({ days: 1 }))
  return { ...whyNothing(days, search, dates), slots: next.slots }
}

function onDays(
  days: Days,
  search: Search,
  dates: readonly Temporal.PlainDate[],
  { time }: WantedTime,
): Found | null {
  const { timezone } = search.business
  const best = dates.map((date) => days.bestOn(date))
  const fitting = best.map((slots) => atTime(slots, time, timezone))
  const outcome = fitting.some((slots) => slots.length > 0) ? 'free' : 'other_time'
  const few = fewOf(outcome === 'free' ? fitting : best, time?.near ?? null, timezone)
  return few.length === 0 ? null : { outcome, slots: named(few, days.schedule), because: null }
}

/** A few of the next day that has any, at the wanted time of day if some day has one. */
async function nextFree(
  stores: BusinessStores,
  search: Search,
  { time }: WantedTime,
  from: Temporal.PlainDate,
): Promise<{ slots: FoundSlot[]; days: Days }> {
  const { timezone } = search.business
  const near = time?.near ?? null
  const last = lastDateOf(search)
  let start = from
  let days: Days
  let otherwise: FoundSlot[] = []
  do {
    const end = earlier(start.add({ days: DAYS_AT_ONCE - 1 }), last)
    days = await daysBetween(stores, search, start, end)
    for (let date = start; Temporal.PlainDate.compare(date, end) <= 0; date = date.add({ days: 1 })) {
      const best = days.bestOn(date)
      const fitting = fewOf([atTime(best, time, timezone)], near, timezone)
      if (fitting.length > 0) return { slots: named(fitting, days.schedule), days }
      if (otherwise.length === 0) otherwise = named(fewOf([best], near, timezone), days.schedule)
    }
    start = end.add({ days: 1 })
  } while (Temporal.PlainDate.compare(start, last) <= 0 && canAnybody(days.schedule, search))
  return { slots: otherwise, days }
}

function whyNothing(
  days: Days,
  search: Search,
  dates: readonly Temporal.PlainDate[],
): { outcome: NothingReason; because: string | null } {
  if (!canAnybody(days.schedule, search)) return { outcome: 'no_staff', because: null }
  const open = dates.map((date) => openDay(days.schedule.opening, date))
  if (open.every((day) => day.periods.length === 0)) {
    return { outcome: 'closed', because: open.find((day) => day.reason !== null)?.reason ?? null }
  }
  const ever = dates.flatMap((date) => days.everOn(date))
  if (ever.length === 0) {
    const isToday = dates.every((date) => date.equals(todayOf(search)))
    return { outcome: isToday ? 'too_soon' : 'staff_away', because: null }
  }
  const earliest = search.now.getTime() + search.business.booking_lead_minutes * 60_000
  const isTooSoon = ever.every((slot) => Date.parse(slot.starts_at) < earliest)
  return { outcome: isTooSoon ? 'too_soon' : 'fully_booked', because: null }
}

function canAnybody({ staff }: Schedule, { staff_id }: Search): boolean {
  return staff.some((person) => staff_id === null || person.id === staff_id)
}

function named(slots: readonly Slot[], { staff }: Schedule): FoundSlot[] {
  return slots.map((slot) => ({
    ...slot,
    staff_name: staff.find(({ id }) => id === slot.staff_id)?.name ?? '',
  }))
}

function isWithin(date: Temporal.PlainDate, from: Temporal.PlainDate, to: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(date, from) >= 0 && Temporal.PlainDate.compare(date, to) <= 0
}

function earlier(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) < 0 ? a : b
}

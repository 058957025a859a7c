import { Temporal } from 'temporal-polyfill'
import { localDate, openDay, type OpeningHours } from '../opening-hours.ts'
import { common, staffDay, type StaffTimes } from './day-times.ts'
import { localDay, type LocalDay } from './local-day.ts'
import { contains, joined, overlaps, type Span } from './span.ts'

const MINUTE_MS = 60_000

/** How a business wants to be booked. */
export interface BookingRules {
  /** From now to the earliest start. */
  booking_lead_minutes: number
  /** The last day that can be booked, counted from today. */
  booking_horizon_days: number
  /** From one start offered to the next, counted from the opening. */
  slot_step_minutes: number
}

/** Time of one of the staff that is taken: an appointment or a hold with its buffer, or what their calendar says. */
export interface Busy {
  staff_id: string
  starts_at: string
  ends_at: string
}

export interface SlotRequest {
  /** Public holidays stand among the closures. */
  opening: OpeningHours
  rules: BookingRules
  /** Those who may be given the appointment. */
  staff: readonly StaffTimes[]
  duration_minutes: number
  /** Kept free behind the appointment; it may reach past closing time, the appointment may not. */
  buffer_minutes: number
  busy: readonly Busy[]
  now: Date
}

/** A time at which a service could be had, of one person. Instants are UTC ISO. */
export interface Slot {
  staff_id: string
  starts_at: string
  ends_at: string
  /** The end of the buffer. */
  busy_until: string
}

export interface SlotFinder {
  /** By time, then in the order of the staff. */
  on(date: Temporal.PlainDate): Slot[]
  /** The first date from `from` on that has a slot, within the horizon. */
  firstFrom(from: Temporal.PlainDate): { date: Temporal.PlainDate; slots: Slot[] } | null
  today: Temporal.PlainDate
  lastDate: Temporal.PlainDate
}

/** Computes slots day by day, as far as somebody asks. */
export function slotFinder(request: SlotRequest): SlotFinder {
  const today = localDate(request.opening, request.now)
  const lastDate = today.add({ days: request.rules.booking_horizon_days })
  const busy = busyByStaff(request.busy)

  function on(date: Temporal.PlainDate): Slot[] {
    if (isBefore(date, today) || isBefore(lastDate, date)) return []
    const day = localDay(request.opening.timezone, date)
    if (!day.exists) return []
    const next = localDay(request.opening.timezone, date.add({ days: 1 }))
    return request.staff
      .flatMap((staff) => slotsOf(request, staff, [day, next], busy.get(staff.id) ?? []))
      .toSorted((a, b) => (a.starts_at < b.starts_at ? -1 : Number(a.starts_at > b.starts_at)))
  }

  return {
    on,
    today,
    lastDate,
    firstFrom(from) {
      let date = isBefore(from, today) ? today : from
      for (; !isBefore(lastDate, date); date = date.add({ days: 1 })) {
        const slots = on(date)
        if (slots.length > 0) return { date, slots }
      }
      return null
    },
  }
}

function slotsOf(
  request: SlotRequest,
  staff: StaffTimes,
  [day, next]: [LocalDay, LocalDay],
  busy: readonly Span[],
): Slot[] {
  const starts = windows(request, staff, day)
  // One that begins before midnight may end behind it where nobody closes in between.
  const open = joined([...starts, ...(next.exists ? windows(request, staff, next) : [])])
  const earliest = request.now.getTime() + request.rules.booking_lead_minutes * MINUTE_MS
  return starts.flatMap((window) =>
    startsIn(window, request.rules.slot_step_minutes).flatMap((start) => {
      const end = start + request.duration_minutes * MINUTE_MS
      const taken = { start, end: end + request.buffer_minutes * MINUTE_MS }
      if (start < earliest || !open.some((each) => contains(each, { start, end }))) return []
      if (busy.some((each) => overlaps(each, taken))) return []
      if (day.isUneven && !day.isSayable(start)) return []
      return [{ staff_id: staff.id, starts_at: iso(start), ends_at: iso(end), busy_until: iso(taken.end) }]
    }),
  )
}

/** When the business is open and the person works, on one day. */
function windows({ opening }: SlotRequest, staff: StaffTimes, day: LocalDay): Span[] {
  const open = openDay(opening, day.date).periods.map(({ opens_at, closes_at }) => ({
    from: opens_at,
    to: closes_at,
  }))
  const atWork = staffDay(staff, day.date.toString(), day.date.dayOfWeek % 7)
  return joined(common(open, atWork).map((time) => day.spanOf(time)))
}

function startsIn(window: Span, step_minutes: number): number[] {
  const starts: number[] = []
  for (let start = window.start; start < window.end; start += step_minutes * MINUTE_MS) starts.push(start)
  return starts
}

function busyByStaff(busy: readonly Busy[]): Map<string, Span[]> {
  const spans = new Map<string, Span[]>()
  for (const { staff_id, starts_at, ends_at } of busy) {
    const span = { start: Date.parse(starts_at), end: Date.parse(ends_at) }
    const known = spans.get(staff_id)
    if (known === undefined) spans.set(staff_id, [span])
    else known.push(span)
  }
  return spans
}

function isBefore(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) < 0
}

function iso(instant: number): string {
  return new Date(instant).toISOString()
}

import { parentPort, workerData } from 'node:worker_threads'
import { expandRecurringEvent, sync, type VEvent } from 'node-ical'
import { Temporal } from 'temporal-polyfill'
import { ownEventIds, type BusyTime } from '#domain/calendar.ts'

export interface BusyQuestion {
  text: string
  /** In which dates, and times without a zone, are meant. */
  timezone: string
  from: string
  to: string
}
export type BusyAnswer = { busy: BusyTime[] } | { error: string }

const mostTimes = 5_000
const tooMany = 'The calendar has too many events.'

function read({ text, timezone, from, to }: BusyQuestion): BusyAnswer {
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text)) return { error: 'What is at the address is not a calendar.' }
  const range = { from: new Date(from), to: new Date(to), expandOngoing: true }
  const spans: { start: number; end: number }[] = []
  for (const event of Object.values(sync.parseICS(text))) {
    if (event?.type !== 'VEVENT' || event.uid.endsWith(ownEventIds)) continue
    for (const instance of expandRecurringEvent(event, range)) {
      if (!isBusy(instance.event)) continue
      const start = instantOf(instance.start, timezone)
      const end = instantOf(instance.end, timezone)
      if (start < end && end > range.from.getTime() && start < range.to.getTime()) spans.push({ start, end })
      if (spans.length > 10 * mostTimes) return { error: tooMany }
    }
  }
  const busy = joined(spans)
  return busy.length > mostTimes ? { error: tooMany } : { busy }
}

/** What is free, or called off, takes no time. */
function isBusy({ transparency, status }: VEvent): boolean {
  return transparency !== 'TRANSPARENT' && status !== 'CANCELLED'
}

/** The parser reads dates, and times without a zone, on this machine's clock; they are meant on the business's. */
function instantOf(at: Date & { tz?: string | undefined }, timeZone: string): number {
  if (at.tz !== undefined) return at.getTime()
  const wall = new Temporal.PlainDateTime(
    at.getFullYear(),
    at.getMonth() + 1,
    at.getDate(),
    at.getHours(),
    at.getMinutes(),
    at.getSeconds(),
  )
  return wall.toZonedDateTime(timeZone).epochMilliseconds
}

function joined(spans: { start: number; end: number }[]): BusyTime[] {
  const merged: { start: number; end: number }[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else merged.push({ ...span })
  }
  return merged.map(({ start, end }) => ({ starts_at: isoOf(start), ends_at: isoOf(end) }))
}

function isoOf(at: number): string {
  return new Date(at).toISOString()
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(read(workerData as BusyQuestion))

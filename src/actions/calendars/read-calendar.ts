import type {
  BusinessStores,
  CalendarFormat,
  CalendarStore,
  Clock,
  Database,
  OutsideWeb,
  WebAnswer,
} from '../ports.ts'
import {
  calendarDays,
  calendarErrorOf,
  calendarPauseMs,
  type BusyTime,
  type CalendarError,
} from '#domain/calendar.ts'

/** The kind of job that reads one calendar, again and again. */
export const readCalendarJob = 'read-calendar'

const dayMs = 86_400_000

export interface ReadCalendarDeps {
  database: Database
  clock: Clock
  web: OutsideWeb
  calendarFormat: CalendarFormat
}

/** Has it read at `run_at`, in place of whatever time was set before. */
export async function addReadJob(stores: BusinessStores, calendar_id: string, run_at: Date): Promise<void> {
  const at = run_at.toISOString()
  await stores.calendars.setNextRead(calendar_id, at)
  await stores.jobs.add({
    kind: readCalendarJob,
    key: `${calendar_id} ${at}`,
    run_at,
    data: { calendar_id, at },
  })
}

/**
 * Reads a calendar's busy times and has it read again later, ever later while it cannot be read; it then keeps the times
 * it had. `at` is when this read was to be: it does nothing when another time has been set since. Null: does it anyway.
 */
export async function readCalendar(
  deps: ReadCalendarDeps,
  input: { business_id: string; calendar_id: string; at: string | null; signal: AbortSignal },
): Promise<void> {
  const { database, clock } = deps
  const { business_id, calendar_id, at, signal } = input
  const known = await database.forBusiness(business_id, async (stores) => {
    const [calendar, business] = [await stores.calendars.get(calendar_id), await stores.business.get()]
    if (calendar === null || business === null) return null
    if (at !== null && at !== calendar.next_read_at) return null
    return { url: calendar.url, timezone: business.timezone }
  })
  if (known === null) return
  const answer = await fetchBusy(deps, { ...known, signal })
  await database.forBusiness(business_id, async (stores) => {
    if ((await stores.calendars.get(calendar_id)) === null) return
    const failures = await noteAnswer(stores.calendars, calendar_id, answer)
    await addReadJob(stores, calendar_id, new Date(clock.now().getTime() + calendarPauseMs(failures)))
  })
}

type ReadAnswer = { busy: BusyTime[] } | { error: string; error_reason: CalendarError }

/** How often in a row it has failed. */
async function noteAnswer(
  calendars: CalendarStore,
  calendar_id: string,
  answer: ReadAnswer,
): Promise<number> {
  if ('error' in answer) return calendars.noteError(calendar_id, answer)
  await calendars.noteRead(calendar_id, answer.busy)
  return 0
}

async function fetchBusy(
  { web, calendarFormat, clock }: ReadCalendarDeps,
  { url, timezone, signal }: { url: string; timezone: string; signal: AbortSignal },
): Promise<ReadAnswer> {
  let error_reason: CalendarError = 'unreachable'
  try {
    const { status, body } = await fetchCalendar(web, { url, signal })
    if (status !== 200)
      return { error: `The address answered HTTP ${status}.`, error_reason: calendarErrorOf(status) }
    error_reason = 'no_calendar'
    const now = clock.now().getTime()
    const from = new Date(now - calendarDays.back * dayMs).toISOString()
    const to = new Date(now + calendarDays.ahead * dayMs).toISOString()
    const text = new TextDecoder().decode(body)
    return { busy: await calendarFormat.readBusy({ text, timezone, from, to }) }
  } catch (error) {
    return { error: (error instanceof Error ? error.message : String(error)).slice(0, 300), error_reason }
  }
}

const mostMoves = 3

/** Follows an address that has moved; each is checked as the first was. */
async function fetchCalendar(
  web: OutsideWeb,
  input: { url: string; signal: AbortSignal },
): Promise<WebAnswer> {
  let { url } = input
  for (let moves = 0; ; moves += 1) {
    const answer = await web.send({
      method: 'GET',
      url,
      headers: { accept: 'text/calendar' },
      timeout_ms: 20_000,
      max_bytes: 5 * 1024 * 1024,
      signal: input.signal,
    })
    const { location } = answer.headers
    const hasMoved = answer.status >= 301 && answer.status <= 308 && location !== undefined
    if (!hasMoved || moves === mostMoves) return answer
    url = new URL(location, url).href
  }
}

import type { BusinessStores, CalendarFormat, Clock, Database, OutsideWeb, WebAnswer } from '../ports.ts'
import { calendarDays, type BusyTime } from '#domain/calendar.ts'

/** The kind of job that reads one calendar, again and again. */
export const readCalendarJob = 'read-calendar'

const everyMs = 20 * 60_000
const dayMs = 86_400_000

export interface ReadCalendarDeps {
  database: Database
  clock: Clock
  web: OutsideWeb
  calendarFormat: CalendarFormat
}

export async function addReadJob(stores: BusinessStores, calendar_id: string, run_at: Date): Promise<void> {
  const key = `${calendar_id} ${run_at.toISOString()}`
  await stores.jobs.add({ kind: readCalendarJob, key, run_at, data: { calendar_id } })
}

/** Reads a calendar's busy times and has it read again later. One that cannot be read keeps the times it had. */
export async function readCalendar(
  deps: ReadCalendarDeps,
  { business_id, calendar_id, signal }: { business_id: string; calendar_id: string; signal: AbortSignal },
): Promise<void> {
  const { database, clock } = deps
  const known = await database.forBusiness(business_id, async (stores) => {
    const [calendar, business] = [await stores.calendars.get(calendar_id), await stores.business.get()]
    return calendar === null || business === null ? null : { url: calendar.url, timezone: business.timezone }
  })
  if (known === null) return
  const answer = await fetchBusy(deps, { ...known, signal })
  await database.forBusiness(business_id, async (stores) => {
    if ((await stores.calendars.get(calendar_id)) === null) return
    if ('error' in answer) await stores.calendars.noteError(calendar_id, answer.error)
    else await stores.calendars.noteRead(calendar_id, answer.busy)
    await addReadJob(stores, calendar_id, new Date(clock.now().getTime() + everyMs))
  })
}

async function fetchBusy(
  { web, calendarFormat, clock }: ReadCalendarDeps,
  { url, timezone, signal }: { url: string; timezone: string; signal: AbortSignal },
): Promise<{ busy: BusyTime[] } | { error: string }> {
  try {
    const { status, body } = await fetchCalendar(web, { url, signal })
    if (status !== 200) return { error: `The address answered HTTP ${status}.` }
    const now = clock.now().getTime()
    const from = new Date(now - calendarDays.back * dayMs).toISOString()
    const to = new Date(now + calendarDays.ahead * dayMs).toISOString()
    const text = new TextDecoder().decode(body)
    return { busy: await calendarFormat.readBusy({ text, timezone, from, to }) }
  } catch (error) {
    return { error: (error instanceof Error ? error.message : String(error)).slice(0, 300) }
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

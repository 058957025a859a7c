import { ApiError } from '#api/client/api-error.ts'
import { createApiClient, dataOf, type ApiClient } from '#api/client/client.ts'
import { fail, ok, type Check } from '#domain/doctor/check.ts'
import { checkClock, type OtherClock } from '#domain/doctor/system-checks.ts'
import { tryParsePhoneNumber } from '#domain/phone-number.ts'
import type { Backend } from '../backend.ts'

const timeoutMs = 20_000
const subject = { id: 'api', title: 'Switchboard' }

export interface SeenByApi {
  checks: Check[]
  isUp: boolean
  /** Null: there is none, or whoever asks may not know. */
  livekit_url: string | null
}

/** What the API sees, asked as whoever holds the token: the operator, or a member of a business. */
export async function apiChecks(
  backend: Backend,
  { number, live }: { number: string | null; live: boolean },
): Promise<SeenByApi> {
  const reached = await reach(backend.url)
  if (!reached.isUp) return { ...reached, livekit_url: null }
  const api = createApiClient({ baseUrl: backend.url, token: backend.token })
  try {
    const seen = await diagnosis(api, number)
    const tried = live ? (await dataOf(api.POST('/api/doctor/live', { signal: deadline() }))).checks : []
    return {
      isUp: true,
      checks: [...reached.checks, ...seen.checks, ...tried],
      livekit_url: seen.livekit_url,
    }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const mend =
      error.status === 401 || error.status === 403
        ? "Give SWITCHBOARD_TOKEN the operator's token, or that of a member of the business."
        : 'Look at the log of the API.'
    return { isUp: true, checks: [...reached.checks, fail(subject, error.message, mend)], livekit_url: null }
  }
}

async function reach(url: string): Promise<{ checks: Check[]; isUp: boolean }> {
  try {
    const response = await fetch(`${url}/health`, { signal: deadline() })
    const { version } = (await response.json()) as { version?: string }
    const found = `${url} answers${version === undefined ? '' : `, version ${version}`}.`
    const date = Date.parse(response.headers.get('date') ?? '')
    const clock = {
      ...checkClock(new Date().toISOString(), [serverClock(date)]),
      title: 'Clock of this machine',
    }
    return { isUp: true, checks: [ok(subject, found), ...(Number.isNaN(date) ? [] : [clock])] }
  } catch {
    const mend = 'Start it with npm start, or say where it is with --url or BACKEND_URL.'
    return { isUp: false, checks: [fail(subject, `No Switchboard answers at ${url}.`, mend)] }
  }
}

/** HTTP tells whole seconds: the middle of that second is meant. */
function serverClock(date: number): OtherClock {
  return { of: 'switchboard', at: new Date(Number.isNaN(date) ? 0 : date + 500).toISOString() }
}

async function diagnosis(api: ApiClient, number: string | null): Promise<Omit<SeenByApi, 'isUp'>> {
  try {
    const query = number === null ? {} : { number }
    return await dataOf(api.GET('/api/doctor', { params: { query }, signal: deadline() }))
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 403) throw error
    return { checks: await ownDiagnosis(api, number, error), livekit_url: null }
  }
}

/** A member sees only their businesses: the one with the number, or the only one. */
async function ownDiagnosis(api: ApiClient, number: string | null, refused: ApiError): Promise<Check[]> {
  const { items } = await dataOf(api.GET('/api/businesses', { signal: deadline() }))
  const wanted = tryParsePhoneNumber(number)
  const own = items.find((each) => (wanted === null ? items.length === 1 : each.ai_phone_number === wanted))
  if (own === undefined) throw refused
  const path = { business_id: own.id }
  const answer = api.GET('/api/businesses/{business_id}/doctor', { params: { path }, signal: deadline() })
  return (await dataOf(answer)).checks
}

function deadline(): AbortSignal {
  return AbortSignal.timeout(timeoutMs)
}

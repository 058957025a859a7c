import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSystem, type TestSystem } from '../../tests/support/start-system.ts'
import type { Measurement, Row, RowContext } from '../frame.ts'
import { countForeign, makeCanaries, type Finds } from '../support/canary.ts'
import { createCanaryBusinesses } from '../support/canary-businesses.ts'
import { placeMixedCalls } from '../support/canary-calls.ts'
import { searchApi, searchLog, searchPrompts, searchTold } from '../support/canary-search.ts'
import { startChild } from '../support/child.ts'
import { createRandom } from '../support/random.ts'

interface Size {
  businesses: number
  calls: number
  /** At once. */
  callers: number
}

const seed = 20_261_124

export const canaries = canaryRow('canaries', {
  businesses: Number(process.env['CANARY_BUSINESSES'] ?? 40),
  calls: Number(process.env['CANARY_CALLS'] ?? 120),
  callers: Number(process.env['CANARY_CALLERS'] ?? 20),
})

/** As large as the bar wants it: more than an hour. */
export const canariesFull: Row = {
  ...canaryRow('canaries-full', { businesses: 200, calls: 5_000, callers: 30 }),
  onlyWhenNamed: true,
}

function canaryRow(name: string, size: Size): Row {
  return {
    name,
    what: `${size.calls.toLocaleString('en')} mixed calls over ${size.businesses} businesses, a secret canary each`,
    bar: '0 foreign canaries anywhere',
    measure: (context) => measure(size, context),
  }
}

async function measure(size: Size, { say }: RowContext): Promise<Measurement> {
  const folder = await mkdtemp(join(tmpdir(), 'switchboard-canaries-'))
  const prompts = join(folder, 'prompts.jsonl')
  const lifeSeconds = 600 + (size.calls / size.callers) * 90
  const model = startChild('stand-in', { listenTo: prompts, lifeSeconds })
  try {
    const { url } = await model.report<{ url: string }>('ready')
    const system = await startSystem({
      GOOGLE_API_KEY: 'bench',
      GOOGLE_GEMINI_BASE_URL: url,
      DEMO: 'off',
      LOG_LEVEL: size.calls > 500 ? 'info' : 'debug',
    })
    const finds: Finds = { own: 0, foreign: new Map() }
    const searched = await searchedThenStopped(system, callAndSearch(system, size, finds, say))
    await model.stop()
    const sessions = await searchPrompts(finds, prompts)
    say(`${sessions} model sessions searched, and ${system.output().length} characters of logs`)
    return toMeasurement(finds, { ...searched, sessions }, size)
  } finally {
    await model.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

interface Searched {
  answered: number
  details: number
  sessions: number
}

async function searchedThenStopped<T>(system: TestSystem, work: Promise<T>): Promise<T> {
  try {
    return await work
  } finally {
    await system.stop()
  }
}

async function callAndSearch(
  system: TestSystem,
  size: Size,
  finds: Finds,
  say: (text: string) => void,
): Promise<Omit<Searched, 'sessions'>> {
  const url = `http://127.0.0.1:${system.ready.port}`
  const random = createRandom(seed)
  const businesses = await createCanaryBusinesses(url, makeCanaries(random, size.businesses))
  say(`${businesses.length} businesses stand`)
  const { calls: count, callers } = size
  const calls = await placeMixedCalls({ system, businesses, random, calls: count, callers, say })
  const failed = calls.filter((call) => call.problem !== null)
  for (const { problem } of failed.slice(0, 3)) say(`a call could not be made: ${problem}`)
  for (const call of calls) searchTold(finds, call)
  const details = await searchApi(finds, url, businesses, calls)
  searchLog(finds, system.output(), businesses)
  return { answered: calls.length - failed.length, details }
}

function toMeasurement(finds: Finds, searched: Searched, size: Size): Measurement {
  const foreign = countForeign(finds)
  const { answered, details, sessions } = searched
  const where = [...finds.foreign].map(([place, { count, example }]) => `${place}: ${count} (${example})`)
  return {
    value: `${foreign} foreign${where.length > 0 ? ` (${where.join('; ')})` : ''}; ${finds.own.toLocaleString('en')} where they belong; ${answered} of ${size.calls} calls made, ${details} in the logs of their businesses`,
    floor: null,
    ratio: null,
    // Nothing foreign among nothing would prove nothing.
    meets: foreign === 0 && answered === size.calls && details === size.calls && sessions >= size.calls,
    method: `npm start with the stand-in, ${size.callers} calls at once on the media-stream and practice lines, seed ${seed}; every business knows the same callers by names of its own; searched: notices to callers, every list and every call's detail with each business's own key, each business's key at its neighbour's door, lookups, all that ${sessions} model sessions were given, the logs`,
  }
}

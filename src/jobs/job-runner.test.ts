import pino from 'pino'
import { Registry } from 'prom-client'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildBusiness } from '../../tests/support/build.ts'
import { openTestDatabase, type TestDatabase } from '../../tests/support/database.ts'
import { PermanentFailure, type JobHandler, type RunningJob } from './job-handler.ts'
import { createJobMetrics } from './job-metrics.ts'
import { createJobRunner } from './job-runner.ts'

let store: TestDatabase
let business_id: string
let ran: RunningJob[]
let fail: (job: RunningJob) => Error | null
const log = pino({ level: 'silent' })

beforeAll(async () => {
  store = await openTestDatabase()
})
afterAll(() => store.close())
beforeEach(async () => {
  business_id = (await buildBusiness(store.database)).id
  ran = []
  fail = () => null
  await store.queryAs('switchboard_system', null, 'delete from events', 'delete from jobs')
})

const handler = (kind: string, on?: JobHandler['on']): JobHandler => ({
  kind,
  ...(on === undefined ? {} : { on }),
  maxAttempts: 3,
  async run(job) {
    ran.push(job)
    const error = fail(job)
    if (error !== null) throw error
  },
})
const notify = handler('notify', ['message.taken'])
const runnerOf = (...handlers: JobHandler[]) =>
  createJobRunner(
    { database: store.database, clock: store.clock, log, handlers },
    new AbortController().signal,
  )
const messageTaken = () =>
  store.database.forBusiness(business_id, (stores) =>
    stores.events.add({ type: 'message.taken', subject_id: null, data: { n: 1 } }),
  )
const jobRows = () =>
  store.queryAs('switchboard_system', null, 'select kind, state, attempts, error from jobs order by kind')

describe('an event', () => {
  it('makes one job for each who wants its type, and none for others', async () => {
    const event = await messageTaken()
    const run = runnerOf(notify, handler('tell-all', '*'), handler('other', ['call.ended']))
    await run()
    await run()
    expect(ran).toHaveLength(2)
    expect(ran[0]).toMatchObject({ event, business_id, attempts: 1 })
    expect(await jobRows()).toMatchObject([{ kind: 'notify' }, { kind: 'tell-all', state: 'done' }])
  })

  it('is not told of when its transaction is rolled back', async () => {
    const rolledBack = store.database.forBusiness(business_id, async (stores) => {
      await stores.events.add({ type: 'message.taken', subject_id: null })
      throw new Error('no')
    })
    await expect(rolledBack).rejects.toThrow('no')
    await runnerOf(notify)()
    expect(ran).toEqual([])
  })

  it('is worked at once, however many processes look for work at the same time', async () => {
    for (let n = 0; n < 30; n += 1) await messageTaken()
    const runners = Array.from({ length: 4 }, () => runnerOf(notify))
    for (let round = 0; round < 4; round += 1) await Promise.all(runners.map((run) => run()))
    expect(new Set(ran.map((job) => job.id)).size).toBe(30)
    expect(ran).toHaveLength(30)
  })
})

describe('a job that fails', () => {
  it('comes again after ever longer pauses, then is given up and stays to be seen', async () => {
    await messageTaken()
    fail = () => new Error('away')
    const run = runnerOf(notify)
    await run()
    for (const [index, pause] of [10_000, 40_000, 3_600_000].entries()) {
      store.clock.advance(pause - 1)
      await run()
      expect(ran).toHaveLength(Math.min(index + 1, 3))
      store.clock.advance(1)
      await run()
    }
    expect(ran.map((job) => job.attempts)).toEqual([1, 2, 3])
    expect(await jobRows()).toEqual([{ kind: 'notify', state: 'dead', attempts: 3, error: 'away' }])
  })

  it('is given up at once when trying again would be useless', async () => {
    await messageTaken()
    fail = () => new PermanentFailure('no such number')
    await runnerOf(notify)()
    expect(await jobRows()).toMatchObject([{ state: 'dead', attempts: 1, error: 'no such number' }])
  })

  it('does not stop the others', async () => {
    const first = await messageTaken()
    await messageTaken()
    fail = (job) => (job.event?.id === first.id ? new Error('away') : null)
    await runnerOf(notify)()
    expect(new Set((await jobRows()).map(({ state }) => state))).toEqual(new Set(['done', 'queued']))
  })
})

it('a job whose worker fell silent is taken over, and the silent one can no longer end it', async () => {
  await messageTaken()
  const claim = () =>
    store.database.asSystem(async (system) => {
      await system.jobs.dispatch([{ kind: 'notify', type: '*' }], 10)
      const claimed_until = new Date(store.clock.now().getTime() + 60_000)
      return system.jobs.claim({ kinds: ['notify'], limit: 5, claimed_until })
    })
  const [silent] = await claim()
  expect(await claim()).toEqual([])
  store.clock.advance(60_000)
  const [second] = await claim()
  expect(second).toMatchObject({ id: silent?.id, attempts: 2 })
  if (silent === undefined || second === undefined) throw new Error('no claim')
  await store.database.asSystem((system) => system.jobs.finish(silent))
  expect(await jobRows()).toMatchObject([{ state: 'running' }])
  await store.database.asSystem((system) => system.jobs.finish(second))
  expect(await jobRows()).toMatchObject([{ state: 'done' }])
})

it('a job that takes long stays with its worker while that lives, and is let go when another has it', async () => {
  await messageTaken()
  const { promise: begun, resolve: begin } = Promise.withResolvers<RunningJob>()
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  const slow: JobHandler = { ...notify, run: (job) => (begin(job), ended) }
  const deps = { database: store.database, clock: store.clock, log, handlers: [slow], keepUpEveryMs: 5 }
  const work = createJobRunner(deps, new AbortController().signal)()
  const { signal } = await begun
  const claimedUntil = async () => {
    const [row] = await store.queryAs('switchboard_system', null, 'select run_at from jobs')
    return new Date(row?.['run_at'] as string).getTime() - store.clock.now().getTime()
  }
  for (let minute = 0; minute < 3; minute += 1) {
    store.clock.advance(30_000)
    await expect.poll(claimedUntil).toBe(45_000)
  }
  await runnerOf(notify)()
  expect(ran).toEqual([])

  await store.queryAs('switchboard_system', null, 'update jobs set attempts = attempts + 1')
  await new Promise((resolve) => signal.addEventListener('abort', resolve))
  await work
  end()
  expect(await jobRows(), 'it belongs to the other').toMatchObject([{ state: 'running', attempts: 2 }])
})

it('jobs added by hand run when due, once for a key, and can be taken back', async () => {
  const later = handler('later')
  const run_at = new Date(store.clock.now().getTime() + 60_000)
  const inBusiness = store.database.forBusiness
  const add = (key: string) =>
    inBusiness(business_id, ({ jobs }) => jobs.add({ kind: 'later', key, run_at, data: { key } }))
  expect([await add('a'), await add('a'), await add('b')]).toEqual([true, false, true])
  expect(await inBusiness(business_id, ({ jobs }) => jobs.cancel('later', 'b'))).toBe(true)
  const run = runnerOf(later)
  await run()
  expect(ran).toEqual([])
  store.clock.advance(60_000)
  await run()
  await run()
  expect(ran.map(({ data, event }) => ({ data, event }))).toEqual([{ data: { key: 'a' }, event: null }])
  expect(await add('a')).toBe(false)
})

it('what waits and what was given up can be measured, and what is finished is forgotten in time', async () => {
  const registry = new Registry()
  createJobMetrics(registry, store.database)
  await messageTaken()
  fail = () => new PermanentFailure('useless')
  await runnerOf(notify)()
  expect(await registry.metrics()).toContain('switchboard_jobs{kind="notify",state="dead"} 1')
  const purge = () =>
    store.database.asSystem((system) =>
      system.jobs.purge({ done_before: store.clock.now(), dead_before: store.clock.now(), limit: 10 }),
    )
  expect(await purge()).toBe(0)
  store.clock.advance(1)
  expect(await purge()).toBe(1)
})

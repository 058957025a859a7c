import { createServer } from 'node:net'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildBusiness, buildRole, buildService, buildStaff } from '../../tests/support/build.ts'
import { openTestDatabase, type TestDatabase } from '../../tests/support/database.ts'
import { fakeClock } from '../../tests/support/fake-clock.ts'
import { fakeIds } from '../../tests/support/fake-ids.ts'
import { openDatabase } from './open-database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

describe('transactions', () => {
  test('what a transaction wrote is gone when it fails', async () => {
    const business = await buildBusiness(db.database)
    const failing = db.database.forBusiness(business.id, async (stores) => {
      await stores.business.update({ name: 'Half done' })
      throw new Error('and now this')
    })
    await expect(failing).rejects.toThrow('and now this')
    expect(await db.database.forBusiness(business.id, (stores) => stores.business.get())).toEqual(business)
  })

  test('one inside another is refused, not waited for; one that it left behind is not inside', async () => {
    const inner = () => db.database.asSystem((stores) => stores.businesses.list({ limit: 1, cursor: null }))
    await expect(db.database.asSystem(inner)).rejects.toMatchObject({ code: 'internal' })
    let later: Promise<unknown> = Promise.resolve()
    let begin: () => void = () => undefined
    const gate = new Promise<void>((resolve) => {
      begin = resolve
    })
    await db.database.asSystem(async () => {
      later = gate.then(inner)
    })
    begin()
    await expect(later).resolves.toMatchObject({ items: expect.any(Array) as unknown[] })
  })

  test('the role and the business of a transaction do not outlive it', async () => {
    const business = await buildBusiness(db.database)
    await db.database.forBusiness(business.id, (stores) => stores.business.get())
    await db.database.forBusiness(business.id, () => Promise.reject(new Error('x'))).catch(() => undefined)
    const rows = await db.query(
      `select current_user = session_user as back, current_setting('app.business_id', true) as business`,
    )
    expect(rows[0]).toMatchObject({ back: true })
    expect(rows[0]?.['business'] ?? '').toBe('')
  })

  test('an id that is none is no business', async () => {
    const work = db.database.forBusiness(`'; select 1; --`, async () => 1)
    await expect(work).rejects.toMatchObject({ code: 'not_found' })
  })

  test('two transactions of different businesses at once see their own', async () => {
    const [one, two] = [await buildBusiness(db.database), await buildBusiness(db.database)]
    const names = await Promise.all(
      Array.from({ length: 40 }, (_, index) => {
        const { id } = index % 2 === 0 ? one : two
        return db.database.forBusiness(id, async (stores) => (await stores.business.get())?.id === id)
      }),
    )
    expect(new Set(names)).toEqual(new Set([true]))
  })
})

describe('notices', () => {
  /** What is told from the work's beginning until `last` is told of. Twice in a row is once. */
  const changesDuring = async (work: () => Promise<unknown>, last: string | null) => {
    const seen: (string | null)[] = []
    const done = Promise.withResolvers<void>()
    const stop = db.database.onBusinessChanged(({ business_id }) => {
      if (seen.at(-1) !== business_id) seen.push(business_id)
      if (business_id === last) done.resolve()
    })
    await work()
    await done.promise
    stop()
    return seen
  }
  const rename = (id: string) =>
    db.database.forBusiness(id, (stores) => stores.business.update({ name: 'Renamed' }))

  /** Told by the server alone, and so after all that was committed before. */
  const renameByHand = (id: string) =>
    db.queryAs('switchboard_system', null, `update businesses set name = 'By hand' where id = '${id}'`)

  const day = { date: '2026-12-25', opens_at: null, closes_at: null, reason: null }
  const week = [{ weekday: 1, opens_at: '09:00', closes_at: '17:00' }]
  test.each<[string, (id: string) => Promise<unknown>]>([
    ['the business', rename],
    ['a role', (id) => buildRole(db.database, id)],
    ['a service', (id) => buildService(db.database, id)],
    ['one of the staff', (id) => buildStaff(db.database, id)],
    ['the hours', (id) => db.database.forBusiness(id, (stores) => stores.hours.replaceWeek(week))],
    ['a closure', (id) => db.database.forBusiness(id, (stores) => stores.closures.create(day))],
    ['its end', (id) => db.database.forBusiness(id, (stores) => stores.business.remove())],
  ])('a change of %s is told before the one who made it has its answer', async (_, change) => {
    const { id } = await buildBusiness(db.database)
    const seen: (string | null)[] = []
    const stop = db.database.onBusinessChanged(({ business_id }) => seen.push(business_id))
    await change(id)
    expect(seen).toContain(id)
    stop()
  })

  test('what no lookup contains is not told', async () => {
    const [quiet, marker] = [await buildBusiness(db.database), await buildBusiness(db.database)]
    await changesDuring(() => renameByHand(marker.id), marker.id)
    const seen = await changesDuring(async () => {
      await db.database.forBusiness(quiet.id, async (stores) => {
        await stores.knowledge.create({ question: 'q', answer: 'a', is_active: true })
        const nobody = { phone_number: null, email: null, language: null, notes: null }
        await stores.customers.create({ name: 'x', ...nobody })
      })
      await renameByHand(marker.id)
    }, marker.id)
    expect(seen).not.toContain(quiet.id)
  })

  test('nothing is told of a change that was rolled back', async () => {
    const [undone, marker] = [await buildBusiness(db.database), await buildBusiness(db.database)]
    await changesDuring(() => renameByHand(marker.id), marker.id)
    const seen = await changesDuring(async () => {
      const failing = db.database.forBusiness(undone.id, async (stores) => {
        await stores.business.update({ name: 'Never' })
        throw new Error('undo')
      })
      await failing.catch(() => undefined)
      await renameByHand(marker.id)
    }, marker.id)
    expect(seen).not.toContain(undone.id)
  })

  test('a listener may query at once, and one that throws hurts nobody', async () => {
    const { id } = await buildBusiness(db.database)
    let queried: Promise<unknown> = Promise.resolve()
    const stops = [
      db.database.onBusinessChanged(() => {
        throw new Error('a fault of the listener')
      }),
      db.database.onBusinessChanged(() => {
        queried = db.database.forBusiness(id, (stores) => stores.business.get())
      }),
    ]
    await rename(id)
    for (const stop of stops) stop()
    expect(await queried).toMatchObject({ name: 'Renamed' })
  })

  test.runIf(process.env['SWITCHBOARD_TEST_DATABASE_URL'])(
    'when the connection that listens is lost, everything is to be forgotten, and notices go on',
    async () => {
      const { id } = await buildBusiness(db.database)
      await changesDuring(() => rename(id), id)
      const back = Promise.withResolvers<void>()
      let times = 0
      const stop = db.database.onBusinessChanged(({ business_id }) => {
        if (business_id === null && (times += 1) === 2) back.resolve()
      })
      await db.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and query ilike 'listen%'`)
      await back.promise
      stop()
      expect(await changesDuring(() => renameByHand(id), id)).toEqual([id])
    },
  )
})

describe('a database that cannot be opened', () => {
  const open = (databaseUrl: string) =>
    openDatabase({ databaseUrl, logger: pino({ level: 'silent' }), clock: fakeClock(), ids: fakeIds() })

  test.each([
    ['nonsense', /looks like postgres:\/\//],
    ['mysql://root:secret@localhost/x', /looks like postgres:\/\//],
    ['postgres://me:secret@127.0.0.1:1/x', /127\.0\.0\.1:1\/x as user me: nothing answers there/],
    [
      'postgres://me:secret@no-such-host.invalid/x',
      /no-such-host\.invalid:5432\/x as user me: there is no such host/,
    ],
  ])('%s: says what to check, and never the password', async (databaseUrl, message) => {
    const error: unknown = await open(databaseUrl).catch((reason: unknown) => reason)
    expect(error).toMatchObject({
      code: 'database_unavailable',
      message: expect.stringMatching(message) as string,
    })
    expect(
      JSON.stringify([String(error), (error as Error).stack, error, (error as Error).cause]),
    ).not.toContain('secret')
  })

  test('a server that accepts and says nothing is given up on', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    const { port } = server.address() as { port: number }
    await expect(open(`postgres://me:secret@127.0.0.1:${port}/x`)).rejects.toMatchObject({
      code: 'database_unavailable',
      message: expect.stringMatching(/no connection within 5 seconds/) as string,
    })
    server.close()
  })

  const server = process.env['SWITCHBOARD_TEST_DATABASE_URL']
  test.runIf(server)('a wrong password and a missing database are told apart', async () => {
    const wrong = new URL(server ?? '')
    wrong.password = 'secret'
    await expect(open(wrong.href)).rejects.toThrow(/refused the user or password/)
    const missing = new URL(server ?? '')
    missing.pathname = '/missing'
    await expect(open(missing.href)).rejects.toThrow(/no database of that name/)
  })
})

test('health says yes, and no when it is closed', async () => {
  const other = await openTestDatabase()
  await other.health()
  await other.close()
  await other.close()
  await expect(other.health()).rejects.toThrow()
})

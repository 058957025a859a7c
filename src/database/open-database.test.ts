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
  const changesDuring = async (work: () => Promise<unknown>, count: number) => {
    const seen: (string | null)[] = []
    const done = Promise.withResolvers<void>()
    const stop = db.database.onBusinessChanged(({ business_id }) => {
      seen.push(business_id)
      if (seen.length === count) done.resolve()
    })
    await work()
    await done.promise
    stop()
    return seen
  }

  test('every change to what a lookup contains is told once per transaction, and others are not', async () => {
    const business = await buildBusiness(db.database)
    const marker = await buildBusiness(db.database)
    const { id } = business
    const seen = await changesDuring(async () => {
      const role = await buildRole(db.database, id)
      const service = await buildService(db.database, id)
      const staff = await buildStaff(db.database, id, { service_ids: [service.id] })
      await db.database.forBusiness(id, async (stores) => {
        await stores.customers.create({
          name: 'x',
          phone_number: null,
          email: null,
          language: null,
          notes: null,
        })
        await stores.hours.replaceWeek([{ weekday: 1, opens_at: '09:00', closes_at: '17:00' }])
        await stores.hours.replaceWeek([{ weekday: 2, opens_at: '09:00', closes_at: '17:00' }])
      })
      const day = { date: '2026-12-25', opens_at: null, closes_at: null, reason: null }
      await db.database.forBusiness(id, (stores) => stores.closures.create(day))
      await db.database.forBusiness(id, (stores) => stores.roles.remove(role.id))
      await db.database.forBusiness(id, (stores) => stores.staff.update(staff.id, { service_ids: [] }))
      await db.database.forBusiness(id, (stores) => stores.business.update({ name: 'Renamed' }))
      await db.database.forBusiness(id, async (stores) => {
        await stores.knowledge.create({ question: 'q', answer: 'a', is_active: true })
      })
      await db.database.forBusiness(marker.id, (stores) => stores.business.remove())
    }, 9)
    expect(seen).toEqual([...Array.from({ length: 8 }, () => id), marker.id])
  })

  test('nothing is told of a change that was rolled back; a listener may query at once', async () => {
    const business = await buildBusiness(db.database)
    const { id } = business
    let queried: Promise<unknown> = Promise.resolve()
    const stop = db.database.onBusinessChanged(() => {
      queried = db.database.forBusiness(id, (stores) => stores.business.get())
    })
    const seen = await changesDuring(async () => {
      const failing = db.database.forBusiness(id, async (stores) => {
        await stores.business.update({ name: 'Never' })
        throw new Error('undo')
      })
      await failing.catch(() => undefined)
      await db.database.forBusiness(id, (stores) => stores.business.update({ name: 'Once' }))
    }, 1)
    stop()
    expect(seen).toEqual([id])
    expect(await queried).toMatchObject({ name: 'Once' })
  })

  test.runIf(process.env['SWITCHBOARD_TEST_DATABASE_URL'])(
    'when the connection that listens is lost, everything is to be forgotten, and notices go on',
    async () => {
      let business_id = ''
      await changesDuring(async () => {
        business_id = (await buildBusiness(db.database)).id
      }, 1)
      const seen = await changesDuring(async () => {
        await db.query(`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and query ilike 'listen%'`)
      }, 2)
      expect(seen).toEqual([null, null])
      const after = await changesDuring(
        () => db.database.forBusiness(business_id, (stores) => stores.business.update({ name: 'Again' })),
        1,
      )
      expect(after).toEqual([business_id])
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

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, openTestDatabaseAt, type TestDatabase } from '../../../tests/support/database.ts'
import { fillBusiness } from '../../../tests/support/fill-business.ts'
import { moveEmbedded } from './move-embedded.ts'

const server = process.env['SWITCHBOARD_TEST_DATABASE_URL']

/** All that says who may do what with rows, and what they have to fit. */
const shape = `
  select string_agg(line, E'\\n' order by line) as shape from (
    select format('%s %s %s', conrelid::regclass, conname, condeferrable) as line from pg_constraint
      where contype = 'f' and connamespace = current_schema()::regnamespace
    union all select format('%s %s', tgrelid::regclass, tgenabled) from pg_trigger where not tgisinternal
    union all select format('%s %s %s', relname, relrowsecurity, relforcerowsecurity) from pg_class
      where relnamespace = current_schema()::regnamespace and relkind = 'r'
    union all select format('%s %s %s', tablename, policyname, qual) from pg_policies) as lines`

describe.runIf(server)('moving the embedded database into a PostgreSQL', () => {
  let dataDir: string
  let business_id: string
  let before: Record<string, unknown>[]
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'switchboard-move-'))
    const source = await openTestDatabaseAt({ dataDir })
    business_id = await fillBusiness(source, 'Müller’s "Garage", \\N {a}')
    await fillBusiness(source, 'Another')
    await addAwkwardRows(source)
    before = await source.queryAs('switchboard_system', null, rowsOfCustomers)
    await source.close()
  })
  afterAll(() => rm(dataDir, { recursive: true }))

  const emptyDatabase = () => createTestDatabase(server ?? '')
  const move = (databaseUrl: string, dir = dataDir) =>
    moveEmbedded({ dataDir: dir, databaseUrl, logger: pino({ level: 'silent' }), now: new Date() })

  it('brings every row as it was, and leaves constraints, triggers and policies as migrations make them', async () => {
    const [databaseUrl, other] = [await emptyDatabase(), await emptyDatabase()]
    const fresh = await openTestDatabaseAt({ databaseUrl: other })
    const moved = await move(databaseUrl)
    const target = await openTestDatabaseAt({ databaseUrl })
    try {
      const found = await target.queryAs('switchboard_system', null, rowsOfCustomers)
      expect(found).toEqual(before)
      expect(found.filter(({ row }) => (row as Customer).related_to_id !== null)).not.toEqual([])
      const tenants = await fresh.query(
        `select relname from pg_class where relnamespace = current_schema()::regnamespace and relforcerowsecurity`,
      )
      const names = moved.map(({ table }) => table)
      expect(tenants.filter(({ relname }) => !names.includes(String(relname)))).toEqual([])
      expect(moved).toContainEqual({ table: 'businesses', rows: 2 })
      expect(moved).toContainEqual({ table: '"user"', rows: 1 })
      expect(await target.query(shape)).toEqual(await fresh.query(shape))
    } finally {
      await Promise.all([target.close(), fresh.close()])
    }
  })

  it('makes a database that Switchboard goes on with: tenants apart, triggers at work', async () => {
    const databaseUrl = await emptyDatabase()
    await move(databaseUrl)
    const target = await openTestDatabaseAt({ databaseUrl })
    const own = (text: string) => target.queryAs('switchboard_tenant', business_id, text)
    try {
      expect(await own('select id from businesses')).toEqual([{ id: business_id }])
      const versions = 'select count(*)::integer as count from role_versions'
      const [kept] = await own(versions)
      await own(`update ai_roles set greeting_message = 'Good day!'`)
      expect(await own(versions)).toEqual([{ count: Number(kept?.['count']) + 1 }])
      await own(`update knowledge set answer = 'By the zeppelin'`)
      expect(await own(`select word from passage_words where word like 'zeppelin'`)).toHaveLength(1)
    } finally {
      await target.close()
    }
  })

  it('moves nothing into a database that has data, and says what is there', async () => {
    const databaseUrl = await emptyDatabase()
    await move(databaseUrl)
    await expect(move(databaseUrl)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/has data already, in .*businesses \(2\).*empty database/) as string,
    })
  })

  it('leaves the target empty when it fails on the way, and can be run again', async () => {
    const databaseUrl = await emptyDatabase()
    const target = await openTestDatabaseAt({ databaseUrl })
    await target.query(`alter table turns add constraint refused check (text is null)`)
    await expect(move(databaseUrl)).rejects.toThrow()
    expect(await target.queryAs('switchboard_system', null, 'select id from businesses')).toEqual([])
    await target.query('alter table turns drop constraint refused')
    await target.close()
    expect(await move(databaseUrl)).toContainEqual({ table: 'businesses', rows: 2 })
  })

  it('says when there is nothing to move, or a Switchboard runs on it', async () => {
    const databaseUrl = await emptyDatabase()
    const nowhere = join(dataDir, 'elsewhere')
    await expect(move(databaseUrl, nowhere)).rejects.toMatchObject({ code: 'not_found' })
    const running = await openTestDatabaseAt({ dataDir })
    await expect(move(databaseUrl)).rejects.toMatchObject({ code: 'data_dir_locked' })
    await running.close()
  })

  it('knows every kind of column: whoever adds a sequence has to carry its place over', async () => {
    const target = await openTestDatabaseAt({ databaseUrl: await emptyDatabase() })
    const sequences = await target.query(`select sequencename from pg_sequences`)
    await target.close()
    expect(sequences).toEqual([])
  })
})

type Customer = { related_to_id: string | null }

const rowsOfCustomers = 'select to_jsonb(customers) as row from customers order by id'

/** What copying by hand gets wrong: a row that points at a later one, bytes, JSON's null, microseconds, a login. */
async function addAwkwardRows(source: TestDatabase): Promise<void> {
  // The first of a business belongs to one that is copied after it.
  await source.query(`
    insert into customers (business_id, name, phone_number) select id, 'Ann', '+15550009999' from businesses`)
  await source.query(`
    update customers c set related_to_id = (select max(id::text)::uuid from customers o where o.business_id = c.business_id)
    where id <> (select max(id::text)::uuid from customers o where o.business_id = c.business_id)`)
  await source.query(`
    insert into "user" (id, name, email, created_at)
    values ('u1', E'Back\\\\slash, "quote" {brace} \\n NULL', 'u1@example.com', '2026-01-02 03:04:05.678901+02')`)
}

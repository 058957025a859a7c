import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestEngine } from '../../tests/support/database.ts'
import type { Engine } from './engine.ts'
import { migrate, readMigrations } from './migrate.ts'

const logger = pino({ level: 'silent' })
let engine: Engine

beforeAll(async () => {
  engine = await openTestEngine()
})
beforeEach(() => run('drop schema public cascade; create schema public'))
afterAll(() => engine.close())

/** As an installation of the seed's own document may look before this project meets it. */
const earlierSchema = `
  create table businesses (
    id uuid primary key default gen_random_uuid(),
    owner_email varchar(255) unique not null,
    name varchar(200),
    timezone varchar(50) default 'America/New_York',
    created_at timestamp default now()
  );
  create table ai_roles (
    id uuid primary key default gen_random_uuid(),
    business_id uuid references businesses (id) on delete cascade,
    role_type varchar(50) not null,
    ai_personality_name varchar(100),
    voice_style varchar(50),
    system_prompt text not null,
    greeting_message text,
    is_enabled boolean default true,
    priority integer default 0
  );
  insert into businesses (id, owner_email, name, timezone, created_at) values
    ('00000000-0000-4000-8000-000000000001', 'a@example.org', 'Smile Dental', null, '2025-03-01 08:00:00'),
    ('00000000-0000-4000-8000-000000000002', 'b@example.org', null, 'Europe/Berlin', '2025-03-02 08:00:00');
  insert into ai_roles (business_id, role_type, ai_personality_name, voice_style, system_prompt, priority) values
    ('00000000-0000-4000-8000-000000000001', 'receptionist', 'Sarah', 'Kore', 'You are Sarah.', null);`

const seedStatements = `
  ALTER TABLE businesses ADD COLUMN IF NOT EXISTS ai_phone_number VARCHAR(20);
  CREATE INDEX IF NOT EXISTS idx_businesses_ai_phone
  ON businesses(ai_phone_number)
  WHERE ai_phone_number IS NOT NULL;`

const query = (text: string) => engine.script((script) => script.query(text))
const run = (text: string) => engine.script((script) => script.run(text))
/** The policies bind whoever connects as well, so the rows are read in the role that may. */
const readAll = (text: string) =>
  engine.script(async (script) => {
    await script.run('set local role switchboard_system')
    return script.query(text)
  })

test('a database with the earlier tables keeps their rows and gains what is missing', async () => {
  await run(earlierSchema + seedStatements)
  await run(`update businesses set ai_phone_number = '+1 (234) 567-890' where name = 'Smile Dental'`)

  await migrate(engine, await readMigrations(), logger)
  await run(seedStatements)

  const businesses = await readAll('select * from businesses order by id')
  expect(businesses).toMatchObject([
    {
      name: 'Smile Dental',
      ai_phone_number: '+1234567890',
      timezone: 'UTC',
      language: 'en',
      currency: 'USD',
      max_concurrent_calls: 10,
      owner_email: 'a@example.org',
      created_at: new Date('2025-03-01T08:00:00Z'),
    },
    { name: 'Business 00000000', ai_phone_number: null, timezone: 'Europe/Berlin' },
  ])
  expect(await readAll('select * from ai_roles')).toMatchObject([
    { ai_personality_name: 'Sarah', greeting_message: '', is_enabled: true, priority: 100 },
  ])
})

test('a new business can be added to the earlier table although it has a column that had to be filled', async () => {
  await run(earlierSchema)
  await migrate(engine, await readMigrations(), logger)
  const added = await readAll(
    `insert into businesses (name, timezone, ai_phone_number) values ('New', 'UTC', '+15550001111') returning name`,
  )
  expect(added).toEqual([{ name: 'New' }])
})

test('the number index of the seed becomes unique', async () => {
  await run(earlierSchema + seedStatements)
  await migrate(engine, await readMigrations(), logger)
  const twice = `update businesses set ai_phone_number = '+15550001111'`
  await expect(readAll(twice)).rejects.toThrow(/idx_businesses_ai_phone/)
})

test('businesses that share a number stop the migration, and are named', async () => {
  await run(earlierSchema + seedStatements)
  await run(`update businesses set ai_phone_number = '+15550001111'`)
  await expect(migrate(engine, await readMigrations(), logger)).rejects.toThrow(
    /\+15550001111 \(businesses 00000000-0000-4000-8000-000000000001, 00000000-0000-4000-8000-000000000002\)/,
  )
  await run(`update businesses set ai_phone_number = null where name is null`)
  await migrate(engine, await readMigrations(), logger)
})

test('a table of the same name that is not ours stops the migration, and is named', async () => {
  await run('create table appointments (id uuid primary key, appointment_date date)')
  await expect(migrate(engine, await readMigrations(), logger)).rejects.toThrow(
    /"appointments" is there already/,
  )
})

test('every file can be pasted by hand, more than once, and the runner follows', async () => {
  const migrations = await readMigrations()
  for (const { text } of [...migrations, ...migrations]) await run(text)
  await migrate(engine, migrations, logger)
  await migrate(engine, migrations, logger)
  const applied = await query('select name from schema_migrations order by name')
  expect(applied.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name))
})

test('several processes may migrate at once', async () => {
  const migrations = await readMigrations()
  await Promise.all([1, 2, 3].map(() => migrate(engine, migrations, logger)))
  expect(await query('select name from schema_migrations')).toHaveLength(migrations.length)
})

test('a file that changed after it was applied is refused by name; other line endings are no change', async () => {
  const original = [{ name: '0001-a.sql', text: 'create table a (x int);\nselect 1;\n' }]
  await migrate(engine, original, logger)
  await migrate(engine, [{ name: '0001-a.sql', text: 'create table a (x int);\r\nselect 1;\r\n' }], logger)
  await expect(
    migrate(engine, [{ name: '0001-a.sql', text: 'create table b (x int)' }], logger),
  ).rejects.toMatchObject({
    code: 'migration_failed',
    message: expect.stringContaining('0001-a.sql') as string,
  })
})

test('a file that fails leaves nothing behind', async () => {
  const broken = [{ name: '0001-a.sql', text: 'create table a (x int); select nonsense;' }]
  await expect(migrate(engine, broken, logger)).rejects.toThrow(/nonsense/)
  expect(await query(`select to_regclass('a') as a`)).toEqual([{ a: null }])
})

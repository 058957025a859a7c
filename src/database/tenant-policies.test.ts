import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillBusiness } from '../../tests/support/fill-business.ts'
import { openTestDatabase, type TestDatabase } from '../../tests/support/database.ts'

let db: TestDatabase
let mine: string
let theirs: string
let tables: { name: string; owner: string }[]

beforeAll(async () => {
  db = await openTestDatabase()
  mine = await fillBusiness(db, 'Mine')
  theirs = await fillBusiness(db, 'Theirs')
  tables = await tenantTables()
})
afterAll(() => db.close())

/** Every table that holds rows of a business, as the catalogue has it. */
async function tenantTables() {
  const rows = await db.query(`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
      and a.attname = 'business_id' and not a.attisdropped order by 1`)
  return [
    { name: 'businesses', owner: 'id' },
    ...rows.map(({ name }) => ({ name: String(name), owner: 'business_id' })),
  ]
}

const count = async (role: 'switchboard_tenant' | 'switchboard_system', business_id: string, text: string) =>
  Number((await db.queryAs(role, business_id, `with t as (${text}) select count(*) as n from t`))[0]?.['n'])

test('every table that holds rows of a business forces the policies, and has both', async () => {
  const rows = await db.query(`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
      (select json_agg(polname order by polname) from pg_policy where polrelid = c.oid) as policies
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`)
  const byName = new Map(rows.map((row) => [row['name'], row]))
  for (const { name } of tables) {
    expect(byName.get(name), name).toMatchObject({
      forced: true,
      policies: ['switchboard_system_rows', 'switchboard_tenant_only', 'switchboard_tenant_rows'],
    })
  }
})

test('neither role can pass by the policies, and none of the two is the other', async () => {
  const roles = await db.query(`select rolname, rolsuper, rolbypassrls, rolcanlogin,
    pg_has_role(rolname, case rolname when 'switchboard_tenant' then 'switchboard_system' else 'switchboard_tenant' end,
      'member') as is_other
    from pg_roles where rolname like 'switchboard_%' and not rolcanlogin order by 1`)
  const harmless = { rolsuper: false, rolbypassrls: false, rolcanlogin: false, is_other: false }
  expect(roles).toEqual([
    { rolname: 'switchboard_system', ...harmless },
    { rolname: 'switchboard_tenant', ...harmless },
  ])
})

test('every such table has rows of both businesses, so that the next tests can fail', async () => {
  for (const { name, owner } of tables) {
    const text = `select from ${name} where ${owner} = `
    expect(await count('switchboard_system', '', `${text}'${mine}'`), name).toBeGreaterThan(0)
    expect(await count('switchboard_system', '', `${text}'${theirs}'`), name).toBeGreaterThan(0)
  }
})

describe('with the setting of one business', () => {
  test('nothing of another is seen, changed or deleted', async () => {
    for (const { name, owner } of tables) {
      const foreign = `where ${owner} is distinct from '${mine}'`
      expect(await count('switchboard_tenant', mine, `select from ${name} ${foreign}`), name).toBe(0)
      expect(await count('switchboard_tenant', mine, `select from ${name}`), name).toBeGreaterThan(0)
      const update = `update ${name} set ${owner} = ${owner} ${foreign} returning 1`
      expect(await count('switchboard_tenant', mine, update), name).toBe(0)
      const remove = `delete from ${name} ${foreign} returning 1`
      expect(await count('switchboard_tenant', mine, remove), name).toBe(0)
    }
  })

  test('no row can be given to another', async () => {
    for (const { name, owner } of tables) {
      const give = db.queryAs('switchboard_tenant', mine, `update ${name} set ${owner} = '${theirs}'`)
      await expect(give, name).rejects.toMatchObject({
        cause: { message: expect.stringMatching(/row-level security/) as string },
      })
    }
  })

  test('no row of another can be inserted', async () => {
    for (const { name, owner } of tables) {
      const copy = `insert into ${name} select (jsonb_populate_record(null::${name},
        to_jsonb(t) || jsonb_build_object('${owner}', '${theirs}'))).* from ${name} t limit 1`
      await expect(db.queryAs('switchboard_tenant', mine, copy), name).rejects.toMatchObject({
        cause: { message: expect.stringMatching(/row-level security|permission denied/) as string },
      })
    }
  })

  test('a policy that opens a table to everyone does not open it to a business', async () => {
    await db.query('create policy earlier_public_policy on ai_roles to public using (true) with check (true)')
    expect(
      await count('switchboard_tenant', mine, `select from ai_roles where business_id <> '${mine}'`),
    ).toBe(0)
    await db.query('drop policy earlier_public_policy on ai_roles')
  })

  test('the names of its own members are seen, and of nobody else; logins never', async () => {
    await db.query(`insert into "user" (id, name, email) values ('user of Mine', 'Mia', 'mia@example.org'),
      ('user of Theirs', 'Theo', 'theo@example.org')`)
    const seen = await db.queryAs('switchboard_tenant', mine, 'select name from "user"')
    expect(seen).toEqual([{ name: 'Mia' }])
    for (const table of ['session', 'account', 'verification']) {
      await expect(db.queryAs('switchboard_tenant', mine, `select * from ${table}`)).rejects.toThrow()
    }
  })
})

describe('with no business set', () => {
  test('nothing is seen', async () => {
    for (const { name } of tables) {
      expect(await count('switchboard_tenant', '', `select from ${name}`), name).toBe(0)
    }
  })

  test('nothing is seen even on a connection that never set one', async () => {
    expect(await db.queryAs('switchboard_tenant', null, 'select * from businesses')).toEqual([])
  })
})

const move = (text: string) => db.queryAs('switchboard_system', '', text)
const staffOf = (id: string) => `(select id from staff where business_id = '${id}' limit 1)`

test('a row cannot refer to a row of another business, even for the system', async () => {
  const foreignKey = { cause: { code: '23503' } }
  await expect(
    move(`insert into staff_exceptions (business_id, staff_id, date, is_available)
      values ('${mine}', ${staffOf(theirs)}, '2026-12-24', false)`),
  ).rejects.toMatchObject(foreignKey)
  await expect(
    move(`update appointments set staff_id = ${staffOf(theirs)}, ends_at = ends_at + interval '1 day',
      starts_at = starts_at + interval '1 day' where business_id = '${mine}'`),
  ).rejects.toMatchObject(foreignKey)
  await expect(
    move(`update calls set role_id = (select id from ai_roles where business_id = '${theirs}' limit 1)
      where business_id = '${mine}'`),
  ).rejects.toMatchObject(foreignKey)
  await expect(
    move(`update turns set business_id = '${theirs}' where business_id = '${mine}'`),
  ).rejects.toMatchObject(foreignKey)
})

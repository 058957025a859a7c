import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fakeClock } from '../../tests/support/fake-clock.ts'
import { fakeIds } from '../../tests/support/fake-ids.ts'
import { openDatabase } from './open-database.ts'

const server = process.env['SWITCHBOARD_TEST_DATABASE_URL']

/** A hosted database may hand out a user that can create no roles; an administrator made and granted them before. */
describe.runIf(server)('a user who may create no roles', () => {
  const name = `plain_${randomBytes(4).toString('hex')}`
  let admin: Client
  const address = new URL(server ?? 'postgres://localhost')
  address.username = name
  address.password = 'plain'
  address.pathname = `/${name}`

  beforeAll(async () => {
    admin = new Client({ connectionString: server })
    await admin.connect()
    await admin.query(`create role ${name} login password 'plain' nosuperuser nocreaterole nobypassrls`)
    await admin.query(`grant ${name} to current_user`)
    await admin.query(`create database ${name} owner ${name} template template0`)
  })
  afterAll(() => admin.end())

  const open = () =>
    openDatabase({
      databaseUrl: address.href,
      logger: pino({ level: 'silent' }),
      clock: fakeClock(),
      ids: fakeIds(),
    })

  test('is told what an administrator has to grant, and needs nothing more', async () => {
    await expect(open()).rejects.toMatchObject({
      code: 'migration_failed',
      message: expect.stringContaining(`grant switchboard_tenant to ${name};`) as string,
    })
    await admin.query(`grant switchboard_tenant, switchboard_system to ${name} with inherit false, set true`)
    const opened = await open()
    const business = await opened.database.asSystem((stores) =>
      stores.businesses.create({ name: 'Hosted', timezone: 'UTC' }, null),
    )
    const found = await opened.database.forBusiness(business.id, (stores) => stores.business.get())
    expect(found).toEqual(business)
    await opened.close()
  })
})

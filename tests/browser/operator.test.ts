import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '#api/client/client.ts'
import { createCallerVoice } from '../../src/cli/caller-voice.ts'
import { Client } from 'pg'
import { placeCall } from '../support/place-call.ts'
import { startPostgresServer, type PostgresServer } from '../support/postgres-server.ts'
import { localUrl, systemEnv } from '../support/start-system.ts'
import { findChromium, missingChromium } from './support/chromium.ts'
import { openDashboard, seriousFaults, settled, type Dashboard, type Login } from './support/dashboard.ts'

const chromium = await findChromium()
if (chromium === null) process.stderr.write(`${missingChromium}\n`)

const pages = ['', 'businesses', 'calls', 'usage', 'lines', 'health', 'accounts']

const database = 'switchboard'
let server: PostgresServer
let dashboard: Dashboard
let olive: Login & { email: string }
beforeAll(async () => {
  if (chromium === null) return
  server = await startPostgresServer(database)
  dashboard = await openDashboard([], { DATABASE_URL: server.address(database), DEMO: 'on' })
  olive = await dashboard.signUp('olive')
})
afterAll(async () => {
  await dashboard?.close()
  await server?.stop()
})

/** As whoever looks after the database: what takes the product half a day is there at once. */
async function inDatabase(sql: string, ...values: unknown[]): Promise<void> {
  const client = new Client({ connectionString: server.address(database) })
  await client.connect()
  try {
    await client.query(`set role switchboard_system`)
    await client.query(sql, values)
  } finally {
    await client.end()
  }
}

/** `npm run switchboard -- operators …` */
async function operators(...args: string[]): Promise<string> {
  const path = new URL('../../src/cli/main.ts', import.meta.url).pathname
  const env = systemEnv(dashboard.system.data_dir, { BACKEND_URL: localUrl(dashboard.system) })
  const { stdout } = await promisify(execFile)(process.execPath, [path, 'operators', ...args], { env })
  return stdout
}

describe.runIf(chromium)('the operator’s pages', () => {
  it('are not there for an owner, in no menu and at no address', async () => {
    const page = await dashboard.open(`/b/${dashboard.business_id}/calls`)
    await page
      .getByRole('button', { name: /Bright Smile Dental/ })
      .first()
      .click()
    await page.getByRole('menuitem', { name: 'New business' }).waitFor()
    expect(await page.getByRole('menuitem', { name: 'Operator' }).count()).toBe(0)
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/api/operator')) asked.push(request.url())
    })
    for (const each of pages) {
      await page.goto(`${localUrl(dashboard.system)}/operator/${each}`)
      await page.getByText('There is nothing here').waitFor()
    }
    expect(asked).toEqual([])
  })

  it('are there for an account that the command line made an operator’s', async () => {
    expect(await operators()).toContain('None')
    expect(await operators('add', olive.email)).toContain('is an operator now')
    const page = await dashboard.open('/', olive)
    await page.waitForURL(/\/operator$/)
    const menu = page.getByRole('navigation', { name: 'Main navigation' }).first()
    for (const name of await menu.getByRole('link').allInnerTexts()) {
      await menu.getByRole('link', { name, exact: true }).click()
      await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
      await settled(page)
      expect(await seriousFaults(page), name).toEqual([])
    }
  })

  it('find a business, and lead into it though its people never let the operator in', async () => {
    const page = await dashboard.open('/operator/businesses', olive)
    await page.getByRole('searchbox').fill('owner@demo')
    await page.getByRole('link', { name: /Kiran Motors/ }).waitFor()
    await page.getByRole('searchbox').fill('bright')
    await page.getByRole('link', { name: /Kiran Motors/ }).waitFor({ state: 'detached' })
    await page.getByRole('link', { name: /Bright Smile Dental/ }).click()
    await page.waitForURL(new RegExp(`/b/${dashboard.business_id}/`))
    await page.getByRole('heading', { level: 1 }).waitFor()
  })

  it('make a business for its owner, who finds it among theirs', async () => {
    const otto = await dashboard.signUp('otto')
    const page = await dashboard.open('/operator/businesses', olive)
    await page.getByRole('button', { name: 'New business' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Otto’s Bakery')
    await page.getByLabel('Phone number').fill('+1 555 010 7788')
    await page.getByLabel('Owner’s e-mail').fill('nobody@example.com')
    await page.getByRole('button', { name: 'Create' }).click()
    await page.getByRole('alert').getByText('Nobody has an account').waitFor()
    await page.getByLabel('Owner’s e-mail').fill(otto.email)
    await page.getByRole('button', { name: 'Create' }).click()
    await page.waitForURL(/\/b\//)
    const theirs = await dashboard.open('/', otto)
    await theirs
      .getByRole('button', { name: /Otto’s Bakery/ })
      .first()
      .waitFor()
  })

  it('show a call while it runs, and afterwards how it went', async () => {
    const voice = createCallerVoice()
    const page = await dashboard.open('/operator', olive)
    await page.getByText('Nobody is on the line.').waitFor()
    const call = await placeCall(dashboard.system, voice, { to: '+1234567890', from: '+15550107799' })
    const row = page.getByRole('link', { name: /Bright Smile Dental.*\+1 555 010 7799/ })
    await row.waitFor()
    await row.click()
    call.type('When are you open?')
    await page.getByText('get_business_hours').waitFor({ timeout: 30_000 })
    call.hangUp()
    await call.over
    await voice.close()
    await page.getByRole('listitem').getByText('Caller hung up').waitFor()
    expect(await page.getByRole('main').innerText()).not.toContain('When are you open')
    expect(await seriousFaults(page)).toEqual([])
    await page.getByRole('link', { name: 'Read the conversation' }).click()
    await page.getByText('When are you open').first().waitFor()
  })

  it('walk what lies between a caller and a number, and have the model speak', async () => {
    const page = await dashboard.open('/operator/lines', olive)
    await page.getByLabel('Phone number').fill('+4930123456')
    await page.getByRole('button', { name: 'Check' }).click()
    await page.getByText('No business has the number +4930123456').waitFor()
    await page.getByRole('link', { name: 'Health' }).click()
    await page.getByRole('button', { name: 'Have the model speak' }).click()
    await page
      .getByText(/It spoke|spoke after|spoke/i)
      .last()
      .waitFor()
    await page.getByText('No work was given up.').waitFor()
  })

  it('show work that fails, and have what was given up tried again', async () => {
    const add = (key: string, state: 'dead' | 'queued') =>
      inDatabase(
        `insert into jobs (id, business_id, kind, key, data, state, attempts, run_at, error, created_at, finished_at)
         values (gen_random_uuid(), $1, 'send-message', $2, '{}', $3, 6, now() + $4::interval, $5, now(), $6)`,
        dashboard.business_id,
        randomUUID(),
        state,
        state === 'dead' ? '0' : '1 hour',
        `No mail server answers (${key}).`,
        state === 'dead' ? new Date() : null,
      )
    for (const key of ['first', 'second']) await add(key, 'dead')
    await add('third', 'queued')
    const page = await dashboard.open('/operator/health', olive)
    const row = (key: string) => page.getByRole('listitem').filter({ hasText: `(${key})` })
    await row('third')
      .getByText(/next try/)
      .waitFor()
    expect(await row('third').getByRole('button').count()).toBe(0)
    await row('first').getByText('tried 6 times').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await row('first').getByRole('button', { name: 'Try again' }).click()
    await page.getByText('It is tried again now').waitFor()
    await row('first').waitFor({ state: 'detached' })

    const again = row('second').getByRole('button', { name: 'Try again' })
    await page.route('**/api/operator/jobs?*', (route) => route.abort())
    await inDatabase(`delete from jobs where error like '%(second)%'`)
    await again.click()
    await page.getByText('This is not there any more.').waitFor()
    await page.unroute('**/api/operator/jobs?*')
    await row('second').waitFor({ state: 'detached' })
    await page.getByText('No work was given up.').waitFor()
    await page.context().close()
  })

  it('are gone when the account is no operator’s any more', async () => {
    const page = await dashboard.open('/operator/accounts', olive)
    await page.getByRole('button', { name: 'Take away' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Take away' }).click()
    await page.getByText('There is nothing here').waitFor()
    const accounts = await dataOf(dashboard.system.operator.GET('/api/operator/operators'))
    expect(accounts).toEqual([])
    await page.goto(`${localUrl(dashboard.system)}/b/${dashboard.business_id}/calls`)
    await page.getByText('There is nothing here').waitFor()
  })
})

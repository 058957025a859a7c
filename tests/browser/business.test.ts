import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { dataOf } from '#api/client/client.ts'
import { makePdf } from '../support/make-pdf.ts'
import { openCaller } from './support/caller.ts'
import { hasChromium } from './support/chromium.ts'
import { clockOf, freeSlots } from './support/free-slots.ts'
import { openDashboard, seriousFaults, settled, type Dashboard, type Login } from './support/dashboard.ts'

let dashboard: Dashboard
beforeAll(async () => {
  if (hasChromium) dashboard = await openDashboard()
})
afterAll(() => dashboard?.close())

const open = (section: string, login?: Login) =>
  dashboard.open(`/b/${dashboard.business_id}/business/${section}`, login)
const here = () => ({ path: { business_id: dashboard.business_id } })
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true })
const saved = (page: Page) => page.getByText('Saved', { exact: true }).waitFor()

describe.runIf(hasChromium)('Business', () => {
  it('has a menu of its own, on a page without serious faults for each of its entries', async () => {
    const page = await open('')
    await page.waitForURL(/\/business\/profile$/)
    const menu = page.getByRole('navigation', { name: 'Business' })
    for (const name of await menu.getByRole('link').allInnerTexts()) {
      await menu.getByRole('link', { name, exact: true }).click()
      await settled(page)
      expect(await seriousFaults(page), name).toEqual([])
    }
  })

  it('keeps the profile, and asks before changes are left behind', async () => {
    const page = await open('profile')
    expect(await save(page).isDisabled()).toBe(true)
    await page.getByLabel('Address').fill('1 New Street, New York')
    const asked = page.waitForEvent('dialog')
    const leaving = page.getByRole('link', { name: 'Hours', exact: true }).click()
    await (await asked).dismiss()
    await leaving
    await save(page).click()
    await saved(page)
    const business = await dataOf(dashboard.api.GET('/api/businesses/{business_id}', { params: here() }))
    expect(business).toMatchObject({ name: 'Bright Smile Dental', address: '1 New Street, New York' })
    await page.getByRole('link', { name: 'Hours', exact: true }).click()
    await page.getByRole('heading', { name: 'Hours', level: 1 }).waitFor()
  })
})

describe.runIf(hasChromium)('hours', () => {
  it('have a break, copied to all open days, and a close at midnight', async () => {
    const page = await open('hours')
    await page.getByRole('button', { name: 'Add a period on Monday' }).click()
    await page.getByLabel('Monday: Until').first().fill('12:00')
    await page.getByLabel('Monday: From').last().fill('13:00')
    await page.getByLabel('Monday: Until').last().fill('00:00')
    await page.getByRole('button', { name: 'Use the times of Monday on all open days' }).click()
    await page.getByLabel('Saturday', { exact: true }).uncheck()
    await save(page).first().click()
    await saved(page)
    const week = await dataOf(dashboard.api.GET('/api/businesses/{business_id}/hours', { params: here() }))
    expect(week).toEqual(
      [1, 2, 3, 4, 5].flatMap((weekday) => [
        { weekday, opens_at: '09:00', closes_at: '12:00' },
        { weekday, opens_at: '13:00', closes_at: '24:00' },
      ]),
    )
  })

  it('do not hold on days that are added, nor on the holidays that are ticked', async () => {
    const page = await open('hours')
    await page.getByRole('checkbox', { name: /^Christmas Day/ }).check()
    await save(page).last().click()
    await saved(page)
    await page.getByText('Closed · Christmas Day').first().waitFor()
    await page.getByRole('button', { name: 'Add a day' }).click()
    const year = new Date().getFullYear() + 1
    await page.getByLabel('Day', { exact: true }).fill(`${year}-08-02`)
    await page.getByLabel('Until (if several)').fill(`${year}-08-04`)
    await page.getByLabel('Reason').fill('Summer break')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    const params = { ...here(), query: { limit: 100 } }
    const summer = async () => {
      const { items } = await dataOf(dashboard.api.GET('/api/businesses/{business_id}/closures', { params }))
      const days = items.filter(({ reason }) => reason?.startsWith('Summer') === true)
      return days.map(({ date, opens_at }) => `${date} ${opens_at ?? 'closed'}`).sort()
    }
    const closed = (days: number[]) => days.map((day) => `${year}-08-0${day} closed`)
    expect(await summer()).toEqual(closed([2, 3, 4]))

    const entry = page.getByRole('listitem').filter({ hasText: 'Summer break' })
    await entry.getByRole('button', { name: /^Edit/ }).click()
    await page.getByLabel('Day', { exact: true }).fill(`${year}-08-03`)
    await page.getByLabel('Until (if several)').fill(`${year}-08-06`)
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(await summer()).toEqual(closed([3, 4, 5, 6]))

    await entry.getByRole('button', { name: /^Remove/ }).click()
    expect(await summer()).toHaveLength(4)
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await entry.waitFor({ state: 'detached' })
    expect(await summer()).toEqual([])
  })
})

test.runIf(hasChromium)(
  'somebody new offers a new service and can be booked, except on a day off',
  async () => {
    const page = await open('team')
    await page.getByRole('button', { name: 'Add a person' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Nora Field')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByRole('heading', { name: 'Nora Field', level: 1 }).waitFor()

    await page.getByRole('link', { name: 'Services', exact: true }).click()
    await page.getByRole('button', { name: 'Add a service' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name', { exact: true }).fill('Braces')
    await dialog.getByLabel('Price (USD)').fill('1250.50')
    for (const box of await dialog.getByRole('group', { name: 'Offered by' }).getByRole('checkbox').all()) {
      await box.uncheck()
    }
    await dialog.getByLabel('Nora Field').check()
    await dialog.getByRole('button', { name: 'Save' }).click()
    const row = page.getByRole('listitem').filter({ hasText: 'Braces' })
    await row.getByText('Nora Field').waitFor()
    expect(await row.innerText()).toContain('$1,250.50')

    const slots = async () => (await freeSlots(dashboard, 'Braces')).map(clockOf)
    const free = await slots()
    // A whole day ahead, so that the time of this run takes nothing from it.
    const first = free.map((slot) => slot.slice(0, 10)).find((date) => date !== free[0]?.slice(0, 10)) ?? ''
    const ofFirst = async () =>
      (await slots()).filter((slot) => slot.startsWith(first)).map((slot) => slot.slice(11))
    const before = await ofFirst()
    expect(before).toContain('10:00')

    await page.getByRole('link', { name: 'Team', exact: true }).click()
    await page.getByRole('link', { name: /Nora Field/ }).click()
    await page.getByRole('button', { name: 'Add time off' }).click()
    await page.getByLabel('Day', { exact: true }).fill(first)
    await page.getByLabel('What is different').selectOption('Away for a part of the day')
    await page.getByLabel('Away from').fill('12:00')
    await page.getByLabel('Back at').fill('10:00')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('It ends before it begins.').waitFor()
    await page.getByLabel('Away from').fill('10:00')
    await page.getByLabel('Back at').fill('12:00')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    const entry = page.getByRole('listitem').filter({ hasText: 'Away 10:00 to 12:00' })
    await entry.waitFor()
    const left = await ofFirst()
    expect(left).toEqual(expect.arrayContaining(['09:00', '14:00']))
    expect(left.filter((time) => time >= '10:00' && time < '12:00')).toEqual([])

    await entry.getByRole('button', { name: /^Edit/ }).click()
    await page.getByLabel('What is different').selectOption('Works at other hours')
    await page.getByLabel('Works from').fill('10:00')
    await page.getByLabel('Works until').fill('12:00')
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    const works = page.getByRole('listitem').filter({ hasText: 'Works 10:00 to 12:00 only' })
    await works.getByRole('button', { name: /^Edit/ }).click()
    expect((await ofFirst()).every((time) => time >= '10:00' && time < '12:00')).toBe(true)
    await page.getByLabel('What is different').selectOption('Away all day')
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await page.getByRole('listitem').filter({ hasText: 'Away all day' }).waitFor()
    expect(await ofFirst()).toEqual([])

    await page.getByRole('button', { name: /^Remove: / }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await page.getByText('No time off is planned').waitFor()
    expect(await ofFirst()).toEqual(before)
  },
)

test.runIf(hasChromium)(
  'the owner gives out the address of somebody’s appointments, and changes it',
  async () => {
    const { items } = await dataOf(
      dashboard.api.GET('/api/businesses/{business_id}/staff', { params: { path: here().path } }),
    )
    const page = await open(`team/${items[0]?.id ?? ''}`)
    const address = page.locator('code')
    await page.getByRole('button', { name: 'Make an address' }).click()
    const first = await address.innerText()
    const calendar = await fetch(first)
    expect([calendar.status, (await calendar.text()).split('\r\n')[0]]).toEqual([200, 'BEGIN:VCALENDAR'])
    await page.getByRole('button', { name: 'New address' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'New address' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await expect.poll(() => address.innerText()).not.toBe(first)
    expect((await fetch(first)).status).toBe(404)

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Copy', exact: true }).click()
    await page.getByRole('button', { name: 'Copied' }).waitFor()
    const copied = await page.evaluate<string>('navigator.clipboard.readText()')
    expect(copied).toBe(await address.innerText())
  },
)

test.runIf(hasChromium)('a calendar that cannot be read says so where it was added', async () => {
  const { items } = await dataOf(
    dashboard.api.GET('/api/businesses/{business_id}/staff', { params: { path: here().path } }),
  )
  const page = await open(`team/${items[0]?.id ?? ''}`)
  const field = page.getByLabel('Address of the calendar')
  await field.fill('https://127.0.0.1/private.ics')
  await page.getByRole('button', { name: 'Add the calendar' }).click()
  const entry = page.getByRole('listitem').filter({ hasText: '127.0.0.1' })
  await entry.getByText('The address could not be reached.').waitFor()
  await entry.getByText('Next try:').waitFor()
  expect(await seriousFaults(page)).toEqual([])

  await page.getByRole('link', { name: 'The whole team' }).click()
  const person = page.getByRole('listitem').filter({ hasText: items[0]?.name ?? '' })
  await person.getByText('Calendar cannot be read').waitFor()
  await person.getByText('127.0.0.1: The address could not be reached.').waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await person.getByRole('link').click()

  const params = { path: { ...here().path, staff_id: items[0]?.id ?? '' } }
  const failures = async () => {
    const read = await dataOf(
      dashboard.api.GET('/api/businesses/{business_id}/staff/{staff_id}/calendars', { params }),
    )
    return read.calendars[0]?.failures
  }
  expect(await failures()).toBe(1)
  await entry.getByRole('button', { name: 'Try again now: 127.0.0.1' }).click()
  await expect.poll(failures).toBe(2)
  await entry.getByRole('button', { name: 'Remove: 127.0.0.1' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await entry.waitFor({ state: 'detached' })
})

describe.runIf(hasChromium)('knowledge', () => {
  it('grows by what callers asked: a gap is answered, and the next caller is told', async () => {
    const ramp = 'Do you have a wheelchair ramp?'
    expect(await callerAsks(ramp)).toMatchObject({ status: 'unknown' })
    const page = await open('knowledge')
    await page.getByText(`“${ramp}”`).waitFor()
    await page.getByRole('button', { name: 'Answer', exact: true }).click()
    await page.getByLabel('Answer', { exact: true }).fill('Yes, at the side entrance.')
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await page.getByText(`“${ramp}”`).waitFor({ state: 'detached' })
    expect(await callerAsks('is there a ramp for wheelchairs')).toMatchObject({
      say: 'Yes, at the side entrance.',
    })
  })

  it('is tried with a question before a caller asks, also from a PDF', async () => {
    const page = await open('knowledge')
    const attempt = async (question: string) => {
      await page.getByLabel('Question', { exact: true }).fill(question)
      await page.getByRole('button', { name: 'Ask', exact: true }).click()
    }
    await attempt('May I drink coffee after whitening?')
    await page.getByText('is not answered anywhere yet').waitFor()
    await page.getByRole('button', { name: 'Add a document' }).click()
    const buffer = makePdf(['After whitening, do not drink coffee for two days.'])
    const file = { name: 'after-whitening.pdf', mimeType: 'application/pdf', buffer }
    await page.getByLabel('Choose a file').setInputFiles(file)
    expect(await page.getByLabel('Title').inputValue()).toBe('after whitening')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('Ready, 1 passage').waitFor()
    await attempt('May I drink coffee after whitening?')
    await page.getByText('do not drink coffee for two days').waitFor()
    await page.getByText('From: after whitening').waitFor()
  })

  it('says what is wrong with a file that cannot be read', async () => {
    const page = await open('knowledge')
    await page.getByRole('button', { name: 'Add a document' }).click()
    const file = { name: 'empty.pdf', mimeType: 'application/pdf', buffer: makePdf(['']) }
    await page.getByLabel('Choose a file').setInputFiles(file)
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    expect(await page.getByRole('dialog').getByRole('alert').innerText()).not.toBe('')
    await page.getByRole('button', { name: 'Leave out empty.pdf' }).click()
    await page.getByRole('dialog').getByRole('alert').waitFor({ state: 'detached' })
    await page.getByLabel('Or paste text').waitFor()
    expect(await page.getByLabel('Title').inputValue()).toBe('')
  })
})

test.runIf(hasChromium)('who may only look sees everything and can change nothing', async () => {
  const viewer = await dashboard.signUp('viewer')
  await dataOf(
    dashboard.api.PUT('/api/businesses/{business_id}/members', {
      params: here(),
      body: { email: viewer.email, access: 'viewer' },
    }),
  )
  const page = await open('profile', viewer)
  await page.getByRole('heading', { name: 'Profile' }).waitFor()
  expect(await page.getByLabel('Address').isDisabled()).toBe(true)
  for (const section of ['Hours', 'Services', 'Team', 'Knowledge']) {
    await page.getByRole('link', { name: section, exact: true }).click()
    await page.getByRole('heading', { name: section, level: 1 }).waitFor()
    await settled(page)
    const buttons = page.getByRole('button', { name: /^(Add|Save|Remove|Answer)/, disabled: false })
    expect(await buttons.count(), section).toBe(0)
  }
})

/** What the receptionist would be given to say, by a call of its own. */
async function callerAsks(question: string): Promise<{ status: string; say: string }> {
  const caller = await openCaller(dashboard.system, null)
  return caller.tool('answer_question', { question })
}

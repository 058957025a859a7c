import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '#api/client/client.ts'
import { hasChromium } from './support/chromium.ts'
import { openDashboard, seriousFaults, type Dashboard } from './support/dashboard.ts'

let dashboard: Dashboard
beforeAll(async () => {
  if (hasChromium) dashboard = await openDashboard()
})
afterAll(() => dashboard?.close())

/** The Tuesday of the week after next: nothing of the demo's is there, and everybody works. */
const tuesday = (() => {
  const days = ((2 - new Date().getUTCDay() + 7) % 7) + 14
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
})()

const here = () => ({ path: { business_id: dashboard.business_id } })
const open = (rest = '') => dashboard.open(`/b/${dashboard.business_id}/appointments${rest}`)
const openDay = () => open(`?view=day&date=${tuesday}`)
const block = (page: Page, who: string) => page.getByRole('listitem').getByRole('button', { name: who })
const told = (page: Page, text: string) => page.getByRole('status').getByText(text, { exact: true }).waitFor()

async function named(noun: 'staff' | 'services' | 'customers', name: string): Promise<string> {
  const { items } = await dataOf(
    dashboard.api.GET(`/api/businesses/{business_id}/${noun}`, { params: here() }),
  )
  const found = items.find((each) => each.name === name)
  if (found === undefined) throw new Error(`There is no ${name} in the demo.`)
  return found.id
}

/** At a time on the clock of the demo's dental practice, in New York. */
async function book(who: string, staff: string, time: string): Promise<string> {
  const { timeZone, offset } = { timeZone: 'America/New_York', offset: -5 }
  const starts_at = new Date(Date.parse(`${tuesday}T${time}:00Z`) - offset * 3_600_000).toISOString()
  expect(new Date(starts_at).toLocaleTimeString('en-GB', { timeZone }).slice(0, 5)).toBe(time)
  const body = {
    service_id: await named('services', 'Cleaning'),
    staff_id: await named('staff', staff),
    customer_id: await named('customers', who),
    starts_at,
  }
  const { id } = await dataOf(
    dashboard.api.POST('/api/businesses/{business_id}/appointments', { params: here(), body }),
  )
  return id
}

async function read(appointment_id: string) {
  const params = { path: { ...here().path, appointment_id } }
  return dataOf(dashboard.api.GET('/api/businesses/{business_id}/appointments/{appointment_id}', { params }))
}

/** With a mouse, to a time in the column of one of the staff; the hours of a column begin at its top. */
async function drag(page: Page, who: string, staff: string, by: { minutes: number }): Promise<void> {
  const from = await block(page, who).boundingBox()
  const column = await page.getByRole('region', { name: staff, exact: true }).boundingBox()
  if (from === null || column === null) throw new Error('There is nothing to drag.')
  await page.mouse.move(from.x + 20, from.y + 5)
  await page.mouse.down()
  await page.mouse.move(column.x + 40, from.y + 5 + (by.minutes * 16) / 15, { steps: 5 })
  await page.mouse.up()
}

describe.runIf(hasChromium)('the calendar', () => {
  it('books a customer who is found by typing into a free time, with the keyboard alone', async () => {
    const page = await openDay()
    await page.getByRole('button', { name: 'New appointment' }).press('Enter')
    const panel = page.getByRole('dialog')
    await panel.getByRole('combobox', { name: 'Customer' }).fill('emm')
    await panel.getByRole('option', { name: 'Emma Carter' }).waitFor()
    await page.keyboard.press('Enter')
    await panel.getByLabel('Service').selectOption({ label: 'Cleaning (45 min)' })
    await panel.getByRole('radio', { name: '10:00' }).press('Space')
    expect(await seriousFaults(page)).toEqual([])
    await panel.getByRole('button', { name: 'Book', exact: true }).press('Enter')
    await told(page, 'Booked')
    await block(page, 'Emma Carter 10:00 to 10:45, Cleaning').waitFor()
    await page.close()
  })

  it('moves by dragging, once that is confirmed', async () => {
    const id = await book('Robert Hale', 'Anna Kowalski', '11:00')
    const page = await openDay()
    await drag(page, 'Robert Hale', 'Dr. James Chen', { minutes: 90 })
    const dialog = page.getByRole('dialog', { name: 'Move the appointment of Robert Hale?' })
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await block(page, 'Robert Hale 11:00 to 11:45, Cleaning, Anna Kowalski').waitFor()

    await drag(page, 'Robert Hale', 'Dr. James Chen', { minutes: 90 })
    await dialog.getByRole('button', { name: 'Move', exact: true }).click()
    await told(page, 'Moved')
    await block(page, 'Robert Hale 12:30 to 13:15, Cleaning, Dr. James Chen').waitFor()
    expect(await read(id)).toMatchObject({
      staff_name: 'Dr. James Chen',
      starts_at: `${tuesday}T17:30:00.000Z`,
    })
    await page.close()
  })

  it('moves by finger after a long press', async () => {
    await book('Robert Hale', 'Dr. James Chen', '15:00')
    const page = await openDay()
    const finger = await page.context().newCDPSession(page)
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      ...touchPoints: { x: number; y: number }[]
    ) => finger.send('Input.dispatchTouchEvent', { type, touchPoints })
    await finger.send('Emulation.setTouchEmulationEnabled', { enabled: true })
    await block(page, 'Robert Hale 15:00').evaluate((element) => element.scrollIntoView({ block: 'center' }))
    const from = await block(page, 'Robert Hale 15:00').boundingBox()
    if (from === null) throw new Error('There is nothing to drag.')
    const at = { x: from.x + 20, y: from.y + 5 }
    await touch('touchStart', at)
    await page.locator('[data-drop]').waitFor()
    for (const minutes of [-15, -30, -60]) await touch('touchMove', { ...at, y: at.y + (minutes * 16) / 15 })
    await touch('touchEnd')
    await page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).click()
    await told(page, 'Moved')
    await block(page, 'Robert Hale 14:00 to 14:45, Cleaning, Dr. James Chen').waitFor()
    await page.close()
  })

  it('shows who is away, and books into it only when that is meant', async () => {
    const staff_id = await named('staff', 'Anna Kowalski')
    const body = { date: tuesday, starts_at: '11:30', ends_at: '12:30', reason: 'Driving test' }
    const params = { path: { ...here().path, staff_id } }
    await dataOf(
      dashboard.api.POST('/api/businesses/{business_id}/staff/{staff_id}/exceptions', { params, body }),
    )
    const page = await openDay()
    const column = page.getByRole('region', { name: 'Anna Kowalski', exact: true })
    await column.getByText('Driving test').waitFor()
    await page.getByRole('button', { name: 'New appointment' }).click()
    const panel = page.getByRole('dialog')
    await panel.getByLabel('Service').selectOption({ label: 'Cleaning (45 min)' })
    await panel.getByLabel('At another time').check()
    await panel.getByLabel('With').selectOption({ label: 'Anna Kowalski' })
    await panel.getByLabel('Time', { exact: true }).fill('12:00')
    await panel.getByRole('button', { name: 'Book', exact: true }).click()
    await panel.getByText('Anna Kowalski has time off then.').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await panel.getByRole('button', { name: 'Book anyway' }).click()
    await told(page, 'Booked')
    await block(page, 'No customer 12:00 to 12:45').waitFor()
    await page.close()
  })

  it('puts an appointment back where the time is taken', async () => {
    const id = await book('Robert Hale', 'Dr. Maria Lopez', '14:00')
    await book('Emma Carter', 'Dr. Maria Lopez', '15:00')
    const page = await openDay()
    await page.getByLabel('Whose appointments').selectOption({ label: 'Dr. Maria Lopez' })
    await drag(page, 'Robert Hale 14:00 to 14:45', 'Dr. Maria Lopez', { minutes: 60 })
    await page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).click()
    await page.getByText('That time was taken by another appointment.').waitFor()
    await block(page, 'Robert Hale 14:00 to 14:45').waitFor()
    expect(await read(id)).toMatchObject({ starts_at: `${tuesday}T19:00:00.000Z` })
    await page.close()
  })

  it('moves with the keyboard, in the panel of an appointment', async () => {
    const id = await book('Emma Carter', 'Anna Kowalski', '16:00')
    const page = await openDay()
    await block(page, 'Emma Carter 16:00 to 16:45').press('Enter')
    const panel = page.getByRole('dialog', { name: 'Emma Carter' })
    await panel.getByRole('button', { name: 'Move' }).press('Enter')
    await panel.getByRole('radio', { name: '9:00', exact: true }).press('Space')
    await panel.getByRole('button', { name: 'Move' }).press('Enter')
    await told(page, 'Moved')
    expect(await read(id)).toMatchObject({ starts_at: `${tuesday}T14:00:00.000Z` })
    await page.close()
  })

  it('cancels with a reason, which stays with it; its history tells, and it can be booked again', async () => {
    const id = await book('Robert Hale', 'Anna Kowalski', '13:00')
    const page = await openDay()
    await block(page, 'Robert Hale 13:00 to 13:45').click()
    const panel = page.getByRole('dialog', { name: 'Robert Hale' })
    await panel.getByRole('button', { name: 'Cancel appointment' }).click()
    await panel.getByLabel('Reason').fill('Has a cold')
    await panel.getByRole('button', { name: 'Cancel appointment' }).click()
    await told(page, 'Cancelled')
    expect(await read(id)).toMatchObject({ status: 'cancelled', cancel_reason: 'Has a cold' })
    await panel.getByRole('region', { name: 'History' }).getByText('Cancelled: Has a cold').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await block(page, 'Robert Hale 13:00 to 13:45').waitFor({ state: 'detached' })

    await page.getByLabel('Show cancelled').check()
    await block(page, 'Robert Hale 13:00 to 13:45').click()
    await panel.getByRole('button', { name: 'Book it again' }).click()
    await told(page, 'Booked again')
    expect(await read(id)).toMatchObject({ status: 'booked' })
    await page.close()
  })

  it('shows the week of one person, in an address that shows a colleague the same', async () => {
    const page = await openDay()
    await page.getByRole('button', { name: 'Week', exact: true }).click()
    await page.getByLabel('Whose appointments').selectOption({ label: 'Dr. Maria Lopez' })
    await block(page, 'Emma Carter 15:00 to 15:45').waitFor()
    expect(await page.getByRole('button', { name: 'Anna Kowalski' }).count()).toBe(0)
    const other = await dashboard.open(new URL(page.url()).pathname + new URL(page.url()).search)
    await block(other, 'Emma Carter 15:00 to 15:45').waitFor()
    expect(await seriousFaults(other)).toEqual([])
    await page.close()
    await other.close()
  })
})

describe.runIf(hasChromium)('the waitlist', () => {
  it('offers a place that becomes free to who waits for it, and it is kept for them', async () => {
    await book('Emma Carter', 'Anna Kowalski', '16:00')
    const body = {
      customer_id: await named('customers', 'Robert Hale'),
      service_id: await named('services', 'Cleaning'),
      staff_id: await named('staff', 'Anna Kowalski'),
      from_date: tuesday,
      to_date: tuesday,
      earliest_time: '16:00',
    }
    const params = here()
    await dataOf(dashboard.api.POST('/api/businesses/{business_id}/waitlist', { params, body }))
    const waitlist = await open('/waitlist')
    const entry = waitlist.getByRole('listitem').filter({ hasText: 'Robert Hale' })
    await entry.getByText('Waiting', { exact: true }).waitFor()

    const page = await openDay()
    await block(page, 'Emma Carter 16:00 to 16:45, Cleaning, Anna Kowalski').click()
    const panel = page.getByRole('dialog', { name: 'Emma Carter' })
    await panel.getByRole('button', { name: 'Cancel appointment' }).click()
    await panel.getByRole('button', { name: 'Cancel appointment' }).click()
    await told(page, 'Cancelled')
    await page.close()

    // Seen by whoever has the waitlist open.
    await entry.getByText(/^Offered .*16:00/).waitFor()
    expect(await seriousFaults(waitlist)).toEqual([])
    await entry.getByRole('button', { name: 'Remove Robert Hale' }).click()
    await waitlist.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
    await waitlist.getByText('Nobody is waiting').waitFor()
    await waitlist.close()
  })

  it('is kept by hand', async () => {
    const page = await open('/waitlist')
    await page.getByText('Nobody is waiting').waitFor()
    await page.getByRole('button', { name: 'Add to waitlist' }).click()
    const panel = page.getByRole('dialog')
    // Somebody has to wait: unlike an appointment's, this field may not stay empty.
    await panel.getByText('Type to find somebody.', { exact: true }).waitFor()
    await panel.getByRole('combobox', { name: 'Customer' }).fill('Robert')
    await panel.getByRole('option', { name: 'Robert Hale' }).click()
    await panel.getByLabel('Service').selectOption({ label: 'Whitening' })
    await panel.getByLabel('Not before').fill('14:00')
    await panel.getByRole('button', { name: 'Add', exact: true }).click()
    const entry = page.getByRole('listitem').filter({ hasText: 'Robert Hale' })
    await entry.getByText(/Whitening · Anybody · .*, from 14:00/).waitFor()
    expect(await seriousFaults(page)).toEqual([])

    await entry.getByRole('button', { name: 'Remove Robert Hale' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
    await page.getByText('Nobody is waiting').waitFor()
    await page.close()
  })
})

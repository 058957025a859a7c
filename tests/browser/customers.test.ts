import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '#api/client/client.ts'
import { openCaller } from './support/caller.ts'
import { hasChromium } from './support/chromium.ts'
import { openDashboard, seriousFaults, type Dashboard, type Login } from './support/dashboard.ts'

let dashboard: Dashboard
beforeAll(async () => {
  if (hasChromium) dashboard = await openDashboard()
})
afterAll(() => dashboard?.close())

const open = (path = '', login?: Login) =>
  dashboard.open(`/b/${dashboard.business_id}/customers${path}`, login)
const here = () => ({ path: { business_id: dashboard.business_id } })
const customersFound = async (search: string) =>
  (
    await dataOf(
      dashboard.api.GET('/api/businesses/{business_id}/customers', {
        params: { ...here(), query: { search } },
      }),
    )
  ).items
const add = (body: { name: string; phone_number?: string; email?: string; notes?: string }) =>
  dataOf(dashboard.api.POST('/api/businesses/{business_id}/customers', { params: here(), body }))

/** Somebody calls, says who they are, and leaves a wish and a message. */
async function callFrom(number: string, name: string) {
  const caller = await openCaller(dashboard.system, number)
  await caller.tool('get_customer', { name })
  await caller.tool('save_memory', { memory: 'Prefers the morning', kind: 'preference' })
  await caller.tool('take_message', { message: `A crown is loose, says ${name}.` })
  await caller.hangUp()
  return caller
}

/** Far ahead, where nothing of the demo's is. */
async function bookFor(customer_id: string): Promise<void> {
  const params = here()
  const [staff, services] = await Promise.all([
    dataOf(dashboard.api.GET('/api/businesses/{business_id}/staff', { params })),
    dataOf(dashboard.api.GET('/api/businesses/{business_id}/services', { params })),
  ])
  const idOf = (list: { items: { id: string; name: string }[] }, name: string) =>
    list.items.find((each) => each.name === name)?.id ?? ''
  const body = {
    customer_id,
    staff_id: idOf(staff, 'Anna Kowalski'),
    service_id: idOf(services, 'Check-up'),
    starts_at: `${new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10)}T12:00:00.000Z`,
  }
  await dataOf(dashboard.api.POST('/api/businesses/{business_id}/appointments', { params, body }))
}

describe.runIf(hasChromium)('customers', () => {
  it('are added, found by a part of their number, and changed', async () => {
    const page = await open()
    await page.getByRole('button', { name: 'New card' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name', { exact: true }).fill('Nora Field')
    await dialog.getByLabel('Phone number').fill('twelve')
    await dialog.getByRole('button', { name: 'Save' }).click()
    expect(await dialog.getByRole('alert').innerText()).not.toBe('')
    await dialog.getByLabel('Phone number').fill('(212) 555-0142')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { name: 'Nora Field', level: 1 }).waitFor()
    await page.getByRole('link', { name: '+1 212 555 0142' }).waitFor()

    await page.getByRole('button', { name: 'Edit' }).click()
    await page.getByLabel('E-mail').fill('nora@example.org')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('link', { name: 'nora@example.org' }).waitFor()

    await page.getByRole('button', { name: 'Add a number' }).click()
    await page.getByLabel('Another number').fill('(212) 555-0142')
    await page.getByLabel('Another number').press('Enter')
    await page.getByText('There is one of these already.').waitFor()
    await page.getByLabel('Another number').fill('(212) 555-0143')
    await page.getByLabel('Another number').press('Enter')
    await page.getByRole('link', { name: '+1 212 555 0143' }).waitFor()
    expect(await seriousFaults(page)).toEqual([])

    await page.getByRole('main').getByRole('link', { name: 'Patients' }).click()
    await page.getByRole('searchbox').fill('555-0142')
    await page.waitForURL(/search=/)
    await page.getByRole('link', { name: /Nora Field/ }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.getByRole('searchbox').fill('nobody at all')
    await page.getByText('Nobody fits').waitFor()
  })

  it('are shown in pages', async () => {
    for (let n = 0; n < 60; n += 1) await add({ name: `Zoe ${String(n).padStart(2, '0')}` })
    const page = await open('?search=Zoe')
    await page.getByText('Zoe 49').waitFor()
    expect(await page.getByText('Zoe 50').count()).toBe(0)
    await page.getByRole('button', { name: 'Show more' }).click()
    await page.getByText('Zoe 59').waitFor()
  })

  it('are known with the call that each memory comes from; members add and forget', async () => {
    const { id } = await add({ name: 'Mary Stone', phone_number: '+12125550150' })
    const { call_id } = await callFrom('+12125550150', 'Mary Stone')
    const page = await open(`/${id}`)
    await page.getByText('A crown is loose, says Mary Stone.', { exact: true }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.getByLabel('Remember something').fill('Has a guide dog')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('Has a guide dog').waitFor()
    await page.getByRole('button', { name: 'Forget: Has a guide dog' }).click()
    await page.getByText('Has a guide dog').waitFor({ state: 'detached' })
    await page.getByText('Prefers the morning').waitFor()
    await page.getByRole('link', { name: /^Said in the call of/ }).click()
    await page.waitForURL(new RegExp(`/calls/${call_id}$`))
    await page.getByRole('link', { name: 'Mary Stone' }).click()
    await page.getByRole('heading', { name: 'Mary Stone', level: 1 }).waitFor()
  })

  it('who have two cards get one, after what it would be was shown', async () => {
    const kept = await add({ name: 'Emma Brook', phone_number: '+12125550160' })
    const gone = await add({ name: 'E. Brook', phone_number: '+12125550161', notes: 'Pays cash.' })
    const { call_id } = await callFrom('+12125550161', 'E. Brook')
    await bookFor(gone.id)
    const page = await open(`/${kept.id}`)
    await page.getByRole('main').getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Merge' }).click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    // The menu that led to the dialog is gone; its button has the focus back.
    const more = page.getByRole('main').getByRole('button', { name: 'More' })
    await expect.poll(() => page.locator(':focus').getAttribute('aria-label')).toBe('More')
    await more.press('Enter')
    await page.getByRole('menuitem', { name: 'Merge' }).press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: /^E. Brook/ }).click()
    await dialog.getByText('Also +1 212 555 0161').waitFor()
    for (const moved of ['Calls 1', 'Appointments 1', 'Memories 1', 'Messages 1']) {
      await dialog.getByText(moved, { exact: true }).waitFor()
    }
    expect(await seriousFaults(page)).toEqual([])
    expect(await customersFound('Brook')).toHaveLength(2)
    await dialog.getByRole('button', { name: 'Merge the cards' }).click()
    await page.getByText('Pays cash.').waitFor()
    await page.getByRole('link', { name: '+1 212 555 0161' }).waitFor()
    await page.getByText(/^Merged with the card “E. Brook”/).waitFor()
    await page.getByText('A crown is loose, says E. Brook.', { exact: true }).waitFor()
    await page.getByText('Check-up with Anna Kowalski').waitFor()
    const source = page.getByRole('listitem').filter({ hasText: 'Prefers the morning' }).getByRole('link')
    expect(await source.getAttribute('href')).toContain(call_id)
    expect(await customersFound('Brook')).toMatchObject([{ id: kept.id }])
    // Whoever calls from the number of the other card is known by it.
    await (await openCaller(dashboard.system, '+12125550161')).hangUp()
    await page.reload()
    await page.getByRole('heading', { name: 'Calls' }).waitFor()
    const calls = page.getByRole('main').locator('a[href*="/calls/"]').filter({ hasText: ':' })
    await expect.poll(() => calls.count()).toBeGreaterThanOrEqual(2)
    await (await open(`/${gone.id}`)).getByText('There is nothing here').waitFor()
  })

  it('who want to be forgotten are, from the page of a call on, and there is a receipt', async () => {
    await add({ name: 'Gone Girl', phone_number: '+12125550170' })
    const { call_id } = await callFrom('+12125550170', 'Gone Girl')
    const page = await dashboard.open(`/b/${dashboard.business_id}/calls/${call_id}`)
    await page.getByRole('link', { name: 'Forget this caller for good' }).click()
    await page.getByRole('heading', { name: 'Forget a caller' }).waitFor()
    expect(await page.getByLabel('Phone number').inputValue()).toBe('+1 212 555 0170')
    expect(await seriousFaults(page)).toEqual([])
    // However it is typed, it is read back in groups before it is gone.
    await page.getByLabel('Phone number').fill('+12125550170')
    await page.getByRole('button', { name: 'Delete everything' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Delete everything of +1 212 555 0170?').waitFor()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    expect(await customersFound('Gone Girl')).toHaveLength(1)
    await page.getByRole('button', { name: 'Delete everything' }).click()
    await dialog.getByRole('button', { name: 'Delete everything' }).click()
    await page.getByText('Deleted. This is your proof.').waitFor()
    await page.getByText('Number ending in').first().waitFor()
    expect(await customersFound('Gone Girl')).toEqual([])
    await page.goBack()
    await page.getByRole('heading', { name: 'Call from a withheld number' }).waitFor()
  })

  it('who have no number are forgotten by their card', async () => {
    const { id } = await add({ name: 'Walk In' })
    const page = await open(`/${id}`)
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Forget for good' }).click()
    await page.getByText('Walk In has no number').waitFor()
    await page.getByRole('button', { name: 'Delete everything' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).click()
    await page.getByText('A card without a number').first().waitFor()
    expect(await customersFound('Walk In')).toEqual([])
  })

  it('are only looked at by who may only look', async () => {
    const viewer = await dashboard.signUp('viewer')
    const body = { email: viewer.email, access: 'viewer' } as const
    await dataOf(dashboard.api.PUT('/api/businesses/{business_id}/members', { params: here(), body }))
    const [nora] = await customersFound('Nora')
    const page = await open(`/${nora?.id}`, viewer)
    await page.getByRole('heading', { name: 'Nora Field', level: 1 }).waitFor()
    await page.getByText('Nothing is remembered yet.').waitFor()
    for (const name of [/^Edit/, /^Merge/, /^Add/, /^More/]) {
      expect(await page.getByRole('button', { name }).count()).toBe(0)
    }
    expect(await page.getByRole('link', { name: /Forget/ }).count()).toBe(0)
    const forget = await open('/forget', viewer)
    await forget.getByText('Only an owner of the business can do this.').waitFor()
  })
})

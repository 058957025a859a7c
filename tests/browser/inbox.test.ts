import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '#api/client/client.ts'
import { openCaller, type Caller } from './support/caller.ts'
import { hasChromium } from './support/chromium.ts'
import { openDashboard, seriousFaults, type Dashboard, type Login } from './support/dashboard.ts'

let dashboard: Dashboard
let caller: Caller
beforeAll(async () => {
  if (!hasChromium) return
  dashboard = await openDashboard()
  caller = await openCaller(dashboard.system, '+12125550142')
  await caller.tool('take_message', { message: 'My crown is loose', caller_name: 'Nora', urgency: 'urgent' })
  await caller.tool('take_message', { message: 'Thank Anna from me', caller_name: 'Nora' })
  await caller.tool('schedule_callback', { reason: 'The bill', caller_name: 'Nora' })
  await caller.tool('leave_feedback', { words: 'I waited an hour', kind: 'complaint', rating: 2 })
  await caller.tool('leave_feedback', { words: 'Lovely people', kind: 'praise', rating: 5 })
  await caller.hangUp()
})
afterAll(() => dashboard?.close())

const here = () => ({ path: { business_id: dashboard.business_id } })
const open = (search = '', login?: Login) =>
  dashboard.open(`/b/${dashboard.business_id}/inbox${search}`, login)
const row = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text })
const kind = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Inbox' }).getByRole('link', { name }).click()

describe.runIf(hasChromium)('the inbox', () => {
  it('is led to from Today, where what is promised and complained of waits too', async () => {
    const page = await dashboard.open(`/b/${dashboard.business_id}/today`)
    await row(page, 'I waited an hour').getByText('Feedback to look into').waitFor()
    await row(page, 'Call Nora back').getByText('The bill').waitFor()
    await row(page, 'Call Nora back').getByRole('link', { name: 'Open in the inbox' }).click()
    await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor()
    await row(page, 'The bill').getByText(/^Due /).waitFor()
  })

  it('has the messages that wait, urgent ones marked, until somebody has seen to them', async () => {
    const page = await open()
    await row(page, 'My crown is loose').getByText('Urgent', { exact: true }).waitFor()
    await row(page, 'My crown is loose').getByRole('link', { name: 'Call +1 212 555 0142' }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.getByLabel('Urgency').selectOption('urgent')
    await page.waitForURL(/urgency=urgent/)
    await row(page, 'Thank Anna').waitFor({ state: 'detached' })
    await row(page, 'My crown is loose').getByRole('button', { name: 'Done' }).click()
    await row(page, 'My crown is loose').waitFor({ state: 'detached' })
    await page.getByLabel('State').selectOption('done')
    await row(page, 'My crown is loose').getByRole('button', { name: 'Open again' }).click()
    await row(page, 'My crown is loose').waitFor({ state: 'detached' })
    const params = { ...here(), query: { is_handled: 'false' } }
    const left = await dataOf(dashboard.api.GET('/api/businesses/{business_id}/messages', { params }))
    expect(left.items).toHaveLength(2)
  })

  it('has the promises to call back: given to one of the team, and done with what came of it', async () => {
    const page = await open()
    await kind(page, 'Call-backs')
    const promise = row(page, 'The bill')
    await promise.getByText(/^Due /).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await promise.getByLabel('Who sees to it').selectOption({ label: 'Anna Kowalski' })
    await page.getByLabel('Who sees to it').first().selectOption({ label: 'Anna Kowalski' })
    await page.waitForURL(/staff=/)
    await promise.getByRole('button', { name: 'Done' }).click()
    await page.getByLabel('What came of it').fill('Sent it again')
    await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
    await promise.waitFor({ state: 'detached' })
    await page.getByLabel('State').selectOption('all')
    await promise.getByText(/Outcome: Sent it again/).waitFor()
  })

  it('has complaints to look into, and praise for which nothing has to be done', async () => {
    const page = await open('?kind=feedback')
    await row(page, 'I waited an hour').getByText('Complaint', { exact: true }).waitFor()
    expect(await row(page, 'Lovely people').count()).toBe(0)
    await page.getByLabel('State').selectOption('all')
    await page.getByLabel('Kind').selectOption('praise')
    await row(page, 'Lovely people').getByText('5 of 5').waitFor()
    await row(page, 'I waited an hour').waitFor({ state: 'detached' })
    expect(await seriousFaults(page)).toEqual([])
    await row(page, 'Lovely people').getByRole('link', { name: 'See the call' }).click()
    await page.waitForURL(new RegExp(`/calls/${caller.call_id}$`))
  })

  it('is only looked at by who may only look', async () => {
    const viewer = await dashboard.signUp('viewer')
    const body = { email: viewer.email, access: 'viewer' } as const
    await dataOf(dashboard.api.PUT('/api/businesses/{business_id}/members', { params: here(), body }))
    const page = await open('', viewer)
    await row(page, 'Thank Anna').waitFor()
    expect(await page.getByRole('button', { name: /Done|Open again/ }).count()).toBe(0)
    expect(await row(page, 'Thank Anna').getByLabel('Who sees to it').isDisabled()).toBe(true)
  })
})

import { EventEmitter, once } from 'node:events'
import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '#api/client/client.ts'
import { openCaller, type Caller } from './support/caller.ts'
import { hasChromium } from './support/chromium.ts'
import { openDashboard, seriousFaults, type Dashboard, type Login } from './support/dashboard.ts'
import { openMailbox, type Mailbox } from './support/mailbox.ts'

let mailbox: Mailbox
let dashboard: Dashboard
let caller: Caller
beforeAll(async () => {
  if (!hasChromium) return
  mailbox = await openMailbox()
  dashboard = await openDashboard([], mailbox.env)
  caller = await openCaller(dashboard.system, '+12125550142')
  await caller.tool('take_message', { message: 'My crown is loose', caller_name: 'Nora', urgency: 'urgent' })
  await caller.tool('take_message', { message: 'Thank Anna from me', caller_name: 'Nora' })
  await caller.tool('schedule_callback', { reason: 'The bill', caller_name: 'Nora' })
  await caller.tool('leave_feedback', { words: 'I waited an hour', kind: 'complaint', rating: 2 })
  await caller.tool('leave_feedback', { words: 'Lovely people', kind: 'praise', rating: 5 })
  await caller.hangUp()
})
afterAll(async () => {
  await dashboard?.close()
  await mailbox?.close()
})

const here = () => ({ path: { business_id: dashboard.business_id } })
const open = (search = '', login?: Login) =>
  dashboard.open(`/b/${dashboard.business_id}/inbox${search}`, login)
const row = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text })
const kind = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Inbox' }).getByRole('link', { name }).click()

/** From now on no change of the page is answered until it is said how. */
async function holdChanges(page: Page): Promise<(how: 'pass' | 'refuse') => Promise<void>> {
  const held: Route[] = []
  const came = new EventEmitter()
  await page.route('**/api/businesses/**', async (route) => {
    if (['GET', 'HEAD'].includes(route.request().method())) return route.fallback()
    held.push(route)
    came.emit('held')
  })
  return async (how) => {
    if (held.length === 0) await once(came, 'held', { signal: AbortSignal.timeout(20_000) })
    const error = { code: 'internal', message: 'Something went wrong on our side.', request_id: 'r-1' }
    for (const route of held.splice(0))
      await (how === 'pass' ? route.continue() : route.fulfill({ status: 500, json: { error } }))
  }
}

async function idOfOnlyCallback(): Promise<string> {
  const params = { ...here(), query: { state: 'open' as const } }
  const { items } = await dataOf(dashboard.api.GET('/api/businesses/{business_id}/callbacks', { params }))
  expect(items).toHaveLength(1)
  return items[0]?.id ?? ''
}

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

  it('has promises that were given elsewhere, and tells who did what', async () => {
    const page = await open('?kind=callbacks')
    await page.getByRole('button', { name: 'Add a call-back' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Phone number').fill('twelve')
    await dialog.getByLabel('Day').fill('2030-01-15')
    await dialog.getByLabel('Time').fill('10:30')
    await dialog.getByLabel('What about').fill('The new crown')
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await dialog.getByText(/twelve/).waitFor()
    await dialog.getByLabel('Phone number').fill('(212) 555-0188')
    expect(await seriousFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    const promise = row(page, 'The new crown')
    // In the zone of the business, wherever the browser is.
    await promise.getByText(/15 Jan.*10:30/).waitFor()
    await promise.getByLabel('Who sees to it').selectOption({ label: 'Anna Kowalski' })
    await promise.getByText('Who did what').click()
    await promise.getByText('Demo Owner added it').waitFor()
    await promise.getByText('Demo Owner gave it to Anna Kowalski').waitFor()
    expect(await seriousFaults(page)).toEqual([])
  })

  it('has promises moved and put in other words, by the clock of the business', async () => {
    const page = await open('?kind=callbacks')
    const promise = row(page, 'The new crown')
    await promise.getByRole('button', { name: 'Change', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/^All times: New York/).waitFor()
    expect(await dialog.getByLabel('Day').inputValue()).toBe('2030-01-15')
    expect(await dialog.getByLabel('Time').inputValue()).toBe('10:30')
    expect(await seriousFaults(page)).toEqual([])
    await dialog.getByLabel('What about').fill('   ')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.getByText('is missing.').waitFor()
    await dialog.getByLabel('What about').fill('The new crown, and the bill')
    await dialog.getByLabel('Time').fill('11:45')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await promise.getByText(/15 Jan.*11:45/).waitFor()
    await row(page, 'The new crown, and the bill').getByText('Who did what').click()
    await promise.getByText('Demo Owner changed it').waitFor()
  })

  it('answers at once, however slow the server is, and takes back what was refused', async () => {
    const page = await open()
    const message = row(page, 'Thank Anna')
    const menu = page.getByRole('navigation', { name: 'Main navigation' }).first()
    await menu.getByRole('link', { name: 'Inbox 4 waiting' }).waitFor()
    const answer = await holdChanges(page)
    await message.getByRole('button', { name: 'Done' }).click()
    await message.waitFor({ state: 'detached' })
    await menu.getByRole('link', { name: 'Inbox 3 waiting' }).waitFor()
    await answer('refuse')
    await message.waitFor()
    await page.getByText(/^That was not saved, and stands as it was\. /).waitFor()
    await menu.getByRole('link', { name: 'Inbox 4 waiting' }).waitFor()

    await message.getByRole('button', { name: 'Done' }).click()
    await message.waitFor({ state: 'detached' })
    await answer('pass')
    await page.getByLabel('State').selectOption('done')
    await message.getByRole('button', { name: 'Open again' }).click()
    await message.waitFor({ state: 'detached' })
    await answer('pass')
    await page.getByLabel('State').selectOption('open')
    await message.waitFor()
  })

  it('Today and switches answer at once as well', async () => {
    const asking = await openCaller(dashboard.system, '+12125550144')
    await asking.tool('answer_question', { question: 'Is there a pool for dogs?' })
    await asking.hangUp()
    const page = await dashboard.open(`/b/${dashboard.business_id}/today`)
    const gap = row(page, 'Is there a pool for dogs?')
    await gap.getByRole('button', { name: 'Not needed' }).waitFor()
    const answer = await holdChanges(page)
    await gap.getByRole('button', { name: 'Not needed' }).click()
    await gap.waitFor({ state: 'detached' })
    await answer('refuse')
    await gap.waitFor()
    await page.getByText(/^That was not saved/).waitFor()
    await gap.getByRole('button', { name: 'Not needed' }).click()
    await gap.waitFor({ state: 'detached' })
    await answer('pass')

    await page.goto(page.url().replace(/\/today.*/, '/business/privacy'))
    const recording = page.getByRole('switch', { name: 'Record calls' })
    const was = await recording.isChecked()
    await recording.click()
    await expect.poll(() => recording.isChecked()).toBe(!was)
    await answer('refuse')
    await expect.poll(() => recording.isChecked()).toBe(was)
    await page.getByText('Something went wrong on our side').waitFor()
  })

  it('says in the menu and beside each kind how much waits, also what somebody else has seen to', async () => {
    const page = await open('?kind=callbacks')
    const menu = page.getByRole('navigation', { name: 'Main navigation' }).first()
    await menu.getByRole('link', { name: 'Inbox 4 waiting' }).waitFor()
    const kinds = page.getByRole('navigation', { name: 'Inbox' })
    await kinds.getByRole('link', { name: /Messages.*2 waiting/ }).waitFor()
    const path = { ...here().path, callback_id: await idOfOnlyCallback() }
    await dataOf(
      dashboard.api.PATCH('/api/businesses/{business_id}/callbacks/{callback_id}', {
        params: { path },
        body: { state: 'done' },
      }),
    )
    await menu.getByRole('link', { name: 'Inbox 3 waiting' }).waitFor()
    await row(page, 'The new crown').waitFor({ state: 'detached' })
    await page.getByText('Nobody to call back').waitFor()
  })

  it('is read in pages', async () => {
    const promise = (n: number) => {
      const due_at = new Date(Date.UTC(2031, 0, 1) + n * 86_400_000).toISOString()
      const body = { phone_number: '+12125550177', due_at, reason: `Promise ${n}.` }
      return dataOf(dashboard.api.POST('/api/businesses/{business_id}/callbacks', { params: here(), body }))
    }
    await Promise.all(Array.from({ length: 51 }, (_, n) => promise(n + 1)))
    const page = await open('?kind=callbacks')
    await row(page, 'Promise 1.').waitFor()
    expect(await row(page, 'Promise 51.').count()).toBe(0)
    await page.getByRole('button', { name: 'Show more' }).click()
    await row(page, 'Promise 51.').waitFor()
    await page.getByRole('button', { name: 'Show more' }).waitFor({ state: 'detached' })
    await page.goto(page.url().replace(/\/inbox.*/, '/today'))
    await page.getByRole('link', { name: 'All 51 call-backs' }).click()
    await page.waitForURL(/\/inbox\?kind=callbacks/)
  })

  it('says on Today which mail did not arrive, until somebody leaves it', async () => {
    const { api } = dashboard
    const body = { notify_emails: ['nobody@example.org'] }
    await dataOf(api.PATCH('/api/businesses/{business_id}/message-settings', { params: here(), body }))
    const late = await openCaller(dashboard.system, '+12125550143')
    await late.tool('take_message', { message: 'The back door is open', caller_name: 'Olga' })
    await late.hangUp()
    const unseen = async () => {
      const params = { ...here(), query: { is_unseen: 'true' } }
      const found = await dataOf(api.GET('/api/businesses/{business_id}/outgoing-messages', { params }))
      return found.items.length
    }
    await expect.poll(unseen, { timeout: 20_000 }).toBe(1)
    const page = await dashboard.open(`/b/${dashboard.business_id}/today`)
    const failed = row(page, 'Not delivered: e-mail')
    await failed.getByText(/nobody@example\.org.*no such mailbox/).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await failed.getByRole('button', { name: 'Leave it' }).click()
    await failed.waitFor({ state: 'detached' })
    expect(await unseen()).toBe(0)
    // It is still told where all that went out stands.
    await page.goto(page.url().replace(/\/today.*/, '/business/messages'))
    await row(page, 'nobody@example.org').getByText('Cannot be reached').waitFor()
  })

  it('is only looked at by who may only look', async () => {
    const viewer = await dashboard.signUp('viewer')
    const body = { email: viewer.email, access: 'viewer' } as const
    await dataOf(dashboard.api.PUT('/api/businesses/{business_id}/members', { params: here(), body }))
    const page = await open('', viewer)
    await row(page, 'Thank Anna').waitFor()
    expect(await page.getByRole('button', { name: /Done|Open again|Add a call-back/ }).count()).toBe(0)
    expect(await row(page, 'Thank Anna').getByLabel('Who sees to it').isDisabled()).toBe(true)
  })

  it('shows the newest when the server was gone and is back', async () => {
    const page = await open('?kind=feedback')
    await row(page, 'I waited an hour').waitFor()
    const { items } = await dataOf(
      dashboard.api.GET('/api/businesses/{business_id}/feedback', { params: here() }),
    )
    const feedback_id = items.find(({ kind: type }) => type === 'complaint')?.id ?? ''
    const back = dashboard.system.nextReady()
    process.kill(dashboard.system.ready.api_pid, 'SIGKILL')
    await back
    const params = { path: { ...here().path, feedback_id } }
    const body = { follow_up: 'done' } as const
    await dataOf(
      dashboard.api.PATCH('/api/businesses/{business_id}/feedback/{feedback_id}', { params, body }),
    )
    await row(page, 'I waited an hour').waitFor({ state: 'detached' })
    await page.getByText('No feedback').waitFor()
  })
})

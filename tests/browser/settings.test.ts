import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '#api/client/client.ts'
import { openCaller } from './support/caller.ts'
import { hasChromium } from './support/chromium.ts'
import { freeSlots } from './support/free-slots.ts'
import { openDashboard, seriousFaults, type Dashboard } from './support/dashboard.ts'

let dashboard: Dashboard
let listener: Server
let heard: { headers: Record<string, unknown>; body: string }[]
beforeAll(async () => {
  if (!hasChromium) return
  dashboard = await openDashboard([], { ALLOW_PRIVATE_ADDRESSES: 'true' })
  listener = createServer((request, answer) => {
    let body = ''
    request.on('data', (part) => (body += String(part)))
    request.on('end', () => {
      heard.push({ headers: request.headers, body })
      answer.end()
    })
  })
  await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done))
})
afterAll(async () => {
  listener?.close()
  await dashboard?.close()
})

const open = (section: string) => dashboard.open(`/b/${dashboard.business_id}/business/${section}`)
const here = () => ({ path: { business_id: dashboard.business_id } })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
const saved = (page: Page) => page.getByText('Saved', { exact: true }).waitFor()

describe.runIf(hasChromium)('on the phone', () => {
  it('callers are put through to somebody at hours of their own', async () => {
    const page = await open('transfers')
    await press(page, 'Add somebody')
    await page.getByLabel('Name', { exact: true }).fill('The workshop')
    await page.getByLabel('Phone number').fill('(212) 555-0187')
    await page.getByLabel('When').selectOption('own_hours')
    await page.getByLabel('Monday', { exact: true }).check()
    await press(page, 'Save')
    await saved(page)
    const { items } = await dataOf(
      dashboard.api.GET('/api/businesses/{business_id}/transfer-targets', {
        params: { ...here(), query: { limit: 100 } },
      }),
    )
    expect(items.find(({ name }) => name === 'The workshop')).toMatchObject({
      phone_number: '+12125550187',
      hours: [{ weekday: 1, opens_at: '09:00', closes_at: '17:00' }],
    })
  })

  it('callers are put through to one of the team, and the order is changed with the arrows or by dragging', async () => {
    const page = await open('transfers')
    await press(page, 'Add somebody')
    await page.getByLabel('Whose phone it is').selectOption('Dr. Maria Lopez')
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Dr. Maria Lopez')
    await page.getByLabel('Name', { exact: true }).fill('Maria')
    await press(page, 'Save')
    await page.getByText('Phone of Dr. Maria Lopez').waitFor()
    const stored = async () => {
      const params = { ...here(), query: { limit: 100 } }
      const { items } = await dataOf(
        dashboard.api.GET('/api/businesses/{business_id}/transfer-targets', { params }),
      )
      return items
    }
    const names = async () => (await stored()).map(({ name }) => name)
    const [first = '', ...others] = await names()
    expect(others.at(-1)).toBe('Maria')
    expect((await stored()).at(-1)).toMatchObject({
      phone_number: '+12125550101',
      staff_id: expect.any(String),
    })

    await page.getByRole('button', { name: `Move ${first} down` }).press('Enter')
    await page.getByText(`${first} is now number 2`).waitFor()
    await expect.poll(names).toEqual([others[0], first, ...others.slice(1)])
    const row = (name: string) => page.getByRole('listitem').filter({ hasText: name })
    await row('Phone of Dr. Maria Lopez').dragTo(row(others[0] ?? ''))
    await expect.poll(names).toEqual(['Maria', others[0], first, ...others.slice(1, -1)])
  })

  it('says what becomes of calls to the number', async () => {
    const page = await open('numbers')
    await page.getByRole('heading', { name: 'Do calls arrive?' }).waitFor()
    await page.getByText(/^Checked at/).waitFor()
  })

  it('says it in German, and to an owner without the names of settings', async () => {
    const page = await dashboard.open(`/b/${dashboard.business_id}/business/numbers`, undefined, {
      language: 'de',
    })
    const checks = page.getByRole('region', { name: 'Kommen Anrufe an?' })
    await checks.getByText('Nur eine Übungsstimme ist eingerichtet').waitFor()
    await checks.getByText('Fragen Sie, wer dieses System für Sie betreibt.').first().waitFor()
    expect(await checks.innerText()).not.toMatch(/[A-Z]{3,}_[A-Z]|\b(the|is|of)\b/)
  })

  it('a message goes out in words of the business, shown as somebody would get it', async () => {
    const page = await open('messages')
    await press(page, 'A reminder of an appointment')
    await page
      .getByLabel('Text', { exact: true })
      .fill('See you {date}, {customer_first_name}! {busines_name}')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('region', { name: 'Preview' }).getByText('“busines_name”').waitFor()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.getByRole('alert').getByText('“busines_name”').waitFor()
    const text = page.getByLabel('Text', { exact: true })
    await text.fill('See you, ! {business_name}')
    await text.press('Home')
    for (let step = 0; step < 'See you, '.length; step += 1) await text.press('ArrowRight')
    await dialog.getByRole('button', { name: '{customer_first_name}' }).click()
    expect(await text.inputValue()).toBe('See you, {customer_first_name}! {business_name}')
    await page.getByText('See you, Maria! Bright Smile Dental').waitFor()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await saved(page)
    await page.getByText('Your words', { exact: true }).waitFor()

    await page.getByLabel('Text messages come from').fill('(212) 555-0133')
    await press(page, 'Save')
    const settings = () =>
      dataOf(dashboard.api.GET('/api/businesses/{business_id}/message-settings', { params: here() }))
    await expect.poll(async () => (await settings()).sms_from).toBe('+12125550133')
  })

  it('a message that nobody is set up to send is seen in the outbox, and tried again', async () => {
    const { path } = here()
    const { api } = dashboard
    const slot = (await freeSlots(dashboard, 'Check-up'))[0] ?? { service_id: '', starts_at: '' }
    const [customer] = (
      await dataOf(api.GET('/api/businesses/{business_id}/customers', { params: { path } }))
    ).items
    await dataOf(
      api.POST('/api/businesses/{business_id}/appointments', {
        params: { path },
        body: { ...slot, customer_id: customer?.id ?? '' },
      }),
    )
    const page = await open('messages')
    const message = page.getByRole('list', { name: 'Outbox' }).getByRole('listitem').first()
    await message.getByText('No provider').waitFor()
    await message.getByText('An appointment is booked').waitFor()
    await message.getByText('Nothing is set up yet that could send text messages.').waitFor()
    const today = await dashboard.open(`/b/${dashboard.business_id}/today`)
    await today.getByText('Messages of your business are not going out').waitFor()
    await today.getByRole('link', { name: 'See what was not sent' }).click()
    await today.getByRole('list', { name: 'Outbox' }).waitFor()
    await today.context().close()
    await message.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('It is sent again.').waitFor()
    await page.getByLabel('State').selectOption('Arrived')
    await page.getByText('Nothing here').waitFor()
  })

  it('privacy: an AI is disclosed, and recordings are kept for a month', async () => {
    const page = await open('privacy')
    await page.getByLabel('That an AI speaks').fill('You are speaking with an AI.')
    await press(page, 'Save')
    await saved(page)
    await page.getByLabel('Recordings').selectOption('30')
    await page.getByRole('button', { name: 'Save', exact: true }).last().click()
    await expect
      .poll(() => dataOf(dashboard.api.GET('/api/businesses/{business_id}/retention', { params: here() })))
      .toMatchObject({ recording_days: 30, call_days: null })
    const business = await dataOf(dashboard.api.GET('/api/businesses/{business_id}', { params: here() }))
    expect(business.ai_disclosure).toBe('You are speaking with an AI.')
  })

  it('privacy: who did not want to be recorded is seen, and so is who wants no messages', async () => {
    const body = { recording_enabled: true, recording_notice: null }
    await dataOf(dashboard.api.PATCH('/api/businesses/{business_id}', { params: here(), body }))
    const caller = await openCaller(dashboard.system, '+12125550166')
    expect(await caller.tool('stop_recording', {})).toMatchObject({ status: 'ok' })
    await caller.hangUp()
    const page = await open('privacy')
    await page.getByText('Calls are recorded, and callers are not told.').waitFor()
    const call = page.getByRole('list', { name: 'Recorded calls' }).getByRole('listitem')
    expect(await call.innerText()).toContain('Did not want it: not kept')
    expect(await call.innerText()).toContain('+1 212 555 0166')

    await press(page, 'Add somebody')
    await page.getByLabel('Phone number').fill('(212) 555-0166')
    await page.getByRole('dialog').getByRole('button', { name: 'Add' }).click()
    const person = page.getByRole('list', { name: 'Who wants no messages' }).getByRole('listitem')
    await person.getByText('+1 212 555 0166').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await person.getByRole('button', { name: 'Wants them again' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Wants them again' }).click()
    await page.getByText('Nobody has said no').waitFor()
    await dataOf(
      dashboard.api.PATCH('/api/businesses/{business_id}', {
        params: here(),
        body: { recording_enabled: false },
      }),
    )
  })
})

describe.runIf(hasChromium)('technical', () => {
  it('a limit of the month is kept', async () => {
    const page = await open('limits')
    await page.getByLabel('Minutes', { exact: true }).fill('600')
    await press(page, 'Save')
    await saved(page)
    const { limits } = await dataOf(
      dashboard.api.GET('/api/businesses/{business_id}/usage', { params: here() }),
    )
    expect(limits.monthly_minutes).toBe(600)
  })

  it('an API key is shown once, works, and ends', async () => {
    const page = await open('keys')
    await press(page, 'Make a key')
    await page.getByLabel('Name', { exact: true }).fill('Website')
    await press(page, 'Make the key')
    const key = await page.getByRole('dialog').locator('code').innerText()
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
    await page.getByText('Website', { exact: true }).waitFor()
    expect(await page.content()).not.toContain(key)
    const url = `${new URL(page.url()).origin}/api/businesses/${dashboard.business_id}`
    const answers = () => fetch(url, { headers: { authorization: `Bearer ${key}` } })
    expect((await answers()).status).toBe(200)
    await press(page, 'Remove')
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await page.getByText('There are no keys').waitFor()
    expect((await answers()).status).toBe(401)
  })

  it('a webhook is added, tested, and shows what was delivered', async () => {
    heard = []
    const page = await open('webhooks')
    await press(page, 'Add an address')
    await page
      .getByLabel('Address', { exact: true })
      .fill(`http://127.0.0.1:${(listener.address() as AddressInfo).port}/hook`)
    await page.getByLabel('A message was left').check()
    await press(page, 'Save')
    await saved(page)
    await press(page, 'Send a test')
    await page.getByText('The test arrived.').waitFor()
    await page.getByRole('list', { name: 'What was delivered' }).getByText('Delivered').waitFor()
    expect(heard).toMatchObject([{ headers: { 'webhook-signature': expect.stringMatching(/^v1,/) } }])
  })
})

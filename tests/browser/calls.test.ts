import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApiClient, dataOf } from '#api/client/client.ts'
import { createCallerVoice, type CallerVoice } from '../../src/cli/caller-voice.ts'
import { placeCall } from '../support/place-call.ts'
import { localUrl } from '../support/start-system.ts'
import { openCaller } from './support/caller.ts'
import { hasChromium } from './support/chromium.ts'
import { openDashboard, seriousFaults, type Dashboard } from './support/dashboard.ts'

const asker = '+12125550199'
/** Somebody speaks, and is listened to. */
const inRealTime = { timeout: 150_000 }

let dashboard: Dashboard
let voice: CallerVoice
let call_id: string
beforeAll(async () => {
  if (!hasChromium) return
  dashboard = await openDashboard()
  voice = createCallerVoice()
  const { api } = dashboard
  await dataOf(
    api.PATCH('/api/businesses/{business_id}', { params: here(), body: { recording_enabled: true } }),
  )
  const { business_id } = dashboard
  const body = { business_id, role_type: 'billing', ai_name: 'Bill', priority: 5 }
  await dataOf(api.POST('/api/ai/roles', { body }))
})
afterAll(async () => {
  await voice?.close()
  await dashboard?.close()
})

const here = () => ({ path: { business_id: dashboard.business_id } })
const open = (path = '') => dashboard.open(`/b/${dashboard.business_id}/calls${path}`)
const listed = async (query: object) =>
  (await dataOf(dashboard.api.GET('/api/businesses/{business_id}/calls', { params: { ...here(), query } })))
    .items
/** One turn of the conversation, by a part of its words. */
const turn = (page: Page, words: string | RegExp) =>
  page.getByRole('listitem').filter({ has: page.getByRole('button', { name: words }) })
const saved = async (page: Page, item: string) => {
  await page.getByRole('button', { name: 'Export' }).click()
  const started = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: item }).click()
  const file = await started
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

describe.runIf(hasChromium)('calls', () => {
  it('are followed on Today word by word while they run', inRealTime, async () => {
    const today = await dashboard.open(`/b/${dashboard.business_id}/today`)
    await today.getByText('Nobody is on the line').waitFor()
    const call = await placeCall(dashboard.system, voice, { to: '+1234567890', from: asker })
    const live = today.getByRole('log')
    await live.getByText(/How may I help/).waitFor()
    await call.ask('Do you have parking?')
    await live.getByText('There is a garage next door').waitFor()
    await call.ask('Do you have a swimming pool?')
    await today.getByRole('button', { name: 'Follow along' }).click()
    await live.getByText('Do you have parking?').waitFor()
    await call.ask('Can I talk to billing?')
    await call.ask('Goodbye')
    await call.over
    await today.getByText('Nobody is on the line').waitFor()
    await today.getByText('Nobody could answer').waitFor()
    call_id = (await listed({ caller_number: asker }))[0]?.id ?? ''
    await today.context().close()
  })

  it('are turns beside their sound: one that is clicked is heard from its place on', async () => {
    const page = await open(`/${call_id}`)
    await turn(page, /swimming pool/)
      .getByRole('button', { name: /swimming pool/ })
      .click()
    const slider = page.getByRole('slider', { name: 'Position in the recording' })
    await page.getByRole('button', { name: 'Pause' }).waitFor()
    const { turns, started_at } = await dataOf(
      dashboard.api.GET('/api/businesses/{business_id}/calls/{call_id}', {
        params: { path: { ...here().path, call_id } },
      }),
    )
    const asked = turns.find(({ text }) => text.includes('swimming'))
    const from = (Date.parse(asked?.started_at ?? '') - Date.parse(started_at)) / 1_000
    expect(from).toBeGreaterThan(5)
    await expect.poll(async () => Number(await slider.inputValue())).toBeGreaterThan(from)
    expect(Number(await slider.inputValue())).toBeLessThan(from + 5)
    await page.getByRole('button', { name: 'Pause' }).click()
    await page.getByRole('button', { name: 'Play' }).waitFor()

    await page.getByText('Looked up an answer').first().click()
    await page.getByText('Asked with').first().waitFor()
    await page.getByText('Bill (billing) takes over').waitFor()
    await page.getByText('Estimated cost').waitFor()
    await page.getByText('Thinking').first().waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.context().close()
  })

  it('tell why something was said, and what is corrected is said in the next call', inRealTime, async () => {
    const page = await open(`/${call_id}`)
    await turn(page, /garage next door/)
      .getByRole('button', { name: 'Why did it say that?' })
      .click()
    const panel = page.getByRole('dialog')
    await panel.getByText('Where can I park?').first().waitFor()
    await panel.getByText('Still so').waitFor()
    await panel.getByText('Where the time went').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await panel.getByRole('button', { name: 'Correct this answer' }).click()
    await panel.getByLabel('It answers').fill('Only in the street behind the house.')
    await panel.getByRole('button', { name: 'Teach it' }).click()
    await panel.getByText('The old answer was replaced').waitFor()
    await panel.getByRole('button', { name: 'Close' }).last().click()

    await turn(page, /do not have that information/)
      .getByRole('button', { name: 'Correct this answer' })
      .click()
    expect(await panel.getByLabel('When a caller asks').inputValue()).toBe('Do you have a swimming pool?')
    await panel.getByLabel('It answers').fill('There is no pool, but a fish tank.')
    await panel.getByRole('button', { name: 'Teach it' }).click()
    await panel.getByText('An open question was answered by it.').waitFor()
    await panel.getByRole('button', { name: 'Close' }).last().click()
    await turn(page, /garage next door/)
      .getByRole('button', { name: 'Why did it say that?' })
      .click()
    await panel.getByText('Changed since').waitFor()

    const next = await placeCall(dashboard.system, voice, { to: '+1234567890' })
    await next.ask('Do you have parking?')
    expect(next.said('ai')).toContain('Only in the street behind the house.')
    next.hangUp()
    await next.over
    await page.context().close()
  })

  it('are found by number, words, outcome, role, day and flag', async () => {
    const page = await open()
    const rows = page.getByRole('main').getByRole('link', { name: /23:|:\d\d/ })
    await expect.poll(() => rows.count()).toBe(2)
    await page.getByRole('searchbox').fill('555 0199')
    await page.waitForURL(/search=/)
    await expect.poll(() => rows.count()).toBe(1)
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await page.getByLabel('Role').selectOption({ label: 'Bill (billing)' })
    await expect.poll(() => rows.count()).toBe(1)
    await page.getByLabel('How it ended').selectOption({ label: 'Connection lost' })
    await page.getByText('No call fits').waitFor()
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await expect.poll(() => rows.count()).toBe(2)
    await page.getByLabel('From').fill('2020-01-01')
    await page.getByLabel('Until').fill('2020-01-02')
    await page.getByText('No call fits').waitFor()
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await page.getByLabel('Only calls to look at').check()
    await page.waitForURL(/flagged=/)
    await page.getByText('No call fits').waitFor()
    await page.context().close()
  })

  it('are taken along: the list as a table, one call to read, as data and as sound', async () => {
    const page = await open()
    const table = await saved(page, 'As a table (CSV)')
    expect(table.name).toBe('calls.csv')
    const lines = table.bytes.toString().trim().split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[2]).toContain(asker)
    await page.goto(page.url().replace(/\/calls.*/, `/calls/${call_id}`))
    const text = await saved(page, 'To read (text)')
    expect(text.bytes.toString()).toMatch(
      /Do you have parking\?[^]*\[Looked up an answer\][^]*garage next door/,
    )
    const data = JSON.parse((await saved(page, 'As data (JSON)')).bytes.toString())
    expect(data).toMatchObject({ id: call_id, caller_number: asker })
    const sound = await saved(page, 'The recording (WAV)')
    expect(sound.name).toMatch(/\.wav$/)
    expect(sound.bytes.subarray(0, 4).toString()).toBe('RIFF')
    expect(sound.bytes.length).toBeGreaterThan(100_000)
    await page.context().close()
  })

  it('are summed up on Today by what they came to, and each sum leads to its calls', async () => {
    const path = { ...here().path, call_id }
    await dataOf(
      dashboard.api.PATCH('/api/businesses/{business_id}/calls/{call_id}/analysis', {
        params: { path },
        body: { outcome: 'cancelled' },
      }),
    )
    const today = await dashboard.open(`/b/${dashboard.business_id}/today`)
    await today.getByText('The same as a table').click()
    await today.getByRole('columnheader', { name: 'Appointment' }).waitFor()
    expect(await seriousFaults(today)).toEqual([])
    await today.getByRole('link', { name: 'Appointment 1', exact: true }).click()
    await today.waitForURL(/\/calls\?.*from=.*to=/)
    const rows = today.getByRole('main').getByRole('link', { name: /:\d\d/ })
    await expect.poll(() => rows.count()).toBe(1)
    const chosen = today.getByLabel('What came of it').locator('option:checked')
    expect(await chosen.innerText()).toBe('Appointment (Booked, Moved, Cancelled)')
    await today.getByLabel('What came of it').selectOption('Booked')
    await today.getByText('No call fits').waitFor()
    await today.goBack()
    await today.getByText('The same as a table').click()
    await today.getByRole('row').last().getByRole('link', { name: '2' }).click()
    await expect.poll(() => rows.count()).toBe(2)
    await today.context().close()
  })

  it('that somebody should look at wait on Today, and are found by it', async () => {
    const caller = await openCaller(dashboard.system, '+12125550166')
    await caller.hearUnprovenClaim('You are booked for Monday.')
    await caller.hangUp()
    const page = await dashboard.open(`/b/${dashboard.business_id}/today`)
    const need = page.getByRole('listitem').filter({ hasText: 'Call to look at' })
    await need.getByRole('link', { name: 'See the call' }).click()
    await page.waitForURL(new RegExp(`/calls/${caller.call_id}$`))
    await page.getByText('You are booked for Monday.').waitFor()
    await page.goto(page.url().replace(/[^/]+$/, ''))
    await page.getByLabel('Only calls to look at').check()
    await page
      .getByRole('main')
      .getByRole('link', { name: /212 555 0166/ })
      .click()
    await page.getByRole('button', { name: 'I have looked at it' }).click()
    await page.getByRole('button', { name: 'I have looked at it' }).waitFor({ state: 'detached' })
    await page.goBack()
    await page.getByText('No call fits').waitFor()
    await page.context().close()
  })

  it('use up what a month may come to, which Today tells before and when it is so', async () => {
    const today = await dashboard.open(`/b/${dashboard.business_id}/today`)
    await today.getByText('There is no limit.').waitFor()
    const limits = (monthly_minutes: number) =>
      dataOf(
        dashboard.api.PUT('/api/businesses/{business_id}/usage-limits', {
          params: here(),
          body: { monthly_minutes, monthly_cost_micro_usd: 5_000_000 },
        }),
      )
    await limits(1_000)
    await today.reload()
    await today.getByText(/ % of 1,000$/).waitFor()
    await today.getByText(/ % of US\$5\.00$/).waitFor()
    expect(await today.getByText('Near the limit').count()).toBe(0)
    await limits(0)
    await today.reload()
    await today.getByText('The limit is reached').waitFor()
    expect(await seriousFaults(today)).toEqual([])
    await today.getByRole('link', { name: 'Limits' }).click()
    await today.getByRole('heading', { name: 'Limits', exact: true }).waitFor()
    await today.context().close()
  })

  it('of a business that has none yet are told of so, with the way to a first one', async () => {
    const owner = await dashboard.signUp('newcomer')
    const api = createApiClient({ baseUrl: localUrl(dashboard.system), token: owner.token })
    const body = { name: 'Empty Rooms', timezone: 'Europe/Berlin' }
    const { id } = await dataOf(api.POST('/api/businesses', { body }))
    const page = await dashboard.open(`/b/${id}/today`, owner)
    for (const words of [
      'Nobody has called yet',
      'Nothing is waiting for you',
      'Nobody has an appointment today.',
      'There is no limit.',
      'The first calls will draw a picture here.',
    ])
      await page.getByText(words).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.getByRole('link', { name: 'Give it a number' }).click()
    await page.waitForURL(/business\/numbers/)
    await page.getByRole('link', { name: 'Calls' }).first().click()
    await page.getByText('No calls yet').waitFor()
    await page.getByRole('main').getByRole('link', { name: 'Make a practice call' }).waitFor()
    await page.getByRole('link', { name: 'Inbox' }).first().click()
    await page.getByText('No messages').waitFor()
    await page.context().close()
  })

  it('lead to the forgetting of their caller', async () => {
    const page = await open(`/${call_id}`)
    await page.getByRole('link', { name: 'All calls of this caller' }).click()
    await page.waitForURL(/search=/)
    await page
      .getByRole('link', { name: /Answered|Cancelled|Message/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'Forget this caller for good' }).click()
    await page.getByRole('button', { name: 'Delete everything' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).click()
    await page.getByText('Deleted. This is your proof.').waitFor()
    expect(await listed({ caller_number: asker })).toEqual([])
    await page.goto(page.url().replace(/\/customers.*/, `/calls/${call_id}`))
    await page.getByRole('heading', { name: 'Call from a withheld number' }).waitFor()
    expect(await page.getByText('Do you have parking?').count()).toBe(0)
    await page.context().close()
  })
})

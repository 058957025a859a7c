import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '#api/client/client.ts'
import { hasChromium } from './support/chromium.ts'
import { openDashboard, seriousFaults, settled, type Dashboard } from './support/dashboard.ts'

let dashboard: Dashboard
let path: { business_id: string; role_id: string }
beforeAll(async () => {
  if (!hasChromium) return
  dashboard = await openDashboard()
  const { business_id } = dashboard
  const roles = await dataOf(
    dashboard.api.GET('/api/ai/roles/{business_id}', { params: { path: { business_id } } }),
  )
  path = { business_id, role_id: roles[0]?.id ?? '' }
  // One instead of the usual ones, which would take a minute.
  const body = { name: 'Hours', lines: [{ say: 'When are you open?', hears: ['open'] }] }
  await dataOf(
    dashboard.api.POST('/api/businesses/{business_id}/rehearsals', {
      params: { path: { business_id } },
      body,
    }),
  )
})
afterAll(() => dashboard?.close())

const saveDraft = async (page: Page) => {
  await page.getByRole('button', { name: 'Save draft' }).click()
  await page.getByRole('heading', { name: 'Your draft' }).waitFor()
}
const published = async () => {
  const params = { path: { business_id: path.business_id } }
  const roles = await dataOf(dashboard.api.GET('/api/ai/roles/{business_id}', { params }))
  return roles.find(({ id }) => id === path.role_id)?.greeting_message
}

describe.runIf(hasChromium)('the words of a role', () => {
  it('are drafted, rehearsed, published, and taken back', async () => {
    const before = await published()
    const page = await dashboard.open(`/b/${path.business_id}/receptionist/${path.role_id}`)
    await settled(page)
    await page.getByLabel('Greeting', { exact: true }).fill('Good day from {business_name}, how can I help?')
    await page.getByText('Good day from Bright Smile').waitFor()
    const personality = page.getByLabel('Personality', { exact: true })
    await personality.fill('Like the sun')
    await page.getByRole('button', { name: 'Brisk and to the point' }).click()
    await page.getByText(/^You are Sarah, .*Your personality, in every sentence: Brisk, clear/s).waitFor()
    await page.getByRole('button', { name: 'Your words' }).click()
    expect(await personality.inputValue()).toBe('Like the sun')
    await page.getByText(/in every sentence: Like the sun$/).waitFor()
    await saveDraft(page)
    await page.locator('ins').filter({ hasText: 'sun' }).waitFor()
    expect(await published(), 'a draft is not heard').toBe(before)
    await page.getByRole('link', { name: 'All roles' }).click()
    await page
      .getByRole('link', { name: /Not published yet: Personality, Greeting · Demo Owner, .*\d:\d\d/ })
      .click()
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await page.getByRole('dialog').getByText('Nobody has heard these words yet').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()

    await page.getByRole('button', { name: 'Rehearse', exact: true }).click()
    await page.getByText('Passed', { exact: true }).first().waitFor({ timeout: 50_000 })
    await page.getByRole('button', { name: 'See the conversations' }).click()
    const conversations = page.getByRole('dialog')
    await conversations.locator('summary').first().click()
    await conversations.getByText('Good day from Bright Smile').first().waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await conversations.getByRole('button', { name: 'Close' }).click()

    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    const question = page.getByRole('dialog')
    await question.getByLabel('What changed, and why').fill('Friendlier in the morning')
    await question.getByRole('button', { name: 'Publish', exact: true }).click()
    await page.getByRole('heading', { name: 'What callers hear' }).waitFor()
    expect(await published()).toMatch(/^Good day/)
    await page.getByRole('button', { name: /^Version 2.*Friendlier in the morning.*Demo Owner/ }).waitFor()

    await page.getByRole('button', { name: /^Version 1/ }).click()
    await page.getByRole('button', { name: 'Bring this version back' }).click()
    await page.getByText('Version 1 is back').waitFor()
    expect(await published()).toBe(before)
    await page.context().close()
  })
})

describe.runIf(hasChromium)('the hours of a role, on a phone', () => {
  it('are drafted beside who would answer, published from the bar, and told for a week', async () => {
    const page = await dashboard.open(`/b/${path.business_id}/receptionist/${path.role_id}`)
    await page.setViewportSize({ width: 390, height: 844 })
    await settled(page)
    await page.getByText('A call that came now would go to Sarah.').waitFor()
    await page.getByLabel('Takes calls').selectOption({ label: 'At hours of its own' })
    const inThreeDays = weekdayIn(3)
    for (const day of weekdays.filter((each) => each !== inThreeDays))
      await page.getByRole('checkbox', { name: day }).uncheck()
    await page.getByText(new RegExp(`Outside its hours until ${inThreeDays.slice(0, 3)}`)).waitFor()
    await page.getByText('Sarah answers all the same').waitFor()
    const bar = page.getByRole('region', { name: 'Your changes' })
    await bar.getByRole('button', { name: 'Save draft' }).click()
    await bar.getByText('Callers do not hear this yet').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await bar.getByRole('button', { name: 'What is different' }).click()
    await page
      .locator('ins')
      .filter({ hasText: inThreeDays.slice(0, 3) })
      .waitFor()
    await bar.getByRole('button', { name: 'Publish', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Publish anyway' }).click()
    await bar.waitFor({ state: 'hidden' })

    await page.getByRole('link', { name: 'All roles' }).click()
    await page.getByRole('heading', { name: 'Who answers when' }).waitFor()
    await page.getByText('Outside the hours of all roles').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.context().close()
  })
})

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

/** Of the business, whose clock is New York's. */
function weekdayIn(days: number): string {
  const at = Date.now() + days * 86_400_000
  return new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'America/New_York' }).format(at)
}

describe.runIf(hasChromium)('the order of roles', () => {
  it('is changed with the mouse, with a finger, and from the keyboard', async () => {
    for (const [ai_name, role_type] of [
      ['Cleo', 'sales'],
      ['Dana', 'support'],
    ] as const) {
      const body = { business_id: path.business_id, ai_name, role_type }
      await dataOf(dashboard.api.POST('/api/ai/roles', { body }))
    }
    const page = await dashboard.open(`/b/${path.business_id}/receptionist`)
    const handle = (name: string) => page.getByRole('button', { name: `Move ${name}: drag` })
    const middle = async (name: string) => {
      const box = await handle(name).boundingBox()
      if (box === null) throw new Error('There is nothing to drag.')
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    }
    const order = (...names: string[]) =>
      expect
        .poll(async () => {
          const rows = await page.locator('main li a').allTextContents()
          return rows.flatMap((row) => names.find((name) => row.includes(name)) ?? [])
        })
        .toEqual(names)
    await handle('Dana').waitFor()
    await order('Cleo', 'Dana')

    const [cleo, dana] = [await middle('Cleo'), await middle('Dana')]
    await page.mouse.move(dana.x, dana.y)
    await page.mouse.down()
    await page.mouse.move(cleo.x, cleo.y - 4, { steps: 5 })
    await page.mouse.up()
    await order('Dana', 'Cleo')

    const finger = await page.context().newCDPSession(page)
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      ...touchPoints: { x: number; y: number }[]
    ) => finger.send('Input.dispatchTouchEvent', { type, touchPoints })
    await finger.send('Emulation.setTouchEmulationEnabled', { enabled: true })
    await touch('touchStart', cleo)
    for (const part of [0.3, 0.7, 1.05])
      await touch('touchMove', { x: cleo.x, y: cleo.y + part * (dana.y - cleo.y) })
    await touch('touchEnd')
    await order('Cleo', 'Dana')

    await handle('Cleo').focus()
    await page.keyboard.press('ArrowDown')
    await page.getByRole('status').filter({ hasText: 'Cleo is now number' }).waitFor()
    await order('Dana', 'Cleo')
    await page.keyboard.press('ArrowUp')
    await order('Cleo', 'Dana')
    const params = { path: { business_id: path.business_id } }
    const stored = async () =>
      (await dataOf(dashboard.api.GET('/api/ai/roles/{business_id}', { params })))
        .map(({ ai_name }) => ai_name)
        .filter((name) => name === 'Cleo' || name === 'Dana')
    await expect.poll(stored).toEqual(['Cleo', 'Dana'])
    expect(await seriousFaults(page)).toEqual([])
    await page.context().close()
  })
})

describe.runIf(hasChromium)('who takes over, and what is rehearsed', () => {
  it('is ruled by the words of a caller', async () => {
    const body = { business_id: path.business_id, ai_name: 'Ben', role_type: 'billing' }
    await dataOf(dashboard.api.POST('/api/ai/roles', { body }))
    const page = await dashboard.open(`/b/${path.business_id}/receptionist`)
    await page.getByLabel('When the caller speaks of').fill('invoice, refund')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('invoice, refund').waitFor()
    const params = { path: { business_id: path.business_id } }
    const rules = () => dataOf(dashboard.api.GET('/api/businesses/{business_id}/switch-rules', { params }))
    expect((await rules()).items).toContainEqual(expect.objectContaining({ keywords: ['invoice', 'refund'] }))
    expect(await seriousFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Remove: invoice, refund' }).click()
    await page.getByText('invoice, refund').waitFor({ state: 'hidden' })
    await page.context().close()
  })

  it('is a list in which the owner writes, changes, copies and removes', async () => {
    const page = await dashboard.open(`/b/${path.business_id}/receptionist/rehearsals`)
    const dialog = page.getByRole('dialog')
    await page.getByRole('button', { name: 'Add a rehearsal' }).click()
    await dialog.getByLabel('Name', { exact: true }).fill('Parking')
    await dialog.getByLabel('The caller says', { exact: true }).fill('Is there\nparking?')
    await dialog.getByLabel('The answer must contain').fill('behind the house, free')
    await dialog.getByRole('button', { name: 'Another line' }).click()
    const second = dialog.getByLabel('2. The caller says')
    await second.fill('Thank you so very much for all of that, and for the kind words the other day')
    const lines = async () => ((await second.boundingBox())?.height ?? 0) / 24
    expect(await lines(), 'a long line is seen whole').toBeGreaterThan(2)
    await second.fill('Thank you')
    expect(await lines()).toBeLessThan(2)
    expect(await seriousFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('“Is there parking?” “Thank you”').waitFor()

    const choose = async (name: string, action: string) => {
      await page.getByRole('button', { name: `Change ${name}`, exact: true }).click()
      await page.getByRole('menuitem', { name: action }).click()
    }
    await choose('Parking', 'Edit rehearsal')
    await dialog.getByRole('button', { name: 'Remove line 2' }).click()
    await dialog.getByText('By the end of the call').click()
    await dialog.getByLabel('It must have done').selectOption({ label: 'Answer from your knowledge' })
    await dialog.getByLabel('Name', { exact: true }).fill(' ')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.getByRole('alert').waitFor()
    await dialog.getByLabel('Name', { exact: true }).fill('Car park')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Car park', { exact: true }).waitFor()
    const params = { path: { business_id: path.business_id } }
    const stored = async () =>
      (await dataOf(dashboard.api.GET('/api/businesses/{business_id}/rehearsals', { params }))).items
    expect(await stored()).toContainEqual(
      expect.objectContaining({
        name: 'Car park',
        lines: [{ say: 'Is there parking?', hears: ['behind the house', 'free'] }],
        uses_tools: ['answer_question'],
      }),
    )

    await choose('Car park', 'Copy')
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('Car park (copy)', { exact: true }).waitFor()
    await choose('Car park', 'Remove')
    await dialog.getByRole('button', { name: 'Remove' }).click()
    await page.getByText('Car park', { exact: true }).waitFor({ state: 'hidden' })
    expect((await stored()).map(({ name }) => name)).not.toContain('Car park')
    await page.context().close()
  })
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasChromium } from './support/chromium.ts'
import { loading, openDashboard, seriousFaults, settled } from './support/dashboard.ts'
import type { Dashboard, Login, OpenOptions } from './support/dashboard.ts'
import { holdApi, type FailingApi } from './support/failing-api.ts'
import { fillPath, idsOfDemo } from './support/fill-path.ts'
import { pages, type PageUnderTest } from './support/pages.ts'
import { placeSomeCalls } from './support/place-some-calls.ts'

let dashboard: Dashboard
let ids: Record<string, string>
let stranger: Login
let operator: Login
beforeAll(async () => {
  if (!hasChromium) return
  dashboard = await openDashboard()
  await placeSomeCalls(dashboard.system)
  ids = await idsOfDemo(dashboard.api)
  stranger = await dashboard.signUp('stranger')
  operator = await dashboard.signUpOperator('olive')
})
afterAll(() => dashboard?.close())

/** As whoever the page is for. */
function open(page: PageUnderTest, options: OpenOptions = {}): Promise<Page> {
  const insider = page.operator === true ? operator : undefined
  return dashboard.open(fillPath(page.path, ids), page.outside === true ? null : insider, options)
}

const clockTime = /\b\d{1,2}:\d{2}\b/
/** Days of use are in UTC everywhere. */
const zoneNote = /All times: .+|days in UTC/

const titles = new Map<string, string>()

describe.runIf(hasChromium).each(pages)('$name', (under) => {
  const { name, path } = under

  it('is accessible, named in its tab, and says whose time it shows', async () => {
    const page = await open(under)
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await settled(page)
    expect(await seriousFaults(page)).toEqual([])
    await expectNoWiderThanScreen(page)
    const text = await page.locator('body').innerText()
    if (clockTime.test(text)) expect(text).toMatch(zoneNote)
    const title = await page.title()
    expect(title).toMatch(
      path.includes(':business_id') ? /^.+ · Bright Smile Dental · Switchboard$/ : /^.+ · /,
    )
    const place = path.split('?')[0] ?? path
    expect(titles.get(title) ?? place, 'no other page has this title').toBe(place)
    titles.set(title, place)
    await page.context().close()
  })

  it('is accessible and no wider than a phone, dark and in German', async () => {
    const page = await open(under, { language: 'de' })
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 390, height: 844 })
    await settled(page)
    expect(await page.locator('html').getAttribute('lang')).toBe('de')
    expect(await seriousFaults(page)).toEqual([])
    await expectNoWiderThanScreen(page)
    await page.context().close()
  })

  // The same page with other words in its address waits in the same way.
  it.skipIf(path.includes('view=') || path.includes('kind='))(
    'waits, says what could not be loaded, and loads it when asked again',
    async () => {
      let api: FailingApi | undefined
      const prepare = async (page: Page) => {
        await page.clock.install()
        api = await holdApi(page)
      }
      const page = await open(under, { prepare })
      if (api === undefined) throw new Error('The page was not prepared.')
      await expect.poll(() => isBlank(page), { message: 'something is said while it waits' }).toBe(false)
      await api.fail(name.length % 2 === 0 ? '500' : 'gone')
      await expect
        .poll(
          async () => {
            // The pauses before it is tried again.
            await page.clock.fastForward(4_000)
            return page.getByText(loading).count()
          },
          { message: 'it does not wait for ever' },
        )
        .toBe(0)
      const retry = page.getByRole('button', { name: 'Try again' })
      if (api.asked.size > 0 && !withoutOwnData.has(name))
        expect(await retry.count(), [...api.asked].join(' ')).toBeGreaterThan(0)
      await api.heal()
      await expect
        .poll(async () => {
          for (const button of await retry.all()) await button.click({ timeout: 1_000 }).catch(() => {})
          return retry.count()
        })
        .toBe(0)
      await settled(page)
      await page.context().close()
    },
  )

  it.runIf(path.includes(':business_id'))('shows nothing to a member of another business', async () => {
    const page = await dashboard.open(fillPath(path, ids), stranger)
    await settled(page)
    const text = await page.locator('body').innerText()
    expect(text).not.toMatch(/Bright Smile|Emma Carter|Kowalski|Sarah/)
    await page.context().close()
  })
})

/** What these ask for is a help, and its absence no fault. */
const withoutOwnData = new Set(['sign-in', 'sign-up', 'practice', 'business-profile'])

async function isBlank(page: Page): Promise<boolean> {
  const shown = page.getByRole('heading', { level: 1 }).or(page.getByText(loading))
  return (await shown.count()) === 0
}

async function expectNoWiderThanScreen(page: Page): Promise<void> {
  const excess = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
  expect(await page.evaluate(excess), 'pixels wider than the screen').toBe(0)
}

describe.runIf(hasChromium)('the frame around the pages', () => {
  const focused = (page: Page) =>
    page.evaluate<string>('`${document.activeElement.tagName} ${document.activeElement.textContent}`')

  it('leads the keyboard past the menus, and to the heading of each page', async () => {
    const page = await dashboard.open(`/b/${dashboard.business_id}/today`)
    await settled(page)
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('A Skip to content')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('content')
    const menu = page.getByRole('navigation', { name: 'Main navigation' }).first()
    await menu.getByRole('link', { name: 'Calls', exact: true }).press('Enter')
    await expect.poll(() => focused(page)).toBe('H1 Calls')
    await page.locator('main li a').first().press('Enter')
    await page.waitForURL(/\/calls\/.+/)
    await expect
      .poll(() => focused(page), { message: 'a heading that comes late' })
      .toMatch(/^H1 Call (from|of|with)|^H1 .*withheld/i)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true)
    await page.context().close()
  })

  it('leaves alone a menu that was opened while the next page is on its way', async () => {
    const page = await dashboard.open(`/b/${dashboard.business_id}/today`)
    await settled(page)
    let deliver = () => {}
    const delivered = new Promise<void>((resolve) => (deliver = resolve))
    await page.route('**/*.js', async (route) => {
      await delivered
      await route.continue()
    })
    const menu = page.getByRole('navigation', { name: 'Main navigation' }).first()
    await menu.getByRole('link', { name: 'Patients', exact: true }).click()
    await page.waitForURL(/customers/)
    await page.getByRole('button', { name: /^Account/ }).click()
    const item = page.getByRole('menuitem', { name: 'Sign out' })
    await item.waitFor()
    deliver()
    await page.getByRole('heading', { level: 1, name: 'Patients' }).waitFor()
    await settled(page)
    expect(await item.isVisible()).toBe(true)
    await page.context().close()
  })

  it('stands still for who wants less motion', async () => {
    const page = await dashboard.open('/sign-in', null)
    const duration =
      '(() => { const bar = document.createElement("div"); bar.className = "animate-pulse"; document.body.append(bar); return parseFloat(getComputedStyle(bar).animationDuration) })()'
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    expect(await page.evaluate(duration)).toBeGreaterThan(1)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    expect(await page.evaluate(duration)).toBeLessThan(0.01)
    await page.context().close()
  })

  it('says so when even the frame cannot be loaded, and loads it when asked again', async () => {
    const prepare = (page: Page) => page.route('**/api/me', (route) => route.abort())
    const page = await dashboard.open(`/b/${dashboard.business_id}/today`, undefined, { prepare })
    await page.getByText('The server cannot be reached. Check your connection.').waitFor()
    expect(await page.title()).toBe('This could not be loaded · Switchboard')
    await page.unroute('**/api/me')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await page.context().close()
  })
})

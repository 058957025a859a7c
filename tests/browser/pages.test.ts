import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasChromium } from './support/chromium.ts'
import { openDashboard, seriousFaults, settled, type Dashboard, type Login } from './support/dashboard.ts'
import { fillPath, idsOfDemo } from './support/fill-path.ts'
import { pages } from './support/pages.ts'
import { placeSomeCalls } from './support/place-some-calls.ts'

let dashboard: Dashboard
let ids: Record<string, string>
let stranger: Login
beforeAll(async () => {
  if (!hasChromium) return
  dashboard = await openDashboard()
  await placeSomeCalls(dashboard.system)
  ids = await idsOfDemo(dashboard.api)
  stranger = await dashboard.signUp('stranger')
})
afterAll(() => dashboard?.close())

describe.runIf(hasChromium).each(pages)('$name', ({ path, outside }) => {
  it.each(['light', 'dark'] as const)('has no serious fault of accessibility, %s', async (colorScheme) => {
    const page = await dashboard.open(fillPath(path, ids), outside === true ? null : undefined)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    if (colorScheme === 'dark') await page.setViewportSize({ width: 390, height: 844 })
    await settled(page)
    expect(await seriousFaults(page)).toEqual([])
    const excess = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
    expect(await page.evaluate(excess), 'pixels wider than the screen').toBe(0)
    await page.context().close()
  })

  it.runIf(path.includes(':business_id'))('shows nothing to a member of another business', async () => {
    const page = await dashboard.open(fillPath(path, ids), stranger)
    await settled(page)
    const text = await page.locator('body').innerText()
    expect(text).not.toMatch(/Bright Smile|Emma Carter|Kowalski|Sarah/)
    await page.context().close()
  })
})

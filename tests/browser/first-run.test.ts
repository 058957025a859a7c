import { afterAll, beforeAll, describe, it } from 'vitest'
import { hasChromium } from './support/chromium.ts'
import { openDashboard, type Dashboard } from './support/dashboard.ts'

let dashboard: Dashboard
beforeAll(async () => {
  if (hasChromium) dashboard = await openDashboard()
})
afterAll(() => dashboard?.close())

describe.runIf(hasChromium)('a new owner', () => {
  it('signs up, sets up a garage and talks to its receptionist', async () => {
    const page = await dashboard.open('/sign-up', null)
    await page.getByLabel('Your name').fill('Ada Miles')
    await page.getByLabel('E-mail').fill('ada@example.com')
    await page.getByLabel('Password').fill('a long and good word')
    await page.getByRole('button', { name: 'Create account' }).click()

    await page.getByText('Car garage').click()
    await page.getByLabel('Name of the business').fill('Miles Motors')
    const next = page.getByRole('button', { name: 'Next' })
    await next.click()
    await page.getByRole('heading', { name: 'Week, services and team' }).waitFor()
    await next.click()
    await page.getByLabel('Name of your receptionist').fill('Olive')
    await next.click()
    await page.getByText('I have no number yet').click()
    await page.getByRole('button', { name: 'Create and make the first call' }).click()

    await page.getByRole('heading', { name: 'Practice call' }).waitFor()
    await page.getByRole('button', { name: 'Call now' }).click()
    const log = page.getByRole('log')
    await log.getByText(/Miles Motors/).waitFor()
    await page.getByText('The stand-in is speaking').waitFor()
    await page.getByLabel('What you say').fill('When are you open?')
    await page.getByRole('button', { name: 'Say it' }).click()
    await log.getByText('Looked up the opening hours').waitFor({ timeout: 20_000 })
    await page.getByRole('button', { name: 'Hang up' }).click()
    await page.getByText('The call is over').waitFor()
    await page.getByRole('link', { name: 'See this call in the log' }).click()
    await page.waitForURL(/\/calls\//)
    await page.getByRole('paragraph').filter({ hasText: 'When are you open?' }).waitFor()
    await page.getByText('Olive').first().waitFor()
    await page.context().close()
  })

  it('signs out, and in again', async () => {
    const page = await dashboard.open('/', null)
    await page.getByLabel('E-mail').fill('ada@example.com')
    await page.getByLabel('Password').fill('a wrong word of mine')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page
      .getByText(/password/i)
      .nth(1)
      .waitFor()
    await page.getByLabel('Password').fill('a long and good word')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.waitForURL(/\/b\/[^/]+\/today$/)
    await page.getByRole('button', { name: /Ada Miles/ }).click()
    await page.getByText('Sign out').click()
    await page.waitForURL(/sign-in/)
    await page.context().close()
  })
})

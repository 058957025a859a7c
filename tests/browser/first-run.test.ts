import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasChromium } from './support/chromium.ts'
import { openDashboard, type Dashboard } from './support/dashboard.ts'
import { openMailbox, type Mailbox } from './support/mailbox.ts'

let mailbox: Mailbox
let dashboard: Dashboard
beforeAll(async () => {
  if (!hasChromium) return
  mailbox = await openMailbox()
  dashboard = await openDashboard([], mailbox.env)
})
afterAll(async () => {
  await dashboard?.close()
  await mailbox?.close()
})

const password = 'a long and good word'

/** From the sign-in page to where it leads. */
async function signIn(page: Page, email: string, secret: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(secret)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** A window in which nobody is signed in, on the sign-in page or where a mail's link leads. */
const openAsNobody = async (link?: string): Promise<Page> => {
  const page = await dashboard.open('/sign-in', null)
  if (link !== undefined) await page.goto(link)
  return page
}

const toPeople = (page: Page) =>
  page.getByRole('navigation').getByRole('link', { name: 'People' }).first().click()

describe.runIf(hasChromium)('a new owner', () => {
  it('signs up, sets up a garage and talks to its receptionist', async () => {
    const page = await dashboard.open('/sign-up', null)
    await page.getByLabel('Your name').fill('Ada Miles')
    await page.getByLabel('E-mail').fill('ada@example.com')
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Create account' }).click()

    const industries = page.getByRole('radio')
    await industries.first().waitFor()
    expect(await industries.count()).toBeGreaterThanOrEqual(12)
    await page.getByText('Car garage').click()
    await page.getByLabel('Name of the business').fill('Miles Motors')
    await page.getByLabel('Country').selectOption('DE')
    expect(await page.getByLabel('Time zone').inputValue()).toBe('Europe/Berlin')
    const next = page.getByRole('button', { name: 'Next' })
    await next.click()
    await page.getByRole('heading', { name: 'Week, services and team' }).waitFor()
    await page.getByLabel('Name', { exact: true }).fill('Otto')
    await comeBackToIt(page)
    await next.click()
    await page.getByLabel('Name of your receptionist').fill('Olive')
    await page.getByText(/these samples are spoken by the stand-in/).waitFor()
    const personality = page.getByLabel('Personality')
    expect(await personality.inputValue()).toContain('without workshop jargon')
    await page.getByRole('button', { name: 'Down to earth' }).click()
    expect(await personality.inputValue()).toContain('in plain words')
    await next.click()
    await page.getByLabel('Phone number').fill('+1234567890')
    await page.getByRole('button', { name: 'Create and make the first call' }).click()
    await page
      .getByRole('alert')
      .getByText(/Another business has/)
      .waitFor()
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
    await log
      .getByText(/answered in/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Hang up' }).click()
    await page.getByText('The call is over').waitFor()
    await page.getByRole('link', { name: 'Connect your phone number' }).waitFor()
    await page.getByRole('link', { name: 'See this call in the log' }).click()
    await page.waitForURL(/\/calls\//)
    await page.getByRole('paragraph').filter({ hasText: 'When are you open?' }).waitFor()
    await page.getByText('Olive').first().waitFor()
    await page.getByRole('navigation').getByRole('link', { name: 'Today' }).first().click()
    await page.getByText('Nobody is on the line.').waitFor()
    await page.getByText('Calls today1').waitFor()
    await page.context().close()
  })

  /** A reload, and the browser's own back and forth, in the second step of the wizard. */
  async function comeBackToIt(page: Page): Promise<void> {
    await page.reload()
    await page.getByText('You had begun already').waitFor()
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Otto')
    await page.goBack()
    await page.getByRole('heading', { name: 'Your business' }).waitFor()
    expect(await page.getByLabel('Name of the business').inputValue()).toBe('Miles Motors')
    expect(await page.getByRole('radio', { name: 'Car garage' }).isChecked()).toBe(true)
    await page.goForward()
    await page.getByRole('heading', { name: 'Week, services and team' }).waitFor()
  }

  it('signs out, and in again, not with a wrong password', async () => {
    const page = await dashboard.open('/', null)
    await signIn(page, 'ada@example.com', 'a wrong word of mine')
    await page.getByRole('alert').getByText('E-mail or password is not right.').waitFor()
    await signIn(page, 'ada@example.com', password)
    await page.waitForURL(/\/b\/[^/]+\/today$/)
    await page.getByRole('button', { name: /Ada Miles/ }).click()
    await page.getByText('Sign out').click()
    await page.waitForURL(/sign-in/)
    await page.context().close()
  })

  it('has a second business beside the first, each with what is its own', async () => {
    const page = await openAsNobody()
    await signIn(page, 'ada@example.com', password)
    await page
      .getByRole('button', { name: /Miles Motors/ })
      .first()
      .click()
    await page.getByRole('menuitem', { name: 'New business' }).click()
    await page.getByText('Hair salon').click()
    await page.getByLabel('Name of the business').fill('Miles Hair')
    await page.getByLabel('Language spoken on the phone').selectOption('de-DE')
    const next = page.getByRole('button', { name: 'Next' })
    await next.click()
    await page.getByRole('heading', { name: 'Week, services and team' }).waitFor()
    expect(await page.getByRole('textbox', { name: 'Services' }).first().inputValue()).toBe('Damenschnitt')
    await next.click()
    await page.getByRole('heading', { name: 'Your receptionist' }).waitFor()
    await page.getByText('Vielen Dank für Ihren Anruf bei Miles Hair.').waitFor()
    await next.click()
    await page.getByRole('heading', { name: 'Your number' }).waitFor()
    await page.getByText('I have no number yet').click()
    await page.getByRole('button', { name: 'Create and make the first call' }).click()
    await page.getByRole('heading', { name: 'Practice call' }).waitFor()
    const toCalls = () =>
      page.getByRole('navigation').getByRole('link', { name: 'Calls', exact: true }).first().click()
    await toCalls()
    await page.getByText('No calls yet').waitFor()
    await page
      .getByRole('button', { name: /Miles Hair/ })
      .first()
      .click()
    await page.getByRole('menuitem', { name: 'Miles Motors' }).click()
    await page
      .getByRole('button', { name: /Miles Motors/ })
      .first()
      .waitFor()
    await toCalls()
    await page.getByRole('main').locator('a[href*="/calls/"]').first().waitFor()
    await page.context().close()
  })
})

describe.runIf(hasChromium)('a password', () => {
  it('is changed by who is signed in and knows it', async () => {
    const page = await openAsNobody()
    await signIn(page, 'ada@example.com', password)
    await page.getByRole('button', { name: /Ada Miles/ }).click()
    await page.getByRole('menuitem', { name: 'Your account' }).click()
    const change = async (current: string) => {
      await page.getByLabel('Current password').fill(current)
      await page.getByLabel('New password').fill('an even better word')
      await page.getByRole('button', { name: 'Change password' }).click()
    }
    await change('not my word at all')
    await page.getByText('The current password is not right.').waitFor()
    await change(password)
    await page.getByText('Your password is changed.').waitFor()
    await page.reload()
    await page.getByText('ada@example.com').first().waitFor()
    await page.context().close()
  })

  it('that is lost is replaced by the link in a mail, once', async () => {
    const page = await openAsNobody()
    await page.getByRole('link', { name: 'Forgot your password?' }).click()
    await page.getByLabel('E-mail').fill('ada@example.com')
    await page.getByRole('button', { name: 'Send the link' }).click()
    await page.getByRole('heading', { name: 'Look at your mail' }).waitFor()
    const link = await mailbox.linkTo('ada@example.com')
    const choose = async (secret: string) => {
      await page.goto(link)
      await page.getByLabel('New password').fill(secret)
      await page.getByRole('button', { name: 'Set new password' }).click()
    }
    await choose('the word from the mail')
    await page.getByText('Your password is set').waitFor()
    await choose('a word of a thief')
    await page.getByText('This was used already or has run out').waitFor()
    await page.getByRole('button', { name: 'Ask for a new link' }).click()
    await page.getByRole('button', { name: 'Send the link' }).waitFor()
    await page.getByRole('link', { name: 'Sign in' }).click()
    await signIn(page, 'ada@example.com', 'the word from the mail')
    await page.waitForURL(/\/b\//)
    await page.context().close()
  })
})

describe.runIf(hasChromium)('people', () => {
  /** The first business's page of people, as its only owner. */
  async function openPeople(): Promise<Page> {
    const page = await openAsNobody()
    await signIn(page, 'ada@example.com', 'the word from the mail')
    await page.waitForURL(/\/b\//)
    await toPeople(page)
    await page.getByRole('heading', { name: 'People' }).waitFor()
    return page
  }

  async function invite(page: Page, email: string, access: string): Promise<void> {
    await page.getByRole('button', { name: 'Invite somebody' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Their e-mail').fill(email)
    await dialog.getByLabel('Access').selectOption(access)
    await dialog.getByRole('button', { name: 'Invite' }).click()
    await page.getByText(`The invitation to ${email} is sent.`).waitFor()
  }

  it('are invited by mail and come in, with an account and without', async () => {
    const page = await openPeople()
    await invite(page, 'ben@example.com', 'viewer')
    const ben = await openAsNobody(await mailbox.linkTo('ben@example.com'))
    await ben.getByRole('heading', { name: /Join Miles/ }).waitFor()
    await ben.getByText('Ada Miles invites you, as Viewer.').waitFor()
    await ben.getByRole('link', { name: 'Create account' }).click()
    expect(await ben.getByLabel('E-mail').inputValue()).toBe('ben@example.com')
    await ben.getByLabel('Your name').fill('Ben Boot')
    await ben.getByLabel('Password').fill(password)
    await ben.getByRole('button', { name: 'Create account' }).click()
    await ben.getByRole('button', { name: 'Accept' }).click()
    await ben.waitForURL(/\/b\//)
    await toPeople(ben)
    await ben.getByText('Ben Boot').first().waitFor()
    expect(await ben.getByRole('button', { name: 'Invite somebody' }).count()).toBe(0)

    const cleo = await dashboard.signUp('cleo')
    await invite(page, cleo.email, 'manager')
    const hers = await dashboard.open('/', cleo)
    await hers.goto(await mailbox.linkTo(cleo.email))
    await hers.getByText('You are signed in as cleo@example.com.').waitFor()
    await hers.getByRole('button', { name: 'Accept' }).click()
    await hers.waitForURL(/\/b\//)
    for (const { context } of [page, ben, hers].map((each) => ({ context: each.context() }))) {
      await context.close()
    }
  })

  it('get other rights and are shown out; the last owner stays', async () => {
    const page = await openPeople()
    await page.getByLabel('Access of Ben Boot').selectOption('owner')
    await page.getByText('Saved').waitFor()
    const ben = await openAsNobody()
    await signIn(ben, 'ben@example.com', password)
    await toPeople(ben)
    await ben.getByLabel('Access of Ada Miles').selectOption('viewer')
    await ben.getByText('Saved').waitFor()
    await page.reload()
    await page.getByText('Ben Boot').waitFor()
    expect(await page.getByRole('button', { name: 'Invite somebody' }).count()).toBe(0)
    const row = ben.getByRole('listitem').filter({ hasText: 'cleo@example.com' })
    await row.getByRole('button', { name: 'Take away' }).click()
    await ben.getByRole('dialog').getByRole('button', { name: 'Take away' }).click()
    await row.waitFor({ state: 'detached' })
    const own = ben.getByRole('listitem').filter({ hasText: 'ben@example.com' })
    expect((await own.getByRole('button').count()) + (await own.getByRole('combobox').count())).toBe(0)
    await ben.context().close()
    await page.context().close()
  })

  it('cannot come in by a link that was taken back, and do not use up that of another', async () => {
    const page = await openAsNobody()
    await signIn(page, 'ben@example.com', password)
    await toPeople(page)
    await invite(page, 'dora@example.com', 'viewer')
    await page.setViewportSize({ width: 390, height: 844 })
    const excess = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
    expect(await page.evaluate(excess), 'pixels wider than a phone').toBe(0)
    await page.setViewportSize({ width: 1_280, height: 720 })
    const link = await mailbox.linkTo('dora@example.com')
    // Whoever only looks at their own link does not use it up.
    const { pathname, search } = new URL(link)
    await page.goto(new URL(pathname + search, page.url()).href)
    await page.getByText('The invitation was sent to dora@example.com.').waitFor()
    await page.getByRole('button', { name: 'Accept' }).click()
    await page.getByText('You are in this business already.').waitFor()
    await page.goBack()
    await page.getByRole('button', { name: 'Take back' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click()
    await page.getByText('The invitation is taken back.').waitFor()
    await page.goto(link)
    await page.getByRole('heading', { name: 'This invitation is no longer good' }).waitFor()
    await page.context().close()
  })
})

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { createApiClient, dataOf, type ApiClient } from '#api/client/client.ts'
import { signIn } from '../../../src/cli/backend.ts'
import { localUrl, startSystem, type TestSystem } from '../../support/start-system.ts'
import { openChromium } from './chromium.ts'

/** A whole system with the demo's data, and a browser to look at it with. */
export interface Dashboard {
  system: TestSystem
  /** As the demo's owner. */
  api: ApiClient
  /** The demo's first business. */
  business_id: string
  /** A window of its own; `login` null: as nobody. A page that reports an error fails `close`. */
  open(path: string, login?: Login | null, options?: OpenOptions): Promise<Page>
  signUp(name: string): Promise<Login & { email: string }>
  /** An account that sees all businesses. */
  signUpOperator(name: string): Promise<Login>
  close(): Promise<void>
}

export interface OpenOptions {
  language?: 'en' | 'de'
  /** Before anything is loaded. */
  prepare?: (page: Page) => Promise<unknown>
}

export interface Login {
  token: string
}

/** `browserArgs`: more of Chromium's switches. `env`: of the system. */
export async function openDashboard(
  browserArgs: string[] = [],
  env: Record<string, string> = {},
): Promise<Dashboard> {
  const [system, browser] = await Promise.all([startSystem(env), openChromium({ args: browserArgs })])
  const url = localUrl(system)
  const file = await readFile(join(system.data_dir, 'demo-owner.json'), 'utf8')
  const { email, password } = JSON.parse(file) as { email: string; password: string }
  const token = await signIn(url, email, password)
  const api = createApiClient({ baseUrl: url, token })
  const { businesses } = await dataOf(api.GET('/api/me'))
  const faults: string[] = []
  const signUp: Dashboard['signUp'] = async (name) => {
    const body = { email: `${name}@example.com`, password: `${name} and a long word`, name }
    const guest = createApiClient({ baseUrl: url, token: null })
    const signed = await dataOf(guest.POST('/api/auth/sign-up/email', { body }))
    return { token: signed.token ?? '', email: body.email }
  }
  return {
    system,
    api,
    business_id: businesses[0]?.id ?? '',
    open: (path, login = { token }, options = {}) =>
      openPage(browser, { url, path, login, faults, ...options }),
    signUp,
    async signUpOperator(name) {
      const login = await signUp(name)
      const body = { email: login.email }
      await dataOf(system.operator.PUT('/api/operator/operators', { body }))
      return login
    },
    async close() {
      await browser.close()
      await system.stop()
      if (faults.length > 0) throw new Error(`The pages reported:\n${faults.join('\n')}`)
    },
  }
}

async function openPage(
  browser: Browser,
  visit: { url: string; path: string; login: Login | null; faults: string[] } & OpenOptions,
): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  page.on('pageerror', (error) => visit.faults.push(`${page.url()}: ${error.stack ?? error.message}`))
  if (visit.login !== null) {
    const { token } = visit.login
    await page.addInitScript((value) => localStorage.setItem('switchboard.token', value), token)
  }
  const { language = 'en' } = visit
  await page.addInitScript((value) => localStorage.setItem('switchboard.language', value), language)
  await visit.prepare?.(page)
  await page.goto(visit.url + visit.path)
  return page
}

/** In either language. */
export const loading = /^(Loading|Wird geladen)$/

/** Nothing on the page is on its way any more. (The network is never idle: what is live is a stream.) */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByText(loading).first().waitFor({ state: 'hidden' })
}

interface Violation {
  id: string
  impact: string | null
  nodes: { target: string[] }[]
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** Faults of accessibility that are serious or worse, as `rule: where`. */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(axePath, 'utf8'))
  const { violations } = await page.evaluate<{ violations: Violation[] }>('axe.run()')
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

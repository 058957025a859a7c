import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { createApiClient, dataOf } from '#api/client/client.ts'
import { startSystem, localUrl, type TestSystem } from '../support/start-system.ts'
import { openChromium } from './support/chromium.ts'
import { settled } from './support/dashboard.ts'
import { fillPath, idsOfDemo } from './support/fill-path.ts'
import type { PageUnderTest } from './support/pages.ts'
import { pages } from './support/pages.ts'
import { placeSomeCalls } from './support/place-some-calls.ts'

/**
 * `npm run screenshots`: every page on the demo's data and after some calls, light and dark, wide and phone, as PNG into
 * `dashboard/screenshots`. `--only calls,today` takes those alone, `--size phone`, `--scheme dark` and `--language de`
 * likewise; `--data-dir` and `--url` use a running system.
 */
const folder = new URL('../../dashboard/screenshots/', import.meta.url).pathname
const sizes = { wide: { width: 1_360, height: 860 }, phone: { width: 390, height: 844 } } as const
const schemes = ['light', 'dark'] as const

interface Visit {
  url: string
  token: string
  /** An account that sees all businesses; null on a system that is not ours alone. */
  operator_token: string | null
  ids: Record<string, string>
  language: string
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      size: { type: 'string' },
      scheme: { type: 'string' },
      language: { type: 'string', default: 'en' },
      url: { type: 'string' },
      'data-dir': { type: 'string' },
    },
  })
  const only = values.only?.split(',')
  const wanted = pages.filter(({ name }) => only === undefined || only.includes(name))
  const system = values.url === undefined ? await startSystem() : null
  const url = values.url ?? (system === null ? '' : localUrl(system))
  const dataDir = values['data-dir'] ?? system?.data_dir ?? './data'
  const browser = await openChromium()
  try {
    await mkdir(folder, { recursive: true })
    if (system !== null) await placeSomeCalls(system)
    const operator_token = system === null ? null : await signUpOperator(system)
    const visit = { ...(await signIn(url, dataDir)), operator_token, language: values.language }
    for (const size of Object.keys(sizes) as (keyof typeof sizes)[]) {
      if ((values.size ?? size) !== size) continue
      for (const scheme of schemes) {
        if ((values.scheme ?? scheme) === scheme) await takeAll(browser, { visit, wanted, size, scheme })
      }
    }
  } finally {
    await browser.close()
    await system?.stop()
  }
}

async function signUpOperator(system: TestSystem): Promise<string> {
  const body = { email: 'operator@demo.example', password: 'for some pictures alone', name: 'Olive Operator' }
  const { token } = await dataOf(system.operator.POST('/api/auth/sign-up/email', { body }))
  await dataOf(system.operator.PUT('/api/operator/operators', { body: { email: body.email } }))
  return token
}

async function signIn(url: string, dataDir: string): Promise<Omit<Visit, 'operator_token' | 'language'>> {
  const login = JSON.parse(await readFile(join(dataDir, 'demo-owner.json'), 'utf8')) as {
    email: string
    password: string
  }
  const open = createApiClient({ baseUrl: url, token: null })
  const { token } = await dataOf(open.POST('/api/auth/sign-in/email', { body: login }))
  return { url, token, ids: await idsOfDemo(createApiClient({ baseUrl: url, token })) }
}

async function takeAll(
  browser: Browser,
  shot: {
    visit: Visit
    wanted: readonly PageUnderTest[]
    size: keyof typeof sizes
    scheme: 'light' | 'dark'
  },
): Promise<void> {
  const { visit, wanted, size, scheme } = shot
  const context = await browser.newContext({
    viewport: sizes[size],
    // A finger points, and what it points at is larger.
    hasTouch: size === 'phone',
    isMobile: size === 'phone',
    colorScheme: scheme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  })
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error') process.stderr.write(`${page.url()}: ${message.text()}\n`)
  })
  for (const { name, path, outside, operator } of wanted) {
    const login = operator === true ? visit.operator_token : visit.token
    if (login === null) continue
    await page.goto(`${visit.url}/theme.js`)
    await page.evaluate(
      ({ token, language }) => {
        localStorage.clear()
        localStorage.setItem('switchboard.language', language)
        if (token !== null) localStorage.setItem('switchboard.token', token)
      },
      { token: outside === true ? null : login, language: visit.language },
    )
    await page.goto(visit.url + fillPath(path, visit.ids))
    await settled(page)
    await page.evaluate('document.fonts.ready.then(() => undefined)')
    if (name === 'today') await page.locator('.recharts-surface').waitFor()
    const tongue = visit.language === 'en' ? '' : `-${visit.language}`
    await page.screenshot({ path: join(folder, `${name}-${size}-${scheme}${tongue}.png`) })
  }
  await context.close()
}

await main()

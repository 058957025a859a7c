import type { Page, Route } from 'playwright-core'

/** What a page asks the API for, kept waiting, then refused, then let through again. */
export interface FailingApi {
  /** Paths of what was asked, without what the frame around the pages needs. */
  asked: Set<string>
  /** From now on, and for what waits: `500` by the server, or `gone`, no answer at all. */
  fail(how: '500' | 'gone'): Promise<void>
  heal(): Promise<void>
}

/** Who is looking, and at which business: without these there is no page to look at. */
const frame = /^\/api\/(me|businesses\/[^/]+)$/

/** Before the page is opened: nothing of its own is answered until `fail`. */
export async function holdApi(page: Page): Promise<FailingApi> {
  const asked = new Set<string>()
  let failing: '500' | 'gone' | null = null
  const waiting: Route[] = []
  await page.route('**/api/**', async (route) => {
    const { pathname } = new URL(route.request().url())
    if (frame.test(pathname)) return route.continue()
    // What is live is asked for again without end, and its absence is no fault of the page.
    if (!pathname.endsWith('/live')) asked.add(pathname)
    if (failing === null) waiting.push(route)
    else await refuse(route, failing)
  })
  return {
    asked,
    async fail(how) {
      failing = how
      await Promise.all(waiting.splice(0).map((route) => refuse(route, how)))
    },
    heal: () => page.unroute('**/api/**'),
  }
}

async function refuse(route: Route, how: '500' | 'gone'): Promise<void> {
  const error = { code: 'internal', message: 'Something went wrong on our side.', request_id: 'r-1' }
  // A request that its page gave up meanwhile cannot be answered.
  await (how === 'gone' ? route.abort() : route.fulfill({ status: 500, json: { error } })).catch(() => {})
}

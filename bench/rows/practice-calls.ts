import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createApiClient, dataOf } from '#api/client/client.ts'
import type { EndReason } from '#domain/call.ts'
import type { PracticeCallersInput, PracticeCallersResult } from '../processes/practice-callers.ts'
import type { Row } from '../frame.ts'
import { startChild } from '../support/child.ts'
import { startSystem, type System } from '../support/system.ts'

const calls = 300
const rampPerSecond = 15

export const practiceCalls: Row = {
  name: 'practice-calls',
  what: `${calls} practice calls at once with the stand-in, typed, ended by goodbye and all in the call log`,
  bar: `${calls} of ${calls}`,
  async measure({ say }) {
    const system = await startSystem({ GOOGLE_API_KEY: '', GEMINI_API_KEY: '', DEMO: 'off' })
    try {
      const { url, data_dir } = system.ready
      const secrets = JSON.parse(await readFile(join(data_dir, 'secrets.json'), 'utf8')) as {
        operator_token: string
      }
      const token = secrets.operator_token
      const result = await callAll({ url, token, numbers: system.numbers, calls, rampPerSecond })
      const { at_once, ends } = result
      say(`${at_once} at once; ended: ${JSON.stringify(ends)}`)
      say(
        `first audio p50 ${result.first_audio_p50_ms.toFixed(0)} ms, p95 ${result.first_audio_p95_ms.toFixed(0)} ms`,
      )
      const logged = await countLogged(url, token)
      say(`in the call log: ${JSON.stringify(logged)}`)
      return {
        value: `${at_once} at once, ${ends['goodbye'] ?? 0} ended by goodbye, ${logged['goodbye'] ?? 0} logged so`,
        floor: null,
        ratio: null,
        meets: at_once === calls && ends['goodbye'] === calls && logged['goodbye'] === calls,
        method: `${rampPerSecond} new calls a second through npm start with the stand-in; each hears the greeting, asks for the opening hours (a tool call), and says goodbye when all ${calls} have been answered; then the call log of every business is read over the API`,
      }
    } finally {
      await system.stop()
    }
  },
}

async function callAll(load: PracticeCallersInput): Promise<PracticeCallersResult> {
  const child = startChild('practice-callers', load)
  try {
    return await child.report<PracticeCallersResult>('result', 240_000)
  } finally {
    await child.stop()
  }
}

/** All calls of all businesses by their end; the last of the journal may be on its way for a moment. */
async function countLogged(url: System['ready']['url'], token: string): Promise<Record<string, number>> {
  const api = createApiClient({ baseUrl: url, token })
  let counts: Record<string, number> = {}
  for (let tries = 0; tries < 10; tries++) {
    counts = {}
    const businesses = await dataOf(api.GET('/api/businesses', { params: { query: { limit: 100 } } }))
    for (const { id } of businesses.items) {
      for (const reason of await endsOf(api, id)) counts[reason] = (counts[reason] ?? 0) + 1
    }
    if (counts['open'] === undefined) return counts
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  return counts
}

async function endsOf(
  api: ReturnType<typeof createApiClient>,
  business_id: string,
): Promise<(EndReason | 'open')[]> {
  const ends: (EndReason | 'open')[] = []
  let cursor: string | undefined
  do {
    const query = { limit: 100, ...(cursor === undefined ? {} : { cursor }) }
    const page = await dataOf(
      api.GET('/api/businesses/{business_id}/calls', { params: { path: { business_id }, query } }),
    )
    ends.push(...page.items.map(({ end_reason }) => end_reason ?? 'open'))
    cursor = page.next_cursor ?? undefined
  } while (cursor !== undefined)
  return ends
}

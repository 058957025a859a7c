import type { HttpLoadInput, HttpLoadResult } from '../processes/http-load.ts'
import type { Row } from '../frame.ts'
import { loadHttp, withApi, withEmptyRoute } from '../support/http-figures.ts'
import { median } from '../support/statistics.ts'

const path = '/api/ai/lookup-by-phone'
const rounds = 3
const many = 1_000_000
/** Numbers that are called in the same minute, spread over all. */
const busyNumbers = 1_000

export const lookup: Row = {
  name: 'lookup',
  what: `lookup over HTTP, at 1 and at ${many.toLocaleString('en')} businesses`,
  bar: '≥ 0.6 × an empty Fastify route; 1 against a million ≤ 1.2 ×',
  async measure({ say }) {
    const one = await withApi(1, ({ port }) => repeat(port, numbers(1, 1)))
    say(`1 business: ${describe(one)}`)
    const million = await withApi(many, async ({ port }) => {
      const cold = await ask(port, numbers(many, 200_000))
      say(`${many} businesses, each number asked for once: ${describe(cold)}`)
      return repeat(port, numbers(many, busyNumbers))
    })
    say(`${many} businesses, ${busyNumbers} of them busy: ${describe(million)}`)
    const floor = await withEmptyRoute(one.answer_bytes, (port) => repeat(port, numbers(1, 1), '/'))
    say(`empty route: ${describe(floor)}`)
    const ratio = million.requests_per_second / floor.requests_per_second
    const growth = one.requests_per_second / million.requests_per_second
    return {
      value: `${rate(million)} (at 1 business ${rate(one)}: ${growth.toFixed(2)} ×)`,
      floor: rate(floor),
      ratio,
      meets: ratio >= 0.6 && growth <= 1.2,
      method: `16 kept-alive connections from another process, median of ${rounds} × 4 s; at a million businesses ${busyNumbers} numbers in turn; the empty route parses JSON and answers with as many bytes`,
    }
  },
}

type Bodies = HttpLoadInput['bodies']

/** Bodies for `count` numbers spread evenly over all. */
function numbers(businesses: number, count: number): Bodies {
  const template = '{"phone_number":"+{n}"}'
  return { template, first: 10_000_000_000, step: Math.floor(businesses / count), count }
}

function ask(port: number, bodies: Bodies, at = path): Promise<HttpLoadResult> {
  return loadHttp({ port, path: at, headers: {}, bodies, connections: 16, seconds: 4 })
}

async function repeat(port: number, bodies: Bodies, at = path): Promise<HttpLoadResult> {
  const results: HttpLoadResult[] = []
  for (let round = 0; round < rounds; round++) results.push(await ask(port, bodies, at))
  const middle = median(results.map((result) => result.requests_per_second))
  return results.find((result) => result.requests_per_second === middle) ?? (results[0] as HttpLoadResult)
}

function rate({ requests_per_second }: HttpLoadResult): string {
  return `${Math.round(requests_per_second).toLocaleString('en')}/s`
}

function describe(result: HttpLoadResult): string {
  return `${rate(result)}, p50 ${result.p50_ms.toFixed(2)} ms, p95 ${result.p95_ms.toFixed(2)} ms, ${result.answer_bytes} bytes`
}

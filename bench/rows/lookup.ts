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
    const one = await withApi(1, ({ port }) => inTurns(port, numbers(1, 1)))
    say(`1 business: ${describe(one.asked)}; empty route ${rate(one.floor)}`)
    const million = await withApi(many, async ({ port }) => {
      const cold = await ask(port, numbers(many, 200_000))
      say(`${many} businesses, each number asked for once: ${describe(cold)}`)
      return inTurns(port, numbers(many, busyNumbers))
    })
    say(
      `${many} businesses, ${busyNumbers} of them busy: ${describe(million.asked)}; empty route ${rate(million.floor)}`,
    )
    const ratio = Math.min(one.ratio, million.ratio)
    const growth = one.ratio / million.ratio
    return {
      value: `${rate(million.asked)} (at 1 business ${rate(one.asked)}; against the floor of its time ${growth.toFixed(2)} ×)`,
      floor: rate(million.floor),
      ratio,
      meets: ratio >= 0.6 && growth <= 1.2,
      method: `16 kept-alive connections from another process, ${rounds} × 4 s in turn with the floor, medians; at a million businesses ${busyNumbers} numbers in turn; the empty route parses JSON and answers with as many bytes`,
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

interface InTurns {
  asked: HttpLoadResult
  floor: HttpLoadResult
  /** Median of the rounds' own ratios. */
  ratio: number
}

/** The lookup and the empty route one after the other, again and again: a machine is not as fast at all times. */
async function inTurns(port: number, bodies: Bodies): Promise<InTurns> {
  const { answer_bytes } = await ask(port, bodies)
  return withEmptyRoute(answer_bytes, async (emptyPort) => {
    const pairs: { asked: HttpLoadResult; floor: HttpLoadResult }[] = []
    for (let round = 0; round < rounds; round++) {
      pairs.push({ asked: await ask(port, bodies), floor: await ask(emptyPort, numbers(1, 1), '/') })
    }
    const middle = (pick: (pair: (typeof pairs)[number]) => HttpLoadResult) => {
      const sorted = pairs.map(pick).sort((a, b) => a.requests_per_second - b.requests_per_second)
      return sorted[Math.floor(rounds / 2)] as HttpLoadResult
    }
    return {
      asked: middle((pair) => pair.asked),
      floor: middle((pair) => pair.floor),
      ratio: median(pairs.map(({ asked, floor }) => asked.requests_per_second / floor.requests_per_second)),
    }
  })
}

function rate({ requests_per_second }: HttpLoadResult): string {
  return `${Math.round(requests_per_second).toLocaleString('en')}/s`
}

function describe(result: HttpLoadResult): string {
  return `${rate(result)}, p50 ${result.p50_ms.toFixed(2)} ms, p95 ${result.p95_ms.toFixed(2)} ms, ${result.answer_bytes} bytes`
}

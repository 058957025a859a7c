import type { KnowledgeSearchInput, KnowledgeSearchResult } from '../processes/knowledge-search.ts'
import type { Row } from '../frame.ts'
import { startChild } from '../support/child.ts'
import { percentile } from '../support/statistics.ts'

const load: KnowledgeSearchInput = { businesses: 200, passagesEach: 40, largest: 1_500, searches: 500 }

export const knowledgeSearch: Row = {
  name: 'knowledge-search',
  what: 'search of a business’s knowledge, embedded database',
  bar: 'p95 ≤ 50 ms',
  async measure({ say }) {
    const child = startChild('knowledge-search', load)
    try {
      const result = await child.report<KnowledgeSearchResult>('result', 600_000)
      const p95 = percentile(result.all, 95)
      const big = percentile(result.of_largest, 95)
      const empty = percentile(result.empty, 95)
      say(`p50 ${percentile(result.all, 50).toFixed(1)} ms; something found in ${result.found} searches`)
      return {
        value: `p95 ${p95.toFixed(1)} ms (in a business with ${load.largest} passages ${big.toFixed(1)} ms)`,
        floor: `${empty.toFixed(1)} ms`,
        ratio: null,
        meets: p95 <= 50 && big <= 50,
        method: `${load.searches} questions of three words, one of them misspelled, over ${load.businesses} businesses with ${load.passagesEach} passages of 800 characters each; every tenth in one with ${load.largest}; the floor is an empty transaction of a business, in turn with the searches`,
      }
    } finally {
      await child.stop()
    }
  },
}

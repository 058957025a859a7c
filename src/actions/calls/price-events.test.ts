import { describe, expect, it } from 'vitest'
import type { BusinessStores } from '#actions/ports.ts'
import type { CallEvent } from '#domain/call-event.ts'
import { createLruMap } from '../lookup/lru-map.ts'
import { priceEvents } from './price-events.ts'

const at = '2026-11-23T09:00:00.000Z'
const usage = {
  input_tokens: 500,
  output_tokens: 500,
  audio_input_tokens: 500,
  audio_output_tokens: 500,
  total_tokens: 1_000,
}
const event = (cost_micro_usd: number): CallEvent => ({
  type: 'usage',
  seq: 1,
  at,
  usage: { ...usage, cost_micro_usd },
})

/** A call whose model is stored; counts how often it was asked for. */
function storedCall(model_kind: string | null) {
  const asked = { times: 0 }
  const summary = async () => {
    asked.times += 1
    return { model_kind }
  }
  return { asked, stores: { calls: { summary } } as unknown as BusinessStores }
}

const costs = (events: CallEvent[]) =>
  events.map((each) => (each.type === 'usage' ? each.usage.cost_micro_usd : null))

describe('priceEvents', () => {
  it('leaves a cost that came with the usage', async () => {
    const { stores, asked } = storedCall('gemini-live')
    expect(costs(await priceEvents(createLruMap(10), stores, 'a', [event(7)]))).toEqual([7])
    expect(asked.times).toBe(0)
  })

  it('asks once which model speaks, and not at all when the batch says so', async () => {
    const { stores, asked } = storedCall('gemini-live')
    const kinds = createLruMap<string, string>(10)
    const [first] = costs(await priceEvents(kinds, stores, 'a', [event(0)]))
    await priceEvents(kinds, stores, 'a', [event(0)])
    expect(first).toBeGreaterThan(0)
    expect(asked.times).toBe(1)

    const answered: CallEvent = { type: 'answered', seq: 0, at, source: 'model', model_kind: 'stand-in' }
    expect(costs(await priceEvents(kinds, stores, 'b', [answered, event(0)]))).toEqual([null, 0])
    expect(asked.times).toBe(1)
  })

  it('takes a model that nobody knows for a live one', async () => {
    const { stores } = storedCall(null)
    expect(costs(await priceEvents(createLruMap(10), stores, 'a', [event(0)]))[0]).toBeGreaterThan(0)
  })
})

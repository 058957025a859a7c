import { describe, expect, it } from 'vitest'
import { createAnswerCache } from './answer-cache.ts'

function cacheAt(start: number, max = 10) {
  const time = { now: start }
  const cache = createAnswerCache({ now: () => time.now, max, ttlMs: 1_000, unknownTtlMs: 100 })
  return { cache, time }
}

describe('createAnswerCache', () => {
  it('answers what it was given until it is too old', () => {
    const { cache, time } = cacheAt(0)
    cache.keep('+1', cache.generation, { json: '{"n":1}', business_id: 'a' })

    expect(cache.get('+1')).toEqual({ kind: 'known', json: '{"n":1}' })
    time.now = 1_000
    expect(cache.get('+1')).toBeUndefined()
  })

  it('remembers for a shorter time that nobody owns a number', () => {
    const { cache, time } = cacheAt(0)
    cache.keep('+1', cache.generation, null)

    expect(cache.get('+1')).toEqual({ kind: 'unknown' })
    time.now = 100
    expect(cache.get('+1')).toBeUndefined()
  })

  it('forgets every written form of a changed business, and no other business', () => {
    const { cache } = cacheAt(0)
    cache.keep('+1', cache.generation, { json: 'a', business_id: 'a' })
    cache.keep('tel:+1', cache.generation, { json: 'a', business_id: 'a' })
    cache.keep('+2', cache.generation, { json: 'b', business_id: 'b' })
    cache.forget('a')

    expect(cache.get('+1')).toBeUndefined()
    expect(cache.get('tel:+1')).toBeUndefined()
    expect(cache.get('+2')).toEqual({ kind: 'known', json: 'b' })
  })

  it('forgets which numbers were unknown at any change: one of them may have an owner now', () => {
    const { cache } = cacheAt(0)
    cache.keep('+1', cache.generation, null)
    cache.forget('some business')

    expect(cache.get('+1')).toBeUndefined()
  })

  it('forgets everything when it is not known what changed', () => {
    const { cache } = cacheAt(0)
    cache.keep('+1', cache.generation, { json: 'a', business_id: 'a' })
    cache.forget(null)

    expect(cache.size).toBe(0)
  })

  it('does not keep an answer that was read before a change', () => {
    const { cache } = cacheAt(0)
    const before = cache.generation
    cache.forget('a')
    cache.keep('+1', before, { json: 'old', business_id: 'a' })

    expect(cache.get('+1')).toBeUndefined()
  })

  it('follows a number from one business to another', () => {
    const { cache, time } = cacheAt(0)
    cache.keep('+1', cache.generation, { json: 'a', business_id: 'a' })
    time.now = 1_000
    cache.keep('+1', cache.generation, { json: 'b', business_id: 'b' })
    cache.forget('a')

    expect(cache.get('+1')).toEqual({ kind: 'known', json: 'b' })
    cache.forget('b')
    expect(cache.get('+1')).toBeUndefined()
  })

  it('stays within its bound, known and unknown numbers apart', () => {
    const { cache } = cacheAt(0, 3)
    cache.keep('+1', cache.generation, { json: 'a', business_id: 'a' })
    for (let n = 0; n < 100; n += 1) cache.keep(`${n}`, cache.generation, null)

    expect(cache.size).toBe(4)
    expect(cache.get('+1')).toEqual({ kind: 'known', json: 'a' })
  })
})

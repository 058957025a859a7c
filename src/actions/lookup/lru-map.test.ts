import { describe, expect, it } from 'vitest'
import { createLruMap } from './lru-map.ts'

describe('createLruMap', () => {
  it('forgets the entry unused for longest when it is full, and says which', () => {
    const evicted: [string, number][] = []
    const map = createLruMap<string, number>(2, (key, value) => evicted.push([key, value]))
    map.set('a', 1)
    map.set('b', 2)
    map.get('a')
    map.set('c', 3)

    expect(map.get('b')).toBeUndefined()
    expect([map.get('a'), map.get('c')]).toEqual([1, 3])
    expect(evicted).toEqual([['b', 2]])
  })

  it('replaces an entry without growing', () => {
    const map = createLruMap<string, number>(2)
    map.set('a', 1)
    map.set('a', 2)
    map.set('b', 3)

    expect(map.size).toBe(2)
    expect(map.get('a')).toBe(2)
  })
})

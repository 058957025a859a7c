/** A map that holds at most `max` entries and forgets the one unused for longest. */
export interface LruMap<K, V> {
  get(key: K): V | undefined
  set(key: K, value: V): void
  delete(key: K): boolean
  clear(): void
  readonly size: number
}

export function createLruMap<K, V>(max: number, onEvict?: (key: K, value: V) => void): LruMap<K, V> {
  // A Map keeps insertion order: the first key is the one unused for longest.
  const entries = new Map<K, V>()
  return {
    get(key) {
      const value = entries.get(key)
      if (value === undefined) return undefined
      entries.delete(key)
      entries.set(key, value)
      return value
    },
    set(key, value) {
      entries.delete(key)
      entries.set(key, value)
      if (entries.size <= max) return
      const oldest = entries.entries().next().value
      if (oldest === undefined) return
      entries.delete(oldest[0])
      onEvict?.(oldest[0], oldest[1])
    },
    delete: (key) => entries.delete(key),
    clear: () => entries.clear(),
    get size() {
      return entries.size
    },
  }
}

/** Remembers what was used last, up to a number of bytes. */
export interface SpeechCache<T extends { pcm: Int16Array }> {
  get(key: string): T | undefined
  set(key: string, speech: T): void
}

export function createSpeechCache<T extends { pcm: Int16Array }>(maxBytes: number): SpeechCache<T> {
  // A Map keeps the order of insertion, so its first key is the one not used for longest.
  const entries = new Map<string, T>()
  let bytes = 0

  function drop(key: string): void {
    const entry = entries.get(key)
    if (!entry) return
    entries.delete(key)
    bytes -= entry.pcm.byteLength
  }

  return {
    get(key) {
      const entry = entries.get(key)
      if (entry) {
        entries.delete(key)
        entries.set(key, entry)
      }
      return entry
    },
    set(key, speech) {
      drop(key)
      entries.set(key, speech)
      bytes += speech.pcm.byteLength
      for (const oldest of entries.keys()) {
        if (bytes <= maxBytes || oldest === key) break
        drop(oldest)
      }
    },
  }
}

import { createFormIndex } from './form-index.ts'
import { createLruMap } from './lru-map.ts'

export interface AnswerCacheOptions {
  now: () => number
  /** Numbers kept: as many known ones, and as many that nobody owns. */
  max: number
  /** No answer is older than this; the belt to the braces of `forget`. */
  ttlMs: number
  unknownTtlMs: number
}

/** `unknown`: nobody owns the number. */
export type CachedAnswer = { kind: 'known'; json: string } | { kind: 'unknown' }

export interface KnownAnswer {
  json: string
  business_id: string
  /** When it ceases to be true by itself, in the time of `now`. */
  until?: number
}

/**
 * Remembers answers by the number as it was written, so that a hit costs neither parsing nor a query, and forgets
 * all that speaks of a business when it changed.
 */
export interface AnswerCache {
  get(written: string): CachedAnswer | undefined
  /** Counts the changes. An answer read before a change must not be kept after it. */
  readonly generation: number
  /** Kept only when nothing changed since `generation`. */
  keep(written: string, generation: number, answer: KnownAnswer | null): void
  /** Null: everything may have changed. */
  forget(business_id: string | null): void
  readonly size: number
}

export function createAnswerCache(options: AnswerCacheOptions): AnswerCache {
  const { now, max, ttlMs, unknownTtlMs } = options
  const forms = createFormIndex()
  const known = createLruMap<string, { json: string; business_id: string; expires: number }>(
    max,
    (written, entry) => forms.remove(entry.business_id, written),
  )
  const unknown = createLruMap<string, { expires: number }>(max)
  let generation = 0

  return {
    get(written) {
      const entry = known.get(written)
      if (entry !== undefined && entry.expires > now()) return { kind: 'known', json: entry.json }
      const nobody = unknown.get(written)
      if (nobody !== undefined && nobody.expires > now()) return { kind: 'unknown' }
      return undefined
    },
    get generation() {
      return generation
    },
    keep(written, since, answer) {
      if (since !== generation) return
      if (answer === null) {
        unknown.set(written, { expires: now() + unknownTtlMs })
        return
      }
      const previous = known.get(written)
      if (previous !== undefined) forms.remove(previous.business_id, written)
      const { json, business_id, until = Infinity } = answer
      known.set(written, { json, business_id, expires: Math.min(now() + ttlMs, until) })
      forms.add(answer.business_id, written)
    },
    forget(business_id) {
      generation += 1
      unknown.clear()
      if (business_id === null) {
        known.clear()
        forms.clear()
        return
      }
      for (const written of forms.take(business_id)) known.delete(written)
    },
    get size() {
      return known.size + unknown.size
    },
  }
}

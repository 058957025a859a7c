import { readOrdinal, readTime } from './read-words.ts'

/** Something a tool's result told of: `kind` is the list's name in the singular (`services` holds a `service`). */
export interface KnownThing {
  kind: string
  fields: Record<string, unknown>
}

const MOST = 200

/** What a result's `data` holds, the newest first, so that later tools can be given the ids they ask for. */
export function thingsIn(data: unknown, known: readonly KnownThing[] = []): KnownThing[] {
  if (!isRecord(data)) return [...known]
  const found: KnownThing[] = [{ kind: '', fields: data }]
  for (const [key, value] of Object.entries(data)) {
    if (Array.isArray(value)) {
      for (const item of value) if (isRecord(item)) found.push({ kind: singular(key), fields: item })
    } else if (isRecord(value)) found.push({ kind: key, fields: value })
  }
  return [...found, ...known].slice(0, MOST)
}

/**
 * The value of a parameter such as `service_id` or `starts_at`, from what is known: of the things that have it, the one
 * the words point at, by name, time or order.
 */
export function valueFrom(known: readonly KnownThing[], parameter: string, words: string): unknown {
  const candidates = known.flatMap((thing) => {
    const value = valueOf(thing, parameter)
    return value === undefined ? [] : [{ value, fields: thing.fields }]
  })
  const pointedAt = candidates.find((candidate) => isMentioned(candidate.fields, words))
  if (pointedAt) return pointedAt.value
  const ordinal = readOrdinal(words)
  if (ordinal !== null) return candidates[Math.min(ordinal, candidates.length - 1)]?.value
  return candidates.length === 1 ? candidates[0]?.value : undefined
}

function valueOf({ kind, fields }: KnownThing, parameter: string): unknown {
  if (fields[parameter] !== undefined) return fields[parameter]
  if (parameter.endsWith('_id') && kind !== '' && parameter === `${kind}_id`) return fields['id']
  return undefined
}

/** Its name is said, or a time of day that it holds. */
function isMentioned(fields: Record<string, unknown>, words: string): boolean {
  const lower = words.toLowerCase()
  const time = readTime(words)
  return Object.entries(fields).some(([key, value]) => {
    if (typeof value !== 'string' || value === '') return false
    if (/name|title|label|type$/.test(key) && lower.includes(value.toLowerCase())) return true
    return time !== null && new RegExp(`(^|[T\\s])${time}`).test(value)
  })
}

function singular(key: string): string {
  return key.endsWith('ies') ? `${key.slice(0, -3)}y` : key.replace(/s$/, '')
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

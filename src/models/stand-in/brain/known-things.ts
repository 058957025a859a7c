import { readOrdinal, readTime, weekdayIn } from './read-words.ts'

/** Something a tool's result told of: `kind` is the list's name in the singular (`services` holds a `service`). */
export interface KnownThing {
  kind: string
  fields: Record<string, unknown>
  /** Of which result; later ones are higher. */
  batch: number
}

const MOST = 200

/** What a result's `data` holds, the newest first, so that later tools can be given the ids they ask for. */
export function thingsIn(data: unknown, known: readonly KnownThing[] = []): KnownThing[] {
  if (!isRecord(data)) return [...known]
  const batch = (known[0]?.batch ?? 0) + 1
  const found: KnownThing[] = [{ kind: '', fields: data, batch }]
  for (const [key, value] of Object.entries(data)) {
    if (Array.isArray(value)) {
      for (const item of value) if (isRecord(item)) found.push({ kind: singular(key), fields: item, batch })
    } else if (isRecord(value)) found.push({ kind: key, fields: value, batch })
  }
  return [...found, ...known].slice(0, MOST)
}

interface Candidate {
  value: unknown
  fields: Record<string, unknown>
}

/**
 * The value of a parameter such as `service_id` or `starts_at`, from what was told last: of the things that have it, the
 * one the words point at, by name, day, time or order; the only one there is.
 */
export function valueFrom(known: readonly KnownThing[], parameter: string, words: string): unknown {
  const candidates = candidatesFor(known, parameter)
  const pointedAt = candidates.filter((candidate) => isMentioned(candidate.fields, words))
  // A day alone chooses nothing where there are several times on it.
  if (pointedAt[0] && (pointedAt.length === 1 || readTime(words) !== null)) return pointedAt[0].value
  const ordinal = readOrdinal(words)
  if (ordinal !== null) return candidates[Math.min(ordinal, candidates.length - 1)]?.value
  return mayBeAssumed(parameter) ? onlyValue(candidates) : undefined
}

/** The value when there is no choice. */
export function onlyValueFrom(known: readonly KnownThing[], parameter: string): unknown {
  return onlyValue(candidatesFor(known, parameter))
}

/** A time is chosen by whoever comes, even if it is the only one. */
function mayBeAssumed(parameter: string): boolean {
  return !/hold|slot|start|_at$/.test(parameter)
}

function onlyValue(candidates: readonly Candidate[]): unknown {
  const [only, ...others] = new Set(candidates.map(({ value }) => value))
  return others.length === 0 ? only : undefined
}

function candidatesFor(known: readonly KnownThing[], parameter: string): Candidate[] {
  const all = known.flatMap((thing) => {
    const value = valueOf(thing, parameter)
    return value === undefined ? [] : [{ value, fields: thing.fields, batch: thing.batch }]
  })
  return all.filter(({ batch }) => batch === all[0]?.batch)
}

function valueOf({ kind, fields }: KnownThing, parameter: string): unknown {
  if (fields[parameter] !== undefined) return fields[parameter]
  if (parameter.endsWith('_id') && kind !== '' && parameter === `${kind}_id`) return fields['id']
  return undefined
}

/** Its name is said, or a time of day that it holds (and no other day than its own). */
function isMentioned(fields: Record<string, unknown>, words: string): boolean {
  const lower = words.toLowerCase()
  const time = readTime(words)
  const day = weekdayIn(words)
  const texts = Object.entries(fields).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  const spoken = texts.filter(([key]) => key === 'words').map(([, value]) => value)
  const whens = spoken.length > 0 ? spoken : texts.map(([, value]) => value)
  if (day !== null && spoken.length > 0 && !spoken.some((value) => weekdayIn(value) === day)) return false
  const isNamed = texts.some(
    ([key, value]) =>
      value !== '' && /name|title|label|type$|^service$/.test(key) && lower.includes(value.toLowerCase()),
  )
  if (isNamed && spoken.length === 0) return true
  if (time !== null) return whens.some((value) => holdsTime(value, time, words))
  return isNamed || (day !== null && spoken.some((value) => weekdayIn(value) === day))
}

/** "ten" is ten in the morning or at night; "10 am" is not. */
function holdsTime(value: string, time: string, words: string): boolean {
  if (new RegExp(`(^|[T\\s])${time}`).test(value)) return true
  const held = readTime(value)
  if (held === null) return false
  const isSure = /\b(am|pm|a\.m\.|p\.m\.)|\d:\d\d/i.test(words)
  return (
    held === time || (!isSure && hourOf(held) % 12 === hourOf(time) % 12 && held.slice(3) === time.slice(3))
  )
}

function hourOf(time: string): number {
  return Number(time.slice(0, 2))
}

function singular(key: string): string {
  return key.endsWith('ies') ? `${key.slice(0, -3)}y` : key.replace(/s$/, '')
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

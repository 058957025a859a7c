/** Letters of any script with their accents, digits, and what stands between the parts of a name. */
const nameLike = /^[\p{L}\p{M}\p{N} .,'’&()-]+$/u
const longestName = 120

/**
 * A name as it is kept: one space between words, nothing but what names are made of. Null: not a name. What callers
 * say ends up in instructions to a model, so a name is no place for sentences.
 */
export function readName(said: string): string | null {
  const name = said.normalize('NFC').replace(/\s+/g, ' ').trim()
  return name.length > 0 && name.length <= longestName && nameLike.test(name) && /\p{L}/u.test(name)
    ? name
    : null
}

/** Whether `said` may be the name of who is stored as `stored`: "Emma", "carter, emma" and "Émma" are Emma Carter. */
export function isNameOf(stored: string, said: string): boolean {
  const whole = plainWords(stored)
  const part = plainWords(said)
  return (
    part.length > 0 &&
    (part.every((word) => whole.includes(word)) || whole.every((word) => part.includes(word)))
  )
}

export function isSameName(one: string, other: string): boolean {
  return plainWords(one).toSorted().join(' ') === plainWords(other).toSorted().join(' ')
}

function plainWords(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** "Emma, E, M, M, A; Carter, C, A, R, T, E, R": for a caller to check. */
export function spelledName(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => [word.replace(/[^\p{L}\p{N}'’.]/gu, ''), ...lettersOf(word)].join(', '))
    .join('; ')
}

function lettersOf(word: string): string[] {
  return (word.normalize('NFC').match(/[\p{L}\p{N}]/gu) ?? []).map((letter) => letter.toUpperCase())
}

const marks: Record<string, string> = { '.': 'dot', _: 'underscore', '-': 'dash', '+': 'plus', '@': 'at' }
/** Said as words: spelling them would only tire. */
const knownDomains = new Set(['gmail', 'yahoo', 'hotmail', 'outlook', 'icloud', 'aol', 'com', 'org', 'net'])

/** "a, n, n, dot, l, e, e, at, gmail, dot, com". */
export function spelledEmail(email: string): string {
  const parts: string[] = email.toLowerCase().match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu) ?? []
  const at = parts.lastIndexOf('@')
  return parts
    .flatMap((part, index) => marks[part] ?? (index > at && knownDomains.has(part) ? part : part.split('')))
    .join(', ')
}

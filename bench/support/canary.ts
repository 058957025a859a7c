import { pick, type Random } from './random.ts'

/** `Kana` and four syllables: a voice can say it, and nothing else looks like it. */
const pattern = /kana(?:[bdfgklmnprstvz][aeiou]){4}/gi
const consonants = 'bdfgklmnprstvz'.split('')
const vowels = 'aeiou'.split('')

/** So many different secret words. */
export function makeCanaries(random: Random, count: number): string[] {
  const words = new Set<string>()
  while (words.size < count) {
    const syllables = Array.from({ length: 4 }, () => pick(random, consonants) + pick(random, vowels))
    words.add(`Kana${syllables.join('')}`)
  }
  return [...words]
}

/** What was found in all that was searched, by where it was found. */
export interface Finds {
  own: number
  foreign: Map<string, { count: number; example: string }>
}

/** Every canary in the text, whatever its case, as it was made. */
export function canariesIn(text: string): string[] {
  return [...text.matchAll(pattern)].map(([word]) => `K${word.slice(1).toLowerCase()}`)
}

/** Notes which canaries stand in a text that belongs to the business of `own`. */
export function search(finds: Finds, place: string, text: string, own: string): void {
  for (const canary of canariesIn(text)) {
    if (canary === own) finds.own += 1
    else addForeign(finds, place, `${canary} where ${own} belongs`)
  }
}

export function addForeign({ foreign }: Finds, place: string, example: string): void {
  foreign.set(place, { count: (foreign.get(place)?.count ?? 0) + 1, example })
}

export function countForeign({ foreign }: Finds): number {
  return [...foreign.values()].reduce((sum, { count }) => sum + count, 0)
}

import { isDeepStrictEqual } from 'node:util'
import { diffWordsWithSpace, type ChangeObject } from 'diff'
import { roleWords, type RoleWords, type WordsDifference } from './role-version.ts'

/** The fields in which two versions of a role's words differ, in the order of the role's fields. */
export function wordsDifferences(before: RoleWords, after: RoleWords): WordsDifference[] {
  return roleWords
    .keyof()
    .options.filter((field) => !isDeepStrictEqual(before[field], after[field]))
    .map((field) => ({
      field,
      before: before[field],
      after: after[field],
      parts: partsOf(before[field], after[field]),
    }))
}

function partsOf(
  before: WordsDifference['before'],
  after: WordsDifference['after'],
): WordsDifference['parts'] {
  if (typeof before !== 'string' || typeof after !== 'string') return []
  return rewritings(diffWordsWithSpace(before, after))
    .flatMap(told)
    .filter(({ text }) => text !== '')
}

function told(passage: string | Rewriting): WordsDifference['parts'] {
  if (typeof passage === 'string') return [{ kind: 'same', text: passage }]
  return [
    { kind: 'removed', text: passage.removed },
    { kind: 'added', text: passage.added },
  ]
}

interface Rewriting {
  removed: string
  added: string
}

/**
 * What stayed, as a string, and what was rewritten, in turn. The few words that two rewritten passages happen to share
 * belong to the rewriting: told word by word, nobody could read it.
 */
function rewritings(changes: readonly ChangeObject<string>[]): (string | Rewriting)[] {
  const passages: (string | Rewriting)[] = []
  for (const { value, added, removed } of changes) {
    if (!added && !removed) {
      passages.push(value)
      continue
    }
    const [before, between] = passages.slice(-2)
    let open = passages.at(-1)
    if (isRewriting(before) && typeof between === 'string' && belongsTo(before, between, value)) {
      passages.pop()
      before.removed += between
      before.added += between
      open = before
    }
    if (!isRewriting(open)) passages.push((open = { removed: '', added: '' }))
    open[added ? 'added' : 'removed'] += value
  }
  return passages
}

function isRewriting(passage: string | Rewriting | undefined): passage is Rewriting {
  return typeof passage === 'object'
}

function belongsTo(before: Rewriting, between: string, value: string): boolean {
  const least = Math.min(Math.max(before.removed.length, before.added.length), value.length)
  return between.trim() === '' || between.length * 2 <= least
}

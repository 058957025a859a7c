import { isDeepStrictEqual } from 'node:util'
import { diffWordsWithSpace } from 'diff'
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
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}

import type { Words } from './words/words.ts'

/** A usual type of role in the reader's language; an owner's own word as it is. */
export function roleTypeName(role_type: string, words: Words): string {
  const names: Record<string, string> = words.common.role_types
  const key = role_type.trim().toLowerCase()
  return Object.hasOwn(names, key) ? (names[key] ?? role_type) : role_type
}

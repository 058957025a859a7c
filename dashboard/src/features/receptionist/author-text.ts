import type { Words } from '#lib/words/words.ts'

/** Who wrote something of a role, as the history names them. */
export function authorText(
  { by_kind, by_name }: { by_kind: 'member' | 'operator' | 'system'; by_name: string | null },
  { drafts }: Pick<Words, 'drafts'>,
): string {
  if (by_kind === 'operator') return by_name === null ? drafts.by.operator : drafts.by_operator(by_name)
  return by_name ?? drafts.by[by_kind]
}

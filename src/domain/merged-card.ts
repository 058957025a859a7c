import type { Customer } from './customer.ts'

const LONGEST_NOTES = 5_000

/** What the kept card says when another is merged into it: its own, and what only the other one knew. */
export function mergedCard(kept: Customer, gone: Customer): Partial<Customer> {
  const notes = [kept.notes, gone.notes === kept.notes ? null : gone.notes]
    .filter((note) => note !== null && note.trim() !== '')
    .join('\n')
  const isOwnRelative = kept.related_to_id === gone.id || gone.related_to_id === kept.id
  const relative = kept.related_to_id === null ? gone : kept
  return {
    phone_number: kept.phone_number ?? gone.phone_number,
    email: kept.email ?? gone.email,
    language: kept.language ?? gone.language,
    notes: notes === '' ? null : notes.slice(0, LONGEST_NOTES),
    related_to_id: isOwnRelative ? null : relative.related_to_id,
    relation: isOwnRelative ? null : relative.relation,
  }
}

/** The numbers besides the one on the merged card: all of both, each once. */
export function mergedNumbers(
  card: { phone_number?: string | null },
  { kept, gone }: { kept: readonly string[]; gone: readonly (string | null)[] },
): string[] {
  const all = new Set([...kept, ...gone].filter((number) => number !== null))
  return [...all].filter((number) => number !== card.phone_number)
}

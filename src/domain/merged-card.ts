import type { Customer } from './customer.ts'

const LONGEST_NOTES = 5_000

/** What the kept card says when another is merged into it: its own, and what only the other one knew. */
export function mergedCard(kept: Customer, gone: Customer): Partial<Customer> {
  const numbers =
    gone.phone_number !== null && kept.phone_number !== null && gone.phone_number !== kept.phone_number
  const other = numbers ? `Also has the number ${gone.phone_number}.` : null
  const notes = [kept.notes, gone.notes === kept.notes ? null : gone.notes, other]
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

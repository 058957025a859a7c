import type { SystemStores } from '../ports.ts'

/**
 * Which of the forms a number may be stored in (`numberCandidates`) some business owns. Null: none. The usual one
 * form costs no query, because whoever uses it will find out.
 */
export async function ownedForm(system: SystemStores, forms: readonly string[]): Promise<string | null> {
  const [first, ...others] = forms
  if (first === undefined || others.length === 0) return first ?? null
  for (const form of forms) if ((await system.businesses.lookup(form)) !== null) return form
  return first
}

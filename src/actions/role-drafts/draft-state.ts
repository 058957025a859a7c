import { found } from '../permission.ts'
import type { BusinessStores } from '../ports.ts'
import type { RoleDraftState } from '#domain/rehearsal/rehearsal-run.ts'
import { wordsDifferences } from '#domain/words-differences.ts'

/** Throws `not_found`. */
export async function draftState(stores: BusinessStores, role_id: string): Promise<RoleDraftState> {
  const published = found(await stores.roles.version(role_id), 'role')
  const draft = await stores.roles.draft(role_id)
  const { words } = draft ?? published
  return {
    published,
    draft,
    differences: wordsDifferences(published.words, words),
    is_outdated: draft !== null && draft.based_on !== published.number,
    run: await stores.rehearsalRuns.last(role_id, words),
  }
}

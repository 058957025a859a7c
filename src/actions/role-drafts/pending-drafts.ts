import type { Actor } from '#domain/access.ts'
import type { PendingDraft } from '#domain/role-version.ts'
import { wordsDifferences } from '#domain/words-differences.ts'
import type { ActionDeps } from '../noun-actions.ts'
import { requireAccess } from '../permission.ts'

/** The drafts of a business that are not what is published. */
export async function pendingDrafts(
  { database }: ActionDeps,
  actor: Actor,
  { business_id }: { business_id: string },
): Promise<PendingDraft[]> {
  requireAccess(actor, business_id, 'viewer')
  return database.forBusiness(business_id, async ({ roles }) => {
    const pending: PendingDraft[] = []
    for (const { role_id, words, by_kind, user_id, by_name, updated_at } of await roles.drafts()) {
      const published = await roles.version(role_id)
      const differences = published === null ? [] : wordsDifferences(published.words, words)
      const fields = differences.map(({ field }) => field)
      if (fields.length > 0) pending.push({ role_id, fields, by_kind, user_id, by_name, updated_at })
    }
    return pending
  })
}

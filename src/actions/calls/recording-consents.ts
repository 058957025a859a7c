import type { Actor } from '#domain/access.ts'
import { wasTold, type RecordingConsent } from '#domain/recording-consent.ts'
import { inBusiness, type ActionDeps } from '../noun-actions.ts'
import { requireAccess } from '../permission.ts'
import type { Page, PageRequest } from '../ports.ts'

/** The calls that were recorded, and those in which somebody did not want it, newest first. */
export async function listRecordingConsents(
  { database }: ActionDeps,
  actor: Actor,
  { business_id, page }: { business_id: string; page: PageRequest },
): Promise<Page<RecordingConsent>> {
  requireAccess(actor, business_id, 'viewer')
  const { items, next_cursor } = await inBusiness(database, business_id, (stores) =>
    stores.recordingConsents.list(page),
  )
  return { items: items.map((each) => ({ ...each, was_told: wasTold(each) })), next_cursor }
}

import { and, eq } from 'drizzle-orm'
import type { FeedbackStore } from '#actions/ports.ts'
import type { Feedback, FeedbackPatch } from '#domain/feedback.ts'
import { feedback } from '../schema/inbox.ts'
import type { StoreContext } from './context.ts'
import { keyset } from './keyset.ts'
import { nounStore } from './noun-store.ts'
import { sameAs } from './same-as.ts'
import { storable } from './storable.ts'

export function feedbackStore(context: StoreContext): FeedbackStore {
  const { tx, clock, business_id } = context
  const here = eq(feedback.business_id, business_id)
  const rows = nounStore<
    Feedback,
    Parameters<FeedbackStore['create']>[0],
    FeedbackPatch & { done_at?: string | null }
  >(context, feedback)
  return {
    get: (id) => rows.get(id),
    create: (input) => rows.create(storable(input)),
    update(id, patch) {
      const done_at = patch.follow_up === 'done' ? clock.now().toISOString() : null
      return rows.update(id, { ...storable(patch), ...(patch.follow_up === undefined ? {} : { done_at }) })
    },
    async list(request, filter) {
      const page = keyset(
        request,
        [
          { name: 'created_at', column: feedback.created_at, type: 'timestamptz' },
          { name: 'id', column: feedback.id, type: 'uuid' },
        ],
        'desc',
      )
      const found = await tx
        .select()
        .from(feedback)
        .where(and(here, ...sameAs(feedback, filter), page.after))
        .orderBy(...page.orderBy)
        .limit(page.limit)
      return page.page(found)
    },
  }
}

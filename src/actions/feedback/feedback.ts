import type { Actor } from '#domain/access.ts'
import type { Feedback, FeedbackFilter, FeedbackPatch } from '#domain/feedback.ts'
import type { ActionDeps } from '../noun-actions.ts'
import { inBusiness } from '../noun-actions.ts'
import { noteInboxChange } from '../inbox/inbox-history.ts'
import { found, requireAccess } from '../permission.ts'
import type { Page, PageRequest } from '../ports.ts'

/** What callers think, newest first. */
export async function listFeedback(
  deps: ActionDeps,
  actor: Actor,
  input: { business_id: string; page: PageRequest; filter: FeedbackFilter },
): Promise<Page<Feedback>> {
  const { business_id, page, filter } = input
  requireAccess(actor, business_id, 'viewer')
  return inBusiness(deps.database, business_id, (stores) => stores.feedback.list(page, filter))
}

export async function getFeedback(
  deps: ActionDeps,
  actor: Actor,
  input: { business_id: string; feedback_id: string },
): Promise<Feedback> {
  requireAccess(actor, input.business_id, 'viewer')
  return deps.database.forBusiness(input.business_id, async (stores) =>
    found(await stores.feedback.get(input.feedback_id), 'feedback'),
  )
}

/** Whether it is being looked into, by whom, and what came of it. */
export async function updateFeedback(
  deps: ActionDeps,
  actor: Actor,
  input: { business_id: string; feedback_id: string; patch: FeedbackPatch },
): Promise<Feedback> {
  requireAccess(actor, input.business_id, 'manager')
  return deps.database.forBusiness(input.business_id, async (stores) => {
    const before = found(await stores.feedback.get(input.feedback_id), 'feedback')
    const after = found(await stores.feedback.update(input.feedback_id, input.patch), 'feedback')
    await noteInboxChange(stores, actor, { kind: 'feedback', id: after.id }, { before, after })
    return after
  })
}

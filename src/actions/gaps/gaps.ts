import type { Actor } from '#domain/access.ts'
import { SwitchboardError } from '#domain/errors.ts'
import type { AnsweredGap, Gap, GapAnswer, GapState } from '#domain/gap.ts'
import { closeAnsweredGaps } from './close-answered-gaps.ts'
import { inBusiness, type ActionDeps } from '../noun-actions.ts'
import { found, requireAccess } from '../permission.ts'
import type { BusinessStores, Page, PageRequest } from '../ports.ts'

/** What callers asked and nobody could answer, last asked first. */
export async function listGaps(
  deps: ActionDeps,
  actor: Actor,
  input: { business_id: string; page: PageRequest; state?: GapState },
): Promise<Page<Gap>> {
  requireAccess(actor, input.business_id, 'viewer')
  const filter = input.state === undefined ? {} : { state: input.state }
  return inBusiness(deps.database, input.business_id, (stores) => stores.gaps.list(input.page, filter))
}

/**
 * Turns an open gap into knowledge, and closes with it every other open gap that the new answer answers. Throws
 * `conflict` when it was closed already.
 */
export async function answerGap(
  deps: ActionDeps,
  actor: Actor,
  input: { business_id: string; gap_id: string; answer: GapAnswer },
): Promise<AnsweredGap> {
  requireAccess(actor, input.business_id, 'manager')
  return deps.database.forBusiness(input.business_id, async (stores) => {
    const open = await openGap(stores, input.gap_id)
    const { question = open.question.slice(0, 1_000), answer } = input.answer
    const knowledge = await stores.knowledge.create({ question, answer, is_active: true })
    const how = { state: 'answered', knowledge_id: knowledge.id } as const
    const gap = await stores.gaps.close(open.id, how)
    return { gap, knowledge, also_closed: await closeAnsweredGaps(stores, how) }
  })
}

/** Closes an open gap that needs no answer. Throws `conflict` when it was closed already. */
export async function dismissGap(
  deps: ActionDeps,
  actor: Actor,
  input: { business_id: string; gap_id: string },
): Promise<Gap> {
  requireAccess(actor, input.business_id, 'manager')
  return deps.database.forBusiness(input.business_id, async (stores) => {
    const { id } = await openGap(stores, input.gap_id)
    return stores.gaps.close(id, { state: 'dismissed', knowledge_id: null })
  })
}

async function openGap(stores: BusinessStores, gap_id: string): Promise<Gap> {
  const gap = found(await stores.gaps.get(gap_id), 'gap')
  if (gap.state === 'open') return gap
  throw new SwitchboardError('conflict', `This gap was ${gap.state} already.`, { reason: 'gap_is_settled' })
}

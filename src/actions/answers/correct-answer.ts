import { z } from 'zod'
import type { Actor } from '#domain/access.ts'
import type { Correction, NewCorrection } from '#domain/answer-source.ts'
import { SwitchboardError } from '#domain/errors.ts'
import type { Gap } from '#domain/gap.ts'
import type { Knowledge } from '#domain/knowledge.ts'
import { closeAnsweredGaps } from '../gaps/close-answered-gaps.ts'
import type { ActionDeps } from '../noun-actions.ts'
import { found, requireAccess } from '../permission.ts'
import type { BusinessStores } from '../ports.ts'
import { sourceOfTurn, type TurnSource } from './answer-source.ts'

/**
 * What the AI should have said in a turn becomes knowledge: in place of the knowledge that it answered from, or new. Gaps
 * that are answered by it are closed. Throws `invalid_request` when nobody asked anything and no question is given.
 */
export async function correctAnswer(
  deps: ActionDeps,
  actor: Actor,
  input: { business_id: string; call_id: string; values: NewCorrection },
): Promise<Correction> {
  requireAccess(actor, input.business_id, 'manager')
  const { turn_id, answer, question } = input.values
  return deps.database.forBusiness(input.business_id, async (stores) => {
    const source = sourceOfTurn(found(await stores.calls.get(input.call_id), 'call'), turn_id)
    const mended = await mend(stores, source, question === undefined ? { answer } : { answer, question })
    const knowledge =
      mended ??
      (await stores.knowledge.create({ question: question ?? questionOf(source), answer, is_active: true }))
    const how = { state: 'answered', knowledge_id: knowledge.id } as const
    const opened = await gapOf(stores, source)
    const first = opened === null ? [] : [await stores.gaps.close(opened.id, how)]
    const closed_gaps = [...first, ...(await closeAnsweredGaps(stores, how))]
    return { knowledge, replaced: mended !== null, closed_gaps }
  })
}

/** Null when the turn came from none, or from one that is gone. */
async function mend(
  stores: BusinessStores,
  { passages }: TurnSource,
  patch: { answer: string; question?: string },
): Promise<Knowledge | null> {
  const knowledge_id = passages[0]?.knowledge_id ?? null
  return knowledge_id === null ? null : stores.knowledge.update(knowledge_id, { ...patch, is_active: true })
}

function questionOf({ tool_calls, question }: TurnSource): string {
  const lookedUp = tool_calls.findLast(({ tool_name }) => tool_name === 'answer_question')?.args['question']
  const asked = typeof lookedUp === 'string' ? lookedUp : question
  if (asked !== null && asked.trim() !== '') return asked.trim().slice(0, 1_000)
  throw new SwitchboardError('invalid_request', 'Nobody had asked anything: say which question it answers.', {
    reason: 'question_missing',
  })
}

const withGap = z.object({ data: z.object({ gap_id: z.uuid() }) })

async function gapOf(stores: BusinessStores, { tool_calls }: TurnSource): Promise<Gap | null> {
  for (const { result } of tool_calls) {
    const gap_id = withGap.safeParse(result).data?.data.gap_id
    const gap = gap_id === undefined ? null : await stores.gaps.get(gap_id)
    if (gap?.state === 'open') return gap
  }
  return null
}

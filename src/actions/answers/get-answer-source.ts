import type { Actor } from '#domain/access.ts'
import type { AnswerSource } from '#domain/answer-source.ts'
import type { ActionDeps } from '../noun-actions.ts'
import { found, requireAccess } from '../permission.ts'
import { sourceOfTurn } from './answer-source.ts'

/** "Why did it say that?": the caller's words, what was looked up, and whether that still stands. */
export async function getAnswerSource(
  deps: ActionDeps,
  actor: Actor,
  input: { business_id: string; call_id: string; turn_id: string },
): Promise<AnswerSource> {
  requireAccess(actor, input.business_id, 'viewer')
  return deps.database.forBusiness(input.business_id, async (stores) => {
    const source = sourceOfTurn(found(await stores.calls.get(input.call_id), 'call'), input.turn_id)
    const now = await stores.passages.get(source.passages.map(({ id }) => id))
    const states = new Map(now.map(({ id, heading, text }) => [id, `${heading}\n${text}`]))
    const passages = source.passages.map((passage) => {
      const stands = states.get(passage.id)
      const told = `${passage.heading}\n${passage.text}`
      return {
        ...passage,
        state: stands === undefined ? 'gone' : stands === told ? 'same' : 'changed',
      } as const
    })
    return { ...source, passages }
  })
}

import { z } from 'zod'
import type { CallDetail, ToolCall, Turn } from '#domain/call.ts'
import { foundPassage, type FoundPassage } from '#domain/passage.ts'
import { notFound } from '../permission.ts'

export interface TurnSource {
  turn: Turn
  question: string | null
  tool_calls: ToolCall[]
  passages: FoundPassage[]
}

/** What a turn of the AI was said from. Throws `not_found` when the call has no such turn, or the caller said it. */
export function sourceOfTurn(call: CallDetail, turn_id: string): TurnSource {
  const at = call.turns.findIndex(({ id, speaker }) => id === turn_id && speaker === 'ai')
  const turn = call.turns[at]
  if (turn === undefined) throw notFound('turn of the AI')
  const asked = call.turns.slice(0, at).findLast(({ speaker }) => speaker === 'caller')
  const since = asked?.started_at ?? call.started_at
  const tool_calls = call.tool_calls.filter(
    ({ started_at }) => started_at >= since && started_at <= turn.ended_at,
  )
  return {
    turn,
    question: asked?.text ?? null,
    tool_calls,
    passages: tool_calls.flatMap(({ result }) => passagesIn(result)),
  }
}

const withPassages = z.object({ data: z.object({ passages: z.array(foundPassage) }) })

function passagesIn(result: Record<string, unknown>): FoundPassage[] {
  return withPassages.safeParse(result).data?.data.passages ?? []
}

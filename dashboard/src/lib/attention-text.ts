import type { CallAnalysis } from '../../../src/domain/call-analysis.ts'
import type { Words } from './words/words.ts'

type Attention = Pick<CallAnalysis, 'attention' | 'attention_reason'>

/** Why a person should look at a call; what a model or a member wrote stays in their words. Null: no need. */
export function attentionText({ attention, attention_reason }: Attention, words: Words): string | null {
  const { attentions } = words.calls
  if (attention_reason === null || !Object.hasOwn(attentions, attention_reason)) return attention
  return attentions[attention_reason]
}

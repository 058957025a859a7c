import type { Knowledge, KnowledgePatch, NewKnowledge } from '#domain/knowledge.ts'
import { nounActions } from '../noun-actions.ts'

export const knowledgeActions = nounActions<Knowledge, NewKnowledge, KnowledgePatch>({
  noun: 'knowledge',
  store: (stores) => stores.knowledge,
})

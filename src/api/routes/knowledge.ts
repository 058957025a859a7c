import { knowledgeActions } from '#actions/knowledge/knowledge-actions.ts'
import { knowledge, knowledgePatch, newKnowledge } from '#domain/knowledge.ts'
import { nounRoutes } from '../noun-routes.ts'

export const knowledgeRoutes = nounRoutes({
  One: 'Knowledge',
  Many: 'Knowledge',
  one: 'a question with its answer',
  many: 'questions with their answers',
  path: 'knowledge',
  id: 'knowledge_id',
  row: knowledge,
  create: newKnowledge,
  patch: knowledgePatch,
  actions: knowledgeActions,
})

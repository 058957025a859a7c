import { knowledgeActions } from '#actions/knowledge/knowledge-actions.ts'
import { tryQuestion } from '#actions/knowledge/try-question.ts'
import { knowledge, knowledgePatch, newKnowledge } from '#domain/knowledge.ts'
import { triedQuestion, tryQuestion as tryQuestionBody } from '#domain/passage.ts'
import { businessParams, nounRoutes } from '../noun-routes.ts'
import { route } from '../route.ts'

const questionRoute = route({
  method: 'POST',
  path: '/api/businesses/:business_id/knowledge/search',
  operationId: 'tryQuestion',
  summary: 'What a caller who asks this would be told, and from where',
  tag: 'knowledge',
  allow: 'member:viewer',
  params: businessParams,
  body: tryQuestionBody,
  response: triedQuestion,
  rateLimit: 120,
  handle: ({ deps, actor, business_id, body }) =>
    tryQuestion(deps, actor, { business_id, question: body.question }),
})

const rowRoutes = nounRoutes({
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

export const knowledgeRoutes = [...rowRoutes, questionRoute]

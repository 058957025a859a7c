import { z } from 'zod'
import { correctAnswer } from '#actions/answers/correct-answer.ts'
import { getAnswerSource } from '#actions/answers/get-answer-source.ts'
import { answerSource, correction, newCorrection } from '#domain/answer-source.ts'
import { businessParams } from '../noun-routes.ts'
import { route } from '../route.ts'

const path = '/api/businesses/:business_id/calls/:call_id'
const callParams = businessParams.extend({ call_id: z.uuid() })

export const answerRoutes = [
  route({
    method: 'GET',
    path: `${path}/turns/:turn_id/source`,
    operationId: 'getAnswerSource',
    summary: 'Why the AI said that: what it looked up for a turn, and whether that still stands',
    tag: 'calls',
    allow: 'member:viewer',
    params: callParams.extend({ turn_id: z.string().min(1).max(200) }),
    response: answerSource,
    handle: ({ deps, actor, business_id, params: { call_id, turn_id } }) =>
      getAnswerSource(deps, actor, { business_id, call_id, turn_id }),
  }),
  route({
    method: 'POST',
    path: `${path}/corrections`,
    operationId: 'correctAnswer',
    summary: 'What the AI should have said in a turn becomes knowledge, in place of what it answered from',
    tag: 'calls',
    allow: 'member:manager',
    params: callParams,
    body: newCorrection,
    response: correction,
    handle: ({ deps, actor, business_id, params: { call_id }, body }) =>
      correctAnswer(deps, actor, { business_id, call_id, values: body }),
  }),
]

import { z } from 'zod'
import { answerGap, dismissGap, listGaps } from '#actions/gaps/gaps.ts'
import { answeredGap, gap, gapAnswer, gapState } from '#domain/gap.ts'
import { businessParams } from '../noun-routes.ts'
import { pageOf, pageQuery } from '../paging.ts'
import { route } from '../route.ts'

const path = '/api/businesses/:business_id/gaps'
const gapParams = businessParams.extend({ gap_id: z.uuid() })

export const gapRoutes = [
  route({
    method: 'GET',
    path,
    operationId: 'listGaps',
    summary: 'Questions nobody could answer, last asked first',
    tag: 'knowledge',
    allow: 'member:viewer',
    params: businessParams,
    query: pageQuery.extend({ state: gapState.optional() }),
    response: pageOf(gap),
    handle: ({ deps, actor, business_id, query: { state, ...page } }) =>
      listGaps(deps, actor, { business_id, page, ...(state === undefined ? {} : { state }) }),
  }),
  route({
    method: 'POST',
    path: `${path}/:gap_id/answer`,
    operationId: 'answerGap',
    summary: 'Turns an open gap into knowledge; closes it and every other that the answer answers',
    tag: 'knowledge',
    allow: 'member:manager',
    params: gapParams,
    body: gapAnswer,
    response: answeredGap,
    handle: ({ deps, actor, business_id, params: { gap_id }, body }) =>
      answerGap(deps, actor, { business_id, gap_id, answer: body }),
  }),
  route({
    method: 'POST',
    path: `${path}/:gap_id/dismiss`,
    operationId: 'dismissGap',
    summary: 'Closes an open gap that needs no answer',
    tag: 'knowledge',
    allow: 'member:manager',
    params: gapParams,
    response: gap,
    handle: ({ deps, actor, business_id, params: { gap_id } }) =>
      dismissGap(deps, actor, { business_id, gap_id }),
  }),
]

import { z } from 'zod'
import { getFeedback, listFeedback, updateFeedback } from '#actions/feedback/feedback.ts'
import { feedback, feedbackKind, feedbackPatch, followUp } from '#domain/feedback.ts'
import { definedOnly } from '../defined-only.ts'
import { businessParams, somePatch } from '../noun-routes.ts'
import { pageOf, pageQuery } from '../paging.ts'
import { route } from '../route.ts'

const path = '/api/businesses/:business_id/feedback'
const params = businessParams.extend({ feedback_id: z.uuid() })
const shared = { path: `${path}/:feedback_id`, tag: 'feedback', params }

export const feedbackRoutes = [
  route({
    method: 'GET',
    path,
    operationId: 'listFeedback',
    summary: 'Praise, complaints and suggestions of callers, newest first',
    tag: 'feedback',
    allow: 'member:viewer',
    params: businessParams,
    query: pageQuery.extend({
      kind: feedbackKind.optional(),
      follow_up: followUp.optional(),
      assigned_staff_id: z.uuid().optional(),
      customer_id: z.uuid().optional(),
    }),
    response: pageOf(feedback),
    handle: ({ deps, actor, business_id, query: { limit, cursor, ...filter } }) =>
      listFeedback(deps, actor, { business_id, page: { limit, cursor }, filter: definedOnly(filter) }),
  }),
  route({
    ...shared,
    method: 'GET',
    operationId: 'getFeedback',
    summary: 'What one caller thinks',
    allow: 'member:viewer',
    response: feedback,
    handle: ({ deps, actor, business_id, params: { feedback_id } }) =>
      getFeedback(deps, actor, { business_id, feedback_id }),
  }),
  route({
    ...shared,
    method: 'PATCH',
    operationId: 'updateFeedback',
    summary: 'Says whether it is being looked into, by whom, and what came of it',
    allow: 'member:manager',
    body: somePatch(feedbackPatch),
    response: feedback,
    handle: ({ deps, actor, business_id, params: { feedback_id }, body: patch }) =>
      updateFeedback(deps, actor, { business_id, feedback_id, patch }),
  }),
]

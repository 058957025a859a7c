import { z } from 'zod'
import { callbackActions, listCallbacks } from '#actions/callbacks/callbacks.ts'
import { callback, callbackPatch, callbackState, newCallback } from '#domain/callback.ts'
import { definedOnly } from '../defined-only.ts'
import { businessParams, nounRoutes } from '../noun-routes.ts'
import { pageOf, pageQuery } from '../paging.ts'
import { route } from '../route.ts'

const routes = nounRoutes({
  One: 'Callback',
  Many: 'Callbacks',
  one: 'a promise to call somebody back',
  many: 'promises to call somebody back',
  path: 'callbacks',
  id: 'callback_id',
  row: callback,
  create: newCallback,
  patch: callbackPatch,
  actions: callbackActions,
})

export const callbackRoutes = [
  ...routes.filter(({ operationId }) => operationId !== 'listCallbacks'),
  route({
    method: 'GET',
    path: '/api/businesses/:business_id/callbacks',
    operationId: 'listCallbacks',
    summary: 'Whom somebody promised to call back, soonest due first',
    tag: 'callbacks',
    allow: 'member:viewer',
    params: businessParams,
    query: pageQuery.extend({
      state: callbackState.optional(),
      /** Any offset is taken and compared in UTC. */
      due_before: z.iso
        .datetime({ offset: true })
        .transform((at) => new Date(at).toISOString())
        .optional(),
      assigned_staff_id: z.uuid().optional(),
      customer_id: z.uuid().optional(),
    }),
    response: pageOf(callback),
    handle: ({ deps, actor, business_id, query: { limit, cursor, ...filter } }) =>
      listCallbacks(deps, actor, { business_id, page: { limit, cursor }, filter: definedOnly(filter) }),
  }),
]

import { listUnroutedCalls } from '#actions/calls/list-calls.ts'
import { z } from 'zod'
import { allUsage, getOverview, listAllCalls } from '#actions/operator/operator-view.ts'
import { call } from '#domain/call.ts'
import { operatorCall, operatorUsage, overview } from '#domain/operator-view.ts'
import { route } from '../route.ts'
import { pageOf, pageQuery } from '../paging.ts'

export const operatorCallRoutes = [
  route({
    method: 'GET',
    path: '/api/operator/overview',
    operationId: 'getOverview',
    summary: 'How it goes over all businesses: calls now, the last 24 hours, jobs that wait',
    tag: 'operator',
    allow: 'operator',
    response: overview,
    handle: ({ deps, actor }) => getOverview(deps, actor),
  }),
  route({
    method: 'GET',
    path: '/api/operator/calls',
    operationId: 'listAllCalls',
    summary: 'Calls of all businesses, newest first, without what was said',
    tag: 'operator',
    allow: 'operator',
    /** `open=true`: only those that run now. */
    query: pageQuery.extend({ open: z.stringbool().default(false) }),
    response: pageOf(operatorCall),
    handle: ({ deps, actor, query: { open, ...page } }) => listAllCalls(deps, actor, { page, is_open: open }),
  }),
  route({
    method: 'GET',
    path: '/api/operator/usage',
    operationId: 'getAllUsage',
    summary: 'Calls, time, tokens and cost over all businesses, by day and by business',
    tag: 'operator',
    allow: 'operator',
    query: z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() }),
    response: operatorUsage,
    handle: ({ deps, actor, query }) =>
      allUsage(deps, actor, { from: query.from ?? null, to: query.to ?? null }),
  }),
  route({
    method: 'GET',
    path: '/api/operator/unrouted-calls',
    operationId: 'listUnroutedCalls',
    summary: 'Calls to numbers that nobody owns, newest first',
    tag: 'operator',
    allow: 'operator',
    query: pageQuery,
    response: pageOf(call),
    handle: ({ deps, actor, query }) => listUnroutedCalls(deps, actor, { page: query }),
  }),
]

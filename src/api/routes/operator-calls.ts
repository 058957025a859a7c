import { listUnroutedCalls } from '#actions/calls/list-calls.ts'
import { call } from '#domain/call.ts'
import { route } from '../route.ts'
import { pageOf, pageQuery } from '../paging.ts'

export const operatorCallRoutes = [
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

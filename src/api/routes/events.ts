import { listEvents } from '#actions/events/list-events.ts'
import { event, eventType } from '#domain/event.ts'
import { businessParams } from '../noun-routes.ts'
import { pageOf, pageQuery } from '../paging.ts'
import { route } from '../route.ts'

export const eventRoutes = [
  route({
    method: 'GET',
    path: '/api/businesses/:business_id/events',
    operationId: 'listEvents',
    summary: 'What happened, newest first',
    tag: 'events',
    allow: 'member:viewer',
    params: businessParams,
    query: pageQuery.extend({ type: eventType.optional() }),
    response: pageOf(event),
    handle: ({ deps, actor, business_id, query: { type, ...page } }) =>
      listEvents(deps, actor, { business_id, page, filter: type === undefined ? {} : { type } }),
  }),
]

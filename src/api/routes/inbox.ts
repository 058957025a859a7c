import { z } from 'zod'
import { getInboxCounts, getInboxHistory } from '#actions/inbox/inbox-history.ts'
import { inboxChange, inboxCounts, type InboxKind } from '#domain/inbox.ts'
import { businessParams } from '../noun-routes.ts'
import type { AnyRoute } from '../route.ts'
import { route } from '../route.ts'

export const inboxRoutes: AnyRoute[] = [
  route({
    method: 'GET',
    path: '/api/businesses/:business_id/inbox-counts',
    operationId: 'getInboxCounts',
    summary: 'How much waits for a person, by kind',
    tag: 'messages',
    allow: 'member:viewer',
    params: businessParams,
    response: inboxCounts,
    handle: ({ deps, actor, business_id }) => getInboxCounts(deps, actor, { business_id }),
  }),
  historyOf('messages', 'Message', 'a message'),
  historyOf('callbacks', 'Callback', 'a promise to call back'),
  historyOf('feedback', 'Feedback', 'feedback'),
]

function historyOf(kind: InboxKind, One: string, one: string): AnyRoute {
  return route({
    method: 'GET',
    path: `/api/businesses/:business_id/${kind}/:id/history`,
    operationId: `get${One}History`,
    summary: `Who did what to ${one}, oldest first`,
    tag: kind,
    allow: 'member:viewer',
    params: businessParams.extend({ id: z.uuid() }),
    response: z.array(inboxChange),
    handle: ({ deps, actor, business_id, params: { id } }) =>
      getInboxHistory(deps, actor, { business_id, kind, id }),
  })
}

import { z } from 'zod'
import { handleMessage, listMessages } from '#actions/messages/messages.ts'
import { message } from '#domain/message.ts'
import { businessParams } from '../noun-routes.ts'
import { pageOf, pageQuery } from '../paging.ts'
import { route } from '../route.ts'

const path = '/api/businesses/:business_id/messages'

export const messageRoutes = [
  route({
    method: 'GET',
    path,
    operationId: 'listMessages',
    summary: 'What callers wanted passed on, newest first',
    tag: 'messages',
    allow: 'member:viewer',
    params: businessParams,
    query: pageQuery,
    response: pageOf(message),
    handle: ({ deps, actor, business_id, query }) => listMessages(deps, actor, { business_id, page: query }),
  }),
  route({
    method: 'PATCH',
    path: `${path}/:message_id`,
    operationId: 'updateMessage',
    summary: 'Marks a message as handled, or as open again',
    tag: 'messages',
    allow: 'member:manager',
    params: businessParams.extend({ message_id: z.uuid() }),
    body: z.object({ is_handled: z.boolean() }),
    response: message,
    handle: ({ deps, actor, business_id, params: { message_id }, body: { is_handled } }) =>
      handleMessage(deps, actor, { business_id, message_id, is_handled }),
  }),
]

import { z } from 'zod'
import { getMessage, listMessages, updateMessage } from '#actions/messages/messages.ts'
import { message, messagePatch, urgency } from '#domain/message.ts'
import { definedOnly } from '../defined-only.ts'
import { businessParams, somePatch } from '../noun-routes.ts'
import { pageOf, pageQuery } from '../paging.ts'
import { route } from '../route.ts'

const path = '/api/businesses/:business_id/messages'
const params = businessParams.extend({ message_id: z.uuid() })
const shared = { tag: 'messages', params }

export const messageRoutes = [
  route({
    method: 'GET',
    path,
    operationId: 'listMessages',
    summary: 'What callers wanted passed on, newest first',
    tag: 'messages',
    allow: 'member:viewer',
    params: businessParams,
    query: pageQuery.extend({
      is_handled: z.stringbool().optional(),
      urgency: urgency.optional(),
      assigned_staff_id: z.uuid().optional(),
      customer_id: z.uuid().optional(),
    }),
    response: pageOf(message),
    handle: ({ deps, actor, business_id, query: { limit, cursor, ...filter } }) =>
      listMessages(deps, actor, { business_id, page: { limit, cursor }, filter: definedOnly(filter) }),
  }),
  route({
    ...shared,
    method: 'GET',
    path: `${path}/:message_id`,
    operationId: 'getMessage',
    summary: 'One of the messages',
    allow: 'member:viewer',
    response: message,
    handle: ({ deps, actor, business_id, params: { message_id } }) =>
      getMessage(deps, actor, { business_id, message_id }),
  }),
  route({
    ...shared,
    method: 'PATCH',
    path: `${path}/:message_id`,
    operationId: 'updateMessage',
    summary: 'Marks a message as handled, or as open again, or says who sees to it',
    allow: 'member:manager',
    body: somePatch(messagePatch),
    response: message,
    handle: ({ deps, actor, business_id, params: { message_id }, body: patch }) =>
      updateMessage(deps, actor, { business_id, message_id, patch }),
  }),
]

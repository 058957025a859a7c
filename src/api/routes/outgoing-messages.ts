import { z } from 'zod'
import { messageTemplateActions } from '#actions/outgoing/message-template-actions.ts'
import { previewMessage } from '#actions/outgoing/preview-message.ts'
import {
  getMessageSettings,
  listConsents,
  listOutgoing,
  putConsent,
  putMessageSettings,
  resendOutgoing,
  seeOutgoing,
} from '#actions/outgoing/outbox.ts'
import { messageSettings } from '#domain/outgoing/message-settings.ts'
import {
  messageName,
  messageTemplate,
  messageTemplatePatch,
  newMessageTemplate,
} from '#domain/outgoing/message-template.ts'
import { channel, consent, outgoingMessage, outgoingState } from '#domain/outgoing/outgoing-message.ts'
import { definedOnly } from '../defined-only.ts'
import { businessParams, nounRoutes, somePatch } from '../noun-routes.ts'
import { pageOf, pageQuery } from '../paging.ts'
import { route } from '../route.ts'

const outbox = '/api/businesses/:business_id/outgoing-messages'
const tag = 'outgoing messages'

const messageRoutes = [
  route({
    method: 'GET',
    path: outbox,
    operationId: 'listOutgoingMessages',
    summary: 'Text messages and mail: sent, waiting, or why not; newest first',
    tag,
    allow: 'member:viewer',
    params: businessParams,
    query: pageQuery.extend({
      state: outgoingState.optional(),
      /** `true`: only those that did not arrive, and nobody has seen it. */
      is_unseen: z.stringbool().optional(),
      channel: channel.optional(),
      customer_id: z.uuid().optional(),
      call_id: z.uuid().optional(),
    }),
    response: pageOf(outgoingMessage),
    handle: ({ deps, actor, business_id, query: { limit, cursor, ...filter } }) =>
      listOutgoing(deps, actor, { business_id, page: { limit, cursor }, filter: definedOnly(filter) }),
  }),
  route({
    method: 'POST',
    path: `${outbox}/:message_id/send`,
    operationId: 'resendOutgoingMessage',
    summary: 'Tries one again that could not be sent',
    tag,
    allow: 'member:manager',
    params: businessParams.extend({ message_id: z.uuid() }),
    response: outgoingMessage,
    handle: ({ deps, actor, business_id, params: { message_id } }) =>
      resendOutgoing(deps, actor, { business_id, message_id }),
  }),
  route({
    method: 'POST',
    path: `${outbox}/:message_id/seen`,
    operationId: 'seeOutgoingMessage',
    summary: 'Notes that a person has seen that one did not arrive',
    tag,
    allow: 'member:manager',
    params: businessParams.extend({ message_id: z.uuid() }),
    response: outgoingMessage,
    handle: ({ deps, actor, business_id, params: { message_id } }) =>
      seeOutgoing(deps, actor, { business_id, message_id }),
  }),
]

const settingsPath = '/api/businesses/:business_id/message-settings'

const settingsRoutes = [
  route({
    method: 'GET',
    path: settingsPath,
    operationId: 'getMessageSettings',
    summary: 'Who is told of what, on which channels, and when nobody is to be disturbed',
    tag,
    allow: 'member:viewer',
    params: businessParams,
    response: messageSettings,
    handle: ({ deps, actor, business_id }) => getMessageSettings(deps, actor, { business_id }),
  }),
  route({
    method: 'PATCH',
    path: settingsPath,
    operationId: 'updateMessageSettings',
    summary: 'Changes them; a field left out stays as it is',
    tag,
    allow: 'member:manager',
    params: businessParams,
    body: somePatch(messageSettings.partial()),
    response: messageSettings,
    handle: ({ deps, actor, business_id, body }) =>
      putMessageSettings(deps, actor, { business_id, patch: definedOnly(body) }),
  }),
]

const consentPath = '/api/businesses/:business_id/message-consents'

const consentRoutes = [
  route({
    method: 'GET',
    path: consentPath,
    operationId: 'listMessageConsents',
    summary: 'Who said that they want messages, or want none',
    tag,
    allow: 'member:viewer',
    params: businessParams,
    query: pageQuery,
    response: pageOf(consent),
    handle: ({ deps, actor, business_id, query }) => listConsents(deps, actor, { business_id, page: query }),
  }),
  route({
    method: 'PUT',
    path: consentPath,
    operationId: 'putMessageConsent',
    summary: 'Notes what somebody said, for one channel',
    tag,
    allow: 'member:manager',
    params: businessParams,
    body: consent.pick({ channel: true, address: true, state: true }),
    response: consent,
    handle: ({ deps, actor, business_id, body }) => putConsent(deps, actor, { business_id, consent: body }),
  }),
]

const text = z.object({ subject: z.string().max(300), body: z.string().max(5_000) })

const previewRoute = route({
  method: 'POST',
  path: '/api/businesses/:business_id/message-templates/preview',
  operationId: 'previewMessage',
  summary: 'A message as somebody would get it; without words, as it is sent now',
  tag,
  allow: 'member:viewer',
  params: businessParams,
  body: z.object({ name: messageName, channel, language: z.string().min(2).max(20), words: text.optional() }),
  response: z.object({
    words: text,
    filled: text,
    language: z.string(),
    is_own: z.boolean(),
    variables: z.array(z.string()),
  }),
  handle: async ({ deps, actor, business_id, body: { words, ...wanted } }) => {
    const preview = await previewMessage(deps, actor, { business_id, ...wanted, ...definedOnly({ words }) })
    return { ...preview, variables: [...preview.variables] }
  },
})

export const outgoingMessageRoutes = [
  previewRoute,
  ...messageRoutes,
  ...settingsRoutes,
  ...consentRoutes,
  ...nounRoutes({
    One: 'MessageTemplate',
    Many: 'MessageTemplates',
    one: 'a message template',
    many: 'message templates',
    path: 'message-templates',
    id: 'template_id',
    row: messageTemplate,
    create: newMessageTemplate,
    patch: messageTemplatePatch,
    actions: messageTemplateActions,
  }),
]

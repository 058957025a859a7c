import { z } from 'zod'
import {
  getWebhookSecret,
  listWebhookDeliveries,
  redeliverWebhook,
  rotateWebhookSecret,
  testWebhook,
  webhookActions,
} from '#actions/webhooks/webhook-actions.ts'
import {
  newWebhookEndpoint,
  webhookDelivery,
  webhookEndpoint,
  webhookEndpointPatch,
} from '#domain/webhook.ts'
import { businessParams, nounRoutes } from '../noun-routes.ts'
import { pageOf, pageQuery } from '../paging.ts'
import { route } from '../route.ts'

const endpoint = '/api/businesses/:business_id/webhook-endpoints/:endpoint_id'
const params = businessParams.extend({ endpoint_id: z.uuid() })
const secret = z.object({ secret: z.string() })
const tag = 'webhook-endpoints'

const secretRoutes = [
  route({
    method: 'GET',
    path: `${endpoint}/secret`,
    operationId: 'getWebhookSecret',
    summary: 'What its deliveries are signed with (Standard Webhooks)',
    tag,
    allow: 'member:manager',
    params,
    response: secret,
    handle: ({ deps, actor, business_id, params: { endpoint_id } }) =>
      getWebhookSecret(deps, actor, { business_id, endpoint_id }),
  }),
  route({
    method: 'POST',
    path: `${endpoint}/secret`,
    operationId: 'rotateWebhookSecret',
    summary: 'Makes a new secret; the one before signs beside it for a day',
    tag,
    allow: 'member:manager',
    params,
    response: secret,
    handle: ({ deps, actor, business_id, params: { endpoint_id } }) =>
      rotateWebhookSecret(deps, actor, { business_id, endpoint_id }),
  }),
]

const deliveryRoutes = [
  route({
    method: 'POST',
    path: `${endpoint}/test`,
    operationId: 'testWebhook',
    summary: 'Delivers an event of type test at once, and says what came of it',
    tag,
    allow: 'member:manager',
    rateLimit: 10,
    params,
    response: webhookDelivery,
    handle: ({ deps, actor, business_id, params: { endpoint_id } }) =>
      testWebhook(deps, actor, { business_id, endpoint_id }),
  }),
  route({
    method: 'GET',
    path: `${endpoint}/deliveries`,
    operationId: 'listWebhookDeliveries',
    summary: 'What was delivered, waits or failed; newest first',
    tag,
    allow: 'member:viewer',
    params,
    query: pageQuery,
    response: pageOf(webhookDelivery),
    handle: ({ deps, actor, business_id, params: { endpoint_id }, query }) =>
      listWebhookDeliveries(deps, actor, { business_id, endpoint_id, page: query }),
  }),
  route({
    method: 'POST',
    path: '/api/businesses/:business_id/webhook-deliveries/:delivery_id/send',
    operationId: 'redeliverWebhook',
    summary: 'Delivers it once more',
    tag,
    allow: 'member:manager',
    params: businessParams.extend({ delivery_id: z.uuid() }),
    response: webhookDelivery,
    handle: ({ deps, actor, business_id, params: { delivery_id } }) =>
      redeliverWebhook(deps, actor, { business_id, delivery_id }),
  }),
]

export const webhookRoutes = [
  ...nounRoutes({
    One: 'WebhookEndpoint',
    Many: 'WebhookEndpoints',
    one: 'a webhook endpoint',
    many: 'webhook endpoints',
    path: tag,
    id: 'endpoint_id',
    row: webhookEndpoint,
    create: newWebhookEndpoint,
    patch: webhookEndpointPatch,
    actions: webhookActions,
  }),
  ...secretRoutes,
  ...deliveryRoutes,
]

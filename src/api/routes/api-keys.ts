import { z } from 'zod'
import { createApiKey, listApiKeys, removeApiKey } from '#actions/api-keys/api-keys.ts'
import { access } from '#domain/access.ts'
import { businessParams } from '../noun-routes.ts'
import { route } from '../route.ts'

const path = '/api/businesses/:business_id/api-keys'
const tag = 'api-keys'

const apiKey = z.object({
  id: z.uuid(),
  name: z.string(),
  access,
  prefix: z.string(),
  created_at: z.iso.datetime(),
  last_used_at: z.iso.datetime().nullable(),
})

export const apiKeyRoutes = [
  route({
    method: 'GET',
    path,
    operationId: 'listApiKeys',
    summary: "The business's API keys, by their first characters",
    tag,
    allow: 'member:owner',
    params: businessParams,
    response: z.array(apiKey),
    handle: ({ deps, actor, business_id }) => listApiKeys(deps, actor, { business_id }),
  }),
  route({
    method: 'POST',
    path,
    operationId: 'createApiKey',
    summary: 'Makes an API key; it is shown in this answer and never again',
    tag,
    allow: 'member:owner',
    params: businessParams,
    body: z.object({ name: z.string().min(1).max(100), access: access.default('viewer') }),
    response: apiKey.extend({ key: z.string() }),
    status: 201,
    handle: ({ deps, actor, business_id, body }) => createApiKey(deps, actor, { business_id, ...body }),
  }),
  route({
    method: 'DELETE',
    path: `${path}/:api_key_id`,
    operationId: 'deleteApiKey',
    summary: 'Ends an API key at once',
    tag,
    allow: 'member:owner',
    params: businessParams.extend({ api_key_id: z.uuid() }),
    handle: ({ deps, actor, business_id, params: { api_key_id } }) =>
      removeApiKey(deps, actor, { business_id, api_key_id }),
  }),
]

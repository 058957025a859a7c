import { getRetention, putRetention } from '#actions/retention/retention.ts'
import { retention } from '#domain/retention.ts'
import { definedOnly } from '../defined-only.ts'
import { businessParams, somePatch } from '../noun-routes.ts'
import { route } from '../route.ts'

const path = '/api/businesses/:business_id/retention'
const tag = 'retention'

export const retentionRoutes = [
  route({
    method: 'GET',
    path,
    operationId: 'getRetention',
    summary: 'How many days recordings, transcripts and calls are kept; null: until somebody deletes them',
    tag,
    allow: 'member:viewer',
    params: businessParams,
    response: retention,
    handle: ({ deps, actor, business_id }) => getRetention(deps, actor, { business_id }),
  }),
  route({
    method: 'PATCH',
    path,
    operationId: 'updateRetention',
    summary: 'Changes it; what is too old by it is deleted within moments and every night',
    tag,
    allow: 'member:owner',
    params: businessParams,
    body: somePatch(retention.partial()),
    response: retention,
    handle: ({ deps, actor, business_id, body }) =>
      putRetention(deps, actor, { business_id, patch: definedOnly(body) }),
  }),
]

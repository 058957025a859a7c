import { eraseCaller, listErasures } from '#actions/erasures/erasures.ts'
import { erasure, erasureSubject } from '#domain/erasure.ts'
import { businessParams } from '../noun-routes.ts'
import { pageOf, pageQuery } from '../paging.ts'
import { route } from '../route.ts'

const shared = {
  path: '/api/businesses/:business_id/erasures',
  tag: 'erasures',
  params: businessParams,
}

export const erasureRoutes = [
  route({
    ...shared,
    method: 'POST',
    operationId: 'eraseCaller',
    summary: 'Forgets a caller for good; calls and appointments stay as figures. Answers a receipt',
    allow: 'member:owner',
    body: erasureSubject,
    response: erasure,
    status: 201,
    handle: ({ deps, actor, business_id, body: subject }) =>
      eraseCaller(deps, actor, { business_id, subject }),
  }),
  route({
    ...shared,
    method: 'GET',
    operationId: 'listErasures',
    summary: 'Receipts of callers that were forgotten, newest first',
    allow: 'member:owner',
    query: pageQuery,
    response: pageOf(erasure),
    handle: ({ deps, actor, business_id, query: page }) => listErasures(deps, actor, { business_id, page }),
  }),
]

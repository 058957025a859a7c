import { z } from 'zod'
import { getUsage, putUsageLimits } from '#actions/usage/usage.ts'
import { usageLimits, usageReport } from '#domain/usage-report.ts'
import { definedOnly } from '../defined-only.ts'
import { businessParams } from '../noun-routes.ts'
import { route } from '../route.ts'

export const usageRoutes = [
  route({
    method: 'GET',
    path: '/api/businesses/:business_id/usage',
    operationId: 'getUsage',
    summary: 'Calls, minutes, tokens and estimated cost a day, this month, and what the month may come to',
    tag: 'usage',
    allow: 'member:viewer',
    params: businessParams,
    /** UTC days, both included; this month when left out. */
    query: z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() }),
    response: usageReport,
    handle: ({ deps, actor, business_id, query }) =>
      getUsage(deps, actor, { business_id, ...definedOnly(query) }),
  }),
  route({
    method: 'PUT',
    path: '/api/businesses/:business_id/usage-limits',
    operationId: 'putUsageLimits',
    summary: 'What a month may come to; beyond it calls are refused in a spoken sentence',
    tag: 'usage',
    allow: 'member:owner',
    params: businessParams,
    body: usageLimits,
    response: usageLimits,
    handle: ({ deps, actor, business_id, body }) =>
      putUsageLimits(deps, actor, { business_id, limits: body }),
  }),
]

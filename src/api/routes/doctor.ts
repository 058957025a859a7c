import { z } from 'zod'
import { diagnose, diagnoseBusiness } from '#actions/doctor/diagnose.ts'
import { tryLive } from '#actions/doctor/try-live.ts'
import { diagnosis, installationDiagnosis } from '#domain/doctor/check.ts'
import { businessParams } from '../noun-routes.ts'
import { route } from '../route.ts'

export const doctorRoutes = [
  route({
    method: 'GET',
    path: '/api/doctor',
    operationId: 'diagnose',
    summary: 'What is wrong with the installation, or with calls to one number, and how to mend it',
    tag: 'operator',
    allow: 'operator',
    query: z.object({ number: z.string().min(1).max(200).optional() }),
    response: installationDiagnosis,
    handle: ({ deps, actor, query }) => diagnose(deps, actor, { number: query.number ?? null }),
  }),
  route({
    method: 'POST',
    path: '/api/doctor/live',
    operationId: 'tryLive',
    summary: 'Has one sentence spoken by the model and a trial job taken by a worker',
    tag: 'operator',
    allow: 'operator',
    response: diagnosis,
    rateLimit: 10,
    handle: ({ deps, actor }) => tryLive(deps, actor),
  }),
  route({
    method: 'GET',
    path: '/api/businesses/:business_id/doctor',
    operationId: 'diagnoseBusiness',
    summary: 'What becomes of calls to this business, and how to mend what is wrong',
    tag: 'businesses',
    allow: 'member:viewer',
    params: businessParams,
    response: diagnosis,
    handle: ({ deps, actor, business_id }) => diagnoseBusiness(deps, actor, { business_id }),
  }),
]

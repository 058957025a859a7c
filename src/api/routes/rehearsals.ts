import { z } from 'zod'
import { addDefaultRehearsals, rehearsalActions } from '#actions/rehearsals/rehearsal-actions.ts'
import { getRehearsalRun, listRehearsalRuns, startRehearsalRun } from '#actions/rehearsals/rehearsal-runs.ts'
import {
  businessRehearsal,
  businessRehearsalPatch,
  newBusinessRehearsal,
} from '#domain/rehearsal/business-rehearsal.ts'
import { rehearsalRun } from '#domain/rehearsal/rehearsal-run.ts'
import { businessParams, nounRoutes } from '../noun-routes.ts'
import { pageOf, pageQuery } from '../paging.ts'
import { route } from '../route.ts'

const tag = 'rehearsals'

export const rehearsalRoutes = [
  ...nounRoutes({
    One: 'Rehearsal',
    Many: 'Rehearsals',
    one: 'a conversation that roles are tried with',
    many: 'conversations that roles are tried with',
    path: tag,
    id: 'rehearsal_id',
    row: businessRehearsal,
    create: newBusinessRehearsal,
    patch: businessRehearsalPatch,
    actions: rehearsalActions,
  }),
  route({
    method: 'POST',
    path: '/api/businesses/:business_id/rehearsals/defaults',
    operationId: 'addDefaultRehearsals',
    summary: 'Adds the rehearsals that follow from services and knowledge, none twice; answers those added',
    tag,
    allow: 'member:manager',
    params: businessParams,
    response: z.array(businessRehearsal),
    handle: ({ deps, actor, business_id }) => addDefaultRehearsals(deps, actor, { business_id }),
  }),
  route({
    method: 'POST',
    path: '/api/businesses/:business_id/rehearsal-runs',
    operationId: 'startRehearsalRun',
    summary:
      'Plays the enabled rehearsals on a role’s draft, or on what it says now; ask for the run until it is over',
    tag,
    allow: 'member:manager',
    params: businessParams,
    body: z.object({ role_id: z.uuid(), subject: rehearsalRun.shape.subject.default('draft') }),
    response: rehearsalRun,
    status: 202,
    handle: ({ deps, actor, business_id, body }) => startRehearsalRun(deps, actor, { business_id, ...body }),
  }),
  route({
    method: 'GET',
    path: '/api/businesses/:business_id/rehearsal-runs',
    operationId: 'listRehearsalRuns',
    summary: 'Runs of rehearsals with their conversations, newest first',
    tag,
    allow: 'member:viewer',
    params: businessParams,
    query: pageQuery.extend({ role_id: z.uuid().optional() }),
    response: pageOf(rehearsalRun),
    handle: ({ deps, actor, business_id, query: { role_id, ...page } }) =>
      listRehearsalRuns(deps, actor, {
        business_id,
        page,
        filter: role_id === undefined ? {} : { role_id },
      }),
  }),
  route({
    method: 'GET',
    path: '/api/businesses/:business_id/rehearsal-runs/:run_id',
    operationId: 'getRehearsalRun',
    summary: 'One run of rehearsals, with the conversations that are over so far',
    tag,
    allow: 'member:viewer',
    params: businessParams.extend({ run_id: z.uuid() }),
    response: rehearsalRun,
    handle: ({ deps, actor, business_id, params: { run_id } }) =>
      getRehearsalRun(deps, actor, { business_id, run_id }),
  }),
]

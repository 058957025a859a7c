import { z } from 'zod'
import { createBusinessFor, listAllBusinesses } from '#actions/operator/operator-businesses.ts'
import { getCallLog, listJobs, retryJob } from '#actions/operator/operator-jobs.ts'
import { addOperator, listOperators, removeOperator } from '#actions/operator/operators.ts'
import { business, newBusiness } from '#domain/business.ts'
import { callLog, jobsShown, operatorAccount, operatorBusiness, operatorJob } from '#domain/operator-view.ts'
import { pageOf, pageQuery } from '../paging.ts'
import { route } from '../route.ts'
import { writtenNumbers } from './businesses.ts'

const tag = 'operator'
const allow = 'operator'
const operators = '/api/operator/operators'
const email = z.email().max(200)

export const operatorRoutes = [
  route({
    method: 'GET',
    path: operators,
    operationId: 'listOperators',
    summary: "Accounts that may do what the operator's token may",
    tag,
    allow,
    response: z.array(operatorAccount),
    handle: ({ deps, actor }) => listOperators(deps, actor),
  }),
  route({
    method: 'PUT',
    path: operators,
    operationId: 'addOperator',
    summary: 'Lets an account see and do everything in every business',
    tag,
    allow,
    body: z.object({ email }),
    handle: ({ deps, actor, body }) => addOperator(deps, actor, body),
  }),
  route({
    method: 'DELETE',
    path: `${operators}/:user_id`,
    operationId: 'removeOperator',
    summary: 'Takes that away again',
    tag,
    allow,
    params: z.object({ user_id: z.string().min(1).max(200) }),
    handle: ({ deps, actor, params }) => removeOperator(deps, actor, params),
  }),
  route({
    method: 'GET',
    path: '/api/operator/businesses',
    operationId: 'listAllBusinesses',
    summary: 'All businesses, newest first, with their owners and what they used in the last 30 days',
    tag,
    allow,
    query: pageQuery.extend({ search: z.string().trim().min(1).max(200).optional() }),
    response: pageOf(operatorBusiness),
    handle: ({ deps, actor, query: { search = null, ...page } }) =>
      listAllBusinesses(deps, actor, { page, search }),
  }),
  route({
    method: 'POST',
    path: '/api/operator/businesses',
    operationId: 'createBusinessFor',
    summary: 'Creates a business for somebody else, or for nobody yet',
    tag,
    allow,
    body: newBusiness.extend({ ...writtenNumbers, owner_email: email.nullable().default(null) }),
    response: business,
    status: 201,
    handle: ({ deps, actor, body: { owner_email, ...values } }) =>
      createBusinessFor(deps, actor, { values, owner_email }),
  }),
  route({
    method: 'GET',
    path: '/api/operator/jobs',
    operationId: 'listJobs',
    summary:
      'Work of all businesses that was given up (`dead`), waits, or waits after it failed (`failing`), the latest first',
    tag,
    allow,
    query: pageQuery.extend({ state: jobsShown.default('dead') }),
    response: pageOf(operatorJob),
    handle: ({ deps, actor, query: { state, ...page } }) => listJobs(deps, actor, { page, state }),
  }),
  route({
    method: 'POST',
    path: '/api/operator/jobs/:job_id/retry',
    operationId: 'retryJob',
    summary: 'Has a job that was given up tried again',
    tag,
    allow,
    params: z.object({ job_id: z.uuid() }),
    handle: ({ deps, actor, params }) => retryJob(deps, actor, params),
  }),
  route({
    method: 'GET',
    path: '/api/operator/calls/:call_id',
    operationId: 'getCallLog',
    summary: 'What happened in one call, in order: how it went, not what was said',
    tag,
    allow,
    params: z.object({ call_id: z.uuid() }),
    response: callLog,
    handle: ({ deps, actor, params }) => getCallLog(deps, actor, params),
  }),
]

import { z } from 'zod'
import { closureActions } from '#actions/closures/closure-actions.ts'
import { getHours, replaceHours } from '#actions/hours/hours.ts'
import { closure, closurePatch, newClosure, openingPeriod } from '#domain/business-hours.ts'
import { businessParams, nounRoutes } from '../noun-routes.ts'
import { route } from '../route.ts'

const path = '/api/businesses/:business_id/hours'
const week = z.array(openingPeriod).max(100)

export const hoursRoutes = [
  route({
    method: 'GET',
    path,
    operationId: 'getHours',
    summary: "The week's opening periods on the business's clock; a day without one is closed",
    tag: 'hours',
    allow: 'member:viewer',
    params: businessParams,
    response: week,
    handle: ({ deps, actor, business_id }) => getHours(deps, actor, { business_id }),
  }),
  route({
    method: 'PUT',
    path,
    operationId: 'replaceHours',
    summary: 'Replaces the whole week',
    tag: 'hours',
    allow: 'member:manager',
    params: businessParams,
    body: week,
    response: week,
    handle: ({ deps, actor, business_id, body }) => replaceHours(deps, actor, { business_id, week: body }),
  }),
  ...nounRoutes({
    One: 'Closure',
    Many: 'Closures',
    one: 'a date that differs from the week',
    many: 'dates that differ from the week',
    path: 'closures',
    id: 'closure_id',
    row: closure,
    create: newClosure,
    patch: closurePatch,
    actions: closureActions,
  }),
]

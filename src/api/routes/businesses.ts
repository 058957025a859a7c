import { z } from 'zod'
import {
  createBusiness,
  getBusiness,
  listBusinesses,
  removeBusiness,
  updateBusiness,
} from '#actions/businesses/businesses.ts'
import { access } from '#domain/access.ts'
import { business, businessPatch, newBusiness } from '#domain/business.ts'
import { businessParams, somePatch } from '../noun-routes.ts'
import { pageOf, pageQuery } from '../paging.ts'
import { route } from '../route.ts'

const all = '/api/businesses'
const single = `${all}/:business_id`
const tag = 'businesses'

/** Numbers arrive as people and PBXs write them (a SIP URI is long) and are stored short. */
export const writtenNumbers = {
  ai_phone_number: z.string().max(200).nullable().optional(),
  fallback_number: z.string().max(200).nullable().optional(),
}

export const businessRoutes = [
  route({
    method: 'GET',
    path: all,
    operationId: 'listBusinesses',
    summary: 'Your businesses with your access; for the operator all of them, in pages',
    tag,
    allow: 'signed-in',
    query: pageQuery,
    response: pageOf(business.extend({ access: access.nullable() })),
    handle: ({ deps, actor, query }) => listBusinesses(deps, actor, { page: query }),
  }),
  route({
    method: 'POST',
    path: all,
    operationId: 'createBusiness',
    summary: 'Creates a business; you become its owner',
    tag,
    allow: 'signed-in',
    body: newBusiness.extend(writtenNumbers),
    response: business,
    status: 201,
    handle: ({ deps, actor, body }) => createBusiness(deps, actor, { values: body }),
  }),
  route({
    method: 'GET',
    path: single,
    operationId: 'getBusiness',
    summary: 'One business',
    tag,
    allow: 'member:viewer',
    params: businessParams,
    response: business,
    handle: ({ deps, actor, business_id }) => getBusiness(deps, actor, { business_id }),
  }),
  route({
    method: 'PATCH',
    path: single,
    operationId: 'updateBusiness',
    summary: 'Changes a business; a field left out stays as it is',
    tag,
    allow: 'member:manager',
    params: businessParams,
    body: somePatch(businessPatch.extend(writtenNumbers)),
    response: business,
    handle: ({ deps, actor, business_id, body }) => updateBusiness(deps, actor, { business_id, patch: body }),
  }),
  route({
    method: 'DELETE',
    path: single,
    operationId: 'deleteBusiness',
    summary: 'Removes a business with everything it has',
    tag,
    allow: 'member:owner',
    params: businessParams,
    handle: ({ deps, actor, business_id }) => removeBusiness(deps, actor, { business_id }),
  }),
]

import { z } from 'zod'
import { joinWaitlist, leaveWaitlist, listWaitlist } from '#actions/waitlist/waitlist-entries.ts'
import { newWaitlistEntry, waitlistEntry, waitlistStatus } from '#domain/waitlist.ts'
import { definedOnly } from '../defined-only.ts'
import { businessParams } from '../noun-routes.ts'
import { pageOf, pageQuery } from '../paging.ts'
import { route } from '../route.ts'

const path = '/api/businesses/:business_id/waitlist'
const tag = 'waitlist'

export const waitlistRoutes = [
  route({
    method: 'GET',
    path,
    operationId: 'listWaitlist',
    summary: 'Who waits for a place, longest waiting first, and to whom one is offered',
    tag,
    allow: 'member:viewer',
    params: businessParams,
    query: pageQuery.extend({ status: waitlistStatus.optional() }),
    response: pageOf(waitlistEntry),
    handle: ({ deps, actor, business_id, query: { limit, cursor, ...filter } }) =>
      listWaitlist(deps, actor, { business_id, page: { limit, cursor }, filter: definedOnly(filter) }),
  }),
  route({
    method: 'POST',
    path,
    operationId: 'joinWaitlist',
    summary: 'Puts a customer on the waitlist; once for a service',
    tag,
    allow: 'member:manager',
    params: businessParams,
    body: newWaitlistEntry,
    response: waitlistEntry,
    status: 201,
    handle: ({ deps, actor, business_id, body }) => joinWaitlist(deps, actor, { business_id, values: body }),
  }),
  route({
    method: 'DELETE',
    path: `${path}/:waitlist_entry_id`,
    operationId: 'leaveWaitlist',
    summary: 'Takes a customer off the waitlist',
    tag,
    allow: 'member:manager',
    params: businessParams.extend({ waitlist_entry_id: z.uuid() }),
    handle: ({ deps, actor, params }) => leaveWaitlist(deps, actor, params),
  }),
]

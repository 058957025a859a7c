import { z } from 'zod'
import { listMembers, putMember, removeMember } from '#actions/members/members.ts'
import { access } from '#domain/access.ts'
import { businessParams } from '../noun-routes.ts'
import { route } from '../route.ts'

const path = '/api/businesses/:business_id/members'
const tag = 'members'

const member = z.object({
  user_id: z.string(),
  email: z.string().nullable(),
  name: z.string().nullable(),
  access,
  created_at: z.iso.datetime(),
})

export const memberRoutes = [
  route({
    method: 'GET',
    path,
    operationId: 'listMembers',
    summary: 'Who may enter this business, with what access',
    tag,
    allow: 'member:viewer',
    params: businessParams,
    response: z.array(member),
    handle: ({ deps, actor, business_id }) => listMembers(deps, actor, { business_id }),
  }),
  route({
    method: 'PUT',
    path,
    operationId: 'putMember',
    summary: 'Lets somebody with an account in, or changes their access',
    tag,
    allow: 'member:owner',
    params: businessParams,
    body: z.object({ email: z.email().max(200), access }),
    response: member,
    handle: ({ deps, actor, business_id, body }) => putMember(deps, actor, { business_id, ...body }),
  }),
  route({
    method: 'DELETE',
    path: `${path}/:user_id`,
    operationId: 'deleteMember',
    summary: 'Takes the access away; the last owner stays',
    tag,
    allow: 'member:owner',
    params: businessParams.extend({ user_id: z.string().min(1).max(200) }),
    handle: ({ deps, actor, business_id, params: { user_id } }) =>
      removeMember(deps, actor, { business_id, user_id }),
  }),
]

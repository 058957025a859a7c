import { z } from 'zod'
import { createRole } from '#actions/roles/create-role.ts'
import { listRoles } from '#actions/roles/list-roles.ts'
import { removeRole } from '#actions/roles/remove-role.ts'
import { updateRole } from '#actions/roles/update-role.ts'
import { whoAnswers } from '#actions/roles/who-answers.ts'
import { newRole, role, rolePatch } from '#domain/role.ts'
import { answeringSpan } from '#domain/who-answers.ts'
import { businessParams } from '../noun-routes.ts'
import { route } from '../route.ts'

const roleParams = z.object({ role_id: z.uuid() })

export const aiRoleRoutes = [
  route({
    method: 'POST',
    path: '/api/ai/roles',
    operationId: 'createRole',
    summary: 'Adds an AI role to a business',
    tag: 'ai',
    allow: 'member:manager',
    business: 'body',
    body: newRole,
    response: role,
    status: 201,
    async handle({ deps, actor, body }) {
      const created = await createRole(deps, actor, body)
      deps.greetings.schedule(created.business_id)
      return created
    },
  }),
  route({
    method: 'GET',
    path: '/api/ai/roles/:business_id',
    operationId: 'listRoles',
    summary: 'All AI roles of a business, best first',
    tag: 'ai',
    allow: 'member:viewer',
    params: z.object({ business_id: z.uuid() }),
    response: z.array(role),
    handle: ({ deps, actor, business_id }) => listRoles(deps, actor, business_id),
  }),
  route({
    method: 'PUT',
    path: '/api/ai/roles/:role_id',
    operationId: 'updateRole',
    summary: 'Changes an AI role; a field left out stays as it is',
    tag: 'ai',
    allow: 'member:manager',
    business: 'role',
    params: roleParams,
    body: rolePatch.extend({ business_id: z.uuid().optional() }),
    response: role,
    async handle({ deps, actor, business_id, params, body }) {
      const updated = await updateRole(deps, actor, { business_id, role_id: params.role_id, patch: body })
      deps.greetings.schedule(business_id)
      return updated
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/ai/roles/:role_id',
    operationId: 'deleteRole',
    summary: 'Removes an AI role; its calls stay in the log',
    tag: 'ai',
    allow: 'member:manager',
    business: 'role',
    params: roleParams,
    handle: ({ deps, actor, business_id, params }) =>
      removeRole(deps, actor, { business_id, role_id: params.role_id }),
  }),
  route({
    method: 'GET',
    path: '/api/businesses/:business_id/answering',
    operationId: 'listAnswering',
    summary: 'Which role answers from now on, for a week, by the hours of the roles',
    tag: 'ai',
    allow: 'member:viewer',
    params: businessParams,
    response: z.array(answeringSpan),
    handle: ({ deps, actor, business_id }) => whoAnswers(deps, actor, { business_id }),
  }),
]

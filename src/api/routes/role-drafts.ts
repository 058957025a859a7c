import { z } from 'zod'
import { pendingDrafts } from '#actions/role-drafts/pending-drafts.ts'
import { publishRole } from '#actions/role-drafts/publish-role.ts'
import { discardRoleDraft, getRoleDraft, saveRoleDraft } from '#actions/role-drafts/role-drafts.ts'
import { getRoleVersion, listRoleVersions, restoreRoleVersion } from '#actions/role-drafts/role-versions.ts'
import { publication, roleDraftState } from '#domain/rehearsal/rehearsal-run.ts'
import { pendingDraft, roleVersion, roleWordsPatch, wordsDifference } from '#domain/role-version.ts'
import { businessParams, somePatch } from '../noun-routes.ts'
import { pageOf, pageQuery } from '../paging.ts'
import { route } from '../route.ts'

const tag = 'roles'
const path = '/api/businesses/:business_id/roles/:role_id'
const params = businessParams.extend({ role_id: z.uuid() })
const versionParams = params.extend({ number: z.coerce.number().int().min(1).max(1_000_000) })

export const roleDraftRoutes = [
  route({
    method: 'GET',
    path: '/api/businesses/:business_id/role-drafts',
    operationId: 'listPendingDrafts',
    summary: 'Which roles have something written that is not published: what, by whom and when',
    tag,
    allow: 'member:viewer',
    params: businessParams,
    response: z.array(pendingDraft),
    handle: ({ deps, actor, business_id }) => pendingDrafts(deps, actor, { business_id }),
  }),
  route({
    method: 'GET',
    path: `${path}/draft`,
    operationId: 'getRoleDraft',
    summary: 'What a role says, what is written for it, the differences, and how that was rehearsed',
    tag,
    allow: 'member:viewer',
    params,
    response: roleDraftState,
    handle: ({ deps, actor, business_id, params: { role_id } }) =>
      getRoleDraft(deps, actor, { business_id, role_id }),
  }),
  route({
    method: 'PATCH',
    path: `${path}/draft`,
    operationId: 'saveRoleDraft',
    summary: 'Writes fields of a role’s draft; callers hear nothing of it before it is published',
    tag,
    allow: 'member:manager',
    params,
    body: somePatch(roleWordsPatch),
    response: roleDraftState,
    handle: ({ deps, actor, business_id, params: { role_id }, body }) =>
      saveRoleDraft(deps, actor, { business_id, role_id, patch: body }),
  }),
  route({
    method: 'DELETE',
    path: `${path}/draft`,
    operationId: 'discardRoleDraft',
    summary: 'Throws a role’s draft away',
    tag,
    allow: 'member:manager',
    params,
    handle: ({ deps, actor, business_id, params: { role_id } }) =>
      discardRoleDraft(deps, actor, { business_id, role_id }),
  }),
  route({
    method: 'POST',
    path: `${path}/publish`,
    operationId: 'publishRole',
    summary:
      'Publishes the draft when its rehearsals passed, or `anyway`; otherwise answers what is in the way',
    tag,
    allow: 'member:manager',
    params,
    body: z.object({
      anyway: z.boolean().default(false),
      /** Why it was changed, for the history. */
      note: z.string().trim().min(1).max(500).nullable().default(null),
    }),
    response: publication,
    async handle({ deps, actor, business_id, params: { role_id }, body }) {
      const published = await publishRole(deps, actor, { business_id, role_id, ...body })
      if (published.outcome === 'published') deps.greetings.schedule(business_id)
      return published
    },
  }),
  route({
    method: 'GET',
    path: `${path}/versions`,
    operationId: 'listRoleVersions',
    summary: 'What a role said, when, and who wrote it; newest first',
    tag,
    allow: 'member:viewer',
    params,
    query: pageQuery,
    response: pageOf(roleVersion),
    handle: ({ deps, actor, business_id, params: { role_id }, query }) =>
      listRoleVersions(deps, actor, { business_id, role_id, page: query }),
  }),
  route({
    method: 'GET',
    path: `${path}/versions/:number`,
    operationId: 'getRoleVersion',
    summary: 'One version, and its differences from the one before it, or from the one named `against`',
    tag,
    allow: 'member:viewer',
    params: versionParams,
    query: z.object({ against: z.coerce.number().int().min(1).max(1_000_000).optional() }),
    response: roleVersion.extend({ differences: z.array(wordsDifference) }),
    handle: ({ deps, actor, business_id, params: { role_id, number }, query: { against } }) =>
      getRoleVersion(deps, actor, {
        business_id,
        role_id,
        number,
        ...(against === undefined ? {} : { against }),
      }),
  }),
  route({
    method: 'POST',
    path: `${path}/versions/:number/restore`,
    operationId: 'restoreRoleVersion',
    summary: 'Makes a role say again what it said in that version; answers the new version',
    tag,
    allow: 'member:manager',
    params: versionParams,
    response: roleVersion,
    async handle({ deps, actor, business_id, params: { role_id, number } }) {
      const version = await restoreRoleVersion(deps, actor, { business_id, role_id, number })
      deps.greetings.schedule(business_id)
      return version
    },
  }),
]

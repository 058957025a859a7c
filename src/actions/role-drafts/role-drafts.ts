import type { Actor } from '#domain/access.ts'
import type { RoleDraftState } from '#domain/rehearsal/rehearsal-run.ts'
import { patchedWords, type RoleWordsPatch } from '#domain/role-version.ts'
import type { ActionDeps } from '../noun-actions.ts'
import { found, notFound, requireAccess } from '../permission.ts'
import { checkRole } from '../roles/check-role.ts'
import { authorOf } from '../person-id.ts'
import { draftState } from './draft-state.ts'

interface OfRole {
  business_id: string
  role_id: string
}

/** Throws `not_found`. */
export async function getRoleDraft(
  { database }: ActionDeps,
  actor: Actor,
  { business_id, role_id }: OfRole,
): Promise<RoleDraftState> {
  requireAccess(actor, business_id, 'viewer')
  return database.forBusiness(business_id, (stores) => draftState(stores, role_id))
}

/** Writes fields of the draft, which begins with what is published. Throws as `checkRole` does, and `not_found`. */
export async function saveRoleDraft(
  { database }: ActionDeps,
  actor: Actor,
  { business_id, role_id, patch }: OfRole & { patch: RoleWordsPatch },
): Promise<RoleDraftState> {
  requireAccess(actor, business_id, 'manager')
  const checked = checkRole(patch)
  return database.forBusiness(business_id, async (stores) => {
    const published = found(await stores.roles.version(role_id), 'role')
    const draft = await stores.roles.draft(role_id)
    const words = patchedWords((draft ?? published).words, checked)
    const { by_kind, user_id } = authorOf(actor)
    await stores.roles.putDraft({ role_id, words, based_on: published.number, by_kind, user_id })
    return draftState(stores, role_id)
  })
}

/** Throws `not_found` when there is none. */
export async function discardRoleDraft(
  { database }: ActionDeps,
  actor: Actor,
  { business_id, role_id }: OfRole,
): Promise<void> {
  requireAccess(actor, business_id, 'manager')
  const removed = await database.forBusiness(business_id, (stores) => stores.roles.removeDraft(role_id))
  if (!removed) throw notFound('draft')
}

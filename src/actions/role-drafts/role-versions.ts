import type { Actor } from '#domain/access.ts'
import { SwitchboardError } from '#domain/errors.ts'
import { sameWords, type RoleVersion, type WordsDifference } from '#domain/role-version.ts'
import { wordsDifferences } from '#domain/words-differences.ts'
import type { ActionDeps } from '../noun-actions.ts'
import { found, requireAccess } from '../permission.ts'
import type { Page, PageRequest } from '../ports.ts'
import { checkRole } from '../roles/check-role.ts'
import { authorOf } from '../person-id.ts'

interface OfRole {
  business_id: string
  role_id: string
}

/** What a role said, newest first. Throws `not_found`. */
export async function listRoleVersions(
  { database }: ActionDeps,
  actor: Actor,
  { business_id, role_id, page }: OfRole & { page: PageRequest },
): Promise<Page<RoleVersion>> {
  requireAccess(actor, business_id, 'viewer')
  return database.forBusiness(business_id, async (stores) => {
    found(await stores.roles.get(role_id), 'role')
    return stores.roles.versions(role_id, page)
  })
}

/** One version, and what it changed: against the version `against`, or the one before it. Throws `not_found`. */
export async function getRoleVersion(
  { database }: ActionDeps,
  actor: Actor,
  { business_id, role_id, number, against }: OfRole & { number: number; against?: number },
): Promise<RoleVersion & { differences: WordsDifference[] }> {
  requireAccess(actor, business_id, 'viewer')
  return database.forBusiness(business_id, async (stores) => {
    const version = found(await stores.roles.version(role_id, number), 'version')
    const before = await stores.roles.version(role_id, against ?? number - 1)
    if (against !== undefined) found(before, 'version')
    return { ...version, differences: before === null ? [] : wordsDifferences(before.words, version.words) }
  })
}

/**
 * Makes the role say again what it said in that version; this is a version of its own. A draft stays. Throws `not_found`,
 * `conflict` when it says just that, and as `checkRole` does for what has become impossible since.
 */
export async function restoreRoleVersion(
  { database }: ActionDeps,
  actor: Actor,
  { business_id, role_id, number }: OfRole & { number: number },
): Promise<RoleVersion> {
  requireAccess(actor, business_id, 'manager')
  return database.forBusiness(business_id, async (stores) => {
    const { words } = found(await stores.roles.version(role_id, number), 'version')
    const role = found(await stores.roles.get(role_id), 'role')
    if (sameWords(words, role)) {
      throw new SwitchboardError('conflict', 'The role says just that already.', {
        reason: 'version_is_current',
      })
    }
    await stores.roles.update(role_id, checkRole(words), { ...authorOf(actor), restores: number })
    return found(await stores.roles.version(role_id), 'version')
  })
}

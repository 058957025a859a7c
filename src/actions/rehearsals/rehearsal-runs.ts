import type { Actor } from '#domain/access.ts'
import { SwitchboardError } from '#domain/errors.ts'
import type { RehearsalRun } from '#domain/rehearsal/rehearsal-run.ts'
import { wordsOf } from '#domain/role-version.ts'
import { inBusiness, type ActionDeps } from '../noun-actions.ts'
import { found, requireAccess } from '../permission.ts'
import type { Clock, Page, PageRequest } from '../ports.ts'
import type { ModelAccess } from '../ports/operations.ts'
import { authorOf } from '../person-id.ts'

/** The kind of the job that plays a run. */
export const rehearseRoleJob = 'rehearse-role'

/** Every enabled rehearsal is played: so many of them at most. */
const most = 40

/**
 * Begins to play the enabled rehearsals on the draft of a role, or on what is published; a run of the same words that is
 * under way is answered instead. Throws `not_found`, `conflict` when there is no draft, and `invalid_request` when there
 * is nothing to play, or too much.
 */
export async function startRehearsalRun(
  deps: ActionDeps & { clock: Clock; model: Pick<ModelAccess, 'kind'> },
  actor: Actor,
  { business_id, role_id, subject }: { business_id: string; role_id: string } & Pick<RehearsalRun, 'subject'>,
): Promise<RehearsalRun> {
  requireAccess(actor, business_id, 'manager')
  return deps.database.forBusiness(business_id, async (stores) => {
    const role = found(await stores.roles.get(role_id), 'role')
    const draft = await stores.roles.draft(role_id)
    if (subject === 'draft' && draft === null)
      throw new SwitchboardError('conflict', 'The role has no draft.', { reason: 'no_draft' })
    const words = wordsOf(subject === 'draft' && draft !== null ? draft.words : role)
    const rehearsals = (await stores.rehearsals.enabled()).length
    if (rehearsals === 0 || rehearsals > most) {
      const message = rehearsals === 0 ? 'There is no enabled rehearsal.' : `At most ${most} can be enabled.`
      const reason = rehearsals === 0 ? 'no_rehearsal' : 'too_many_rehearsals'
      throw new SwitchboardError('invalid_request', message, { reason, details: { most } })
    }
    const last = await stores.rehearsalRuns.last(role_id, words)
    if (last?.state === 'queued' || last?.state === 'running') return last
    const { by_kind, user_id } = authorOf(actor)
    const run = { role_id, subject, words, rehearsals, model_kind: deps.model.kind, by_kind, user_id }
    const added = await stores.rehearsalRuns.add(run)
    await stores.jobs.add({ kind: rehearseRoleJob, key: added.id, run_at: deps.clock.now() })
    return added
  })
}

/** Newest first. */
export async function listRehearsalRuns(
  { database }: ActionDeps,
  actor: Actor,
  { business_id, page, filter }: { business_id: string; page: PageRequest; filter: { role_id?: string } },
): Promise<Page<RehearsalRun>> {
  requireAccess(actor, business_id, 'viewer')
  return inBusiness(database, business_id, (stores) => stores.rehearsalRuns.list(page, filter))
}

/** Throws `not_found`. */
export async function getRehearsalRun(
  { database }: ActionDeps,
  actor: Actor,
  { business_id, run_id }: { business_id: string; run_id: string },
): Promise<RehearsalRun> {
  requireAccess(actor, business_id, 'viewer')
  return database.forBusiness(business_id, async (stores) =>
    found(await stores.rehearsalRuns.get(run_id), 'run of rehearsals'),
  )
}

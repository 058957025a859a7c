import type { Actor } from '#domain/access.ts'
import { SwitchboardError } from '#domain/errors.ts'
import type { Publication, RehearsalRun } from '#domain/rehearsal/rehearsal-run.ts'
import { sameWords } from '#domain/role-version.ts'
import type { ActionDeps } from '../noun-actions.ts'
import { found, requireAccess } from '../permission.ts'
import { checkRole } from '../roles/check-role.ts'
import { authorOf } from '../person-id.ts'

/**
 * Makes the draft what the role says, when the last run of its very words passed, when there is nothing to rehearse, or
 * `anyway`. Otherwise nothing is changed and the answer tells what is in the way. Throws `conflict` when there is no
 * draft that differs, `not_found`, and as `checkRole` does for what has become impossible since it was written.
 */
export async function publishRole(
  { database }: ActionDeps,
  actor: Actor,
  input: { business_id: string; role_id: string; anyway: boolean; note: string | null },
): Promise<Publication> {
  const { business_id, role_id, anyway, note } = input
  requireAccess(actor, business_id, 'manager')
  return database.forBusiness(business_id, async (stores) => {
    const role = found(await stores.roles.get(role_id), 'role')
    const draft = await stores.roles.draft(role_id)
    if (draft === null || sameWords(draft.words, role)) {
      throw new SwitchboardError(
        'conflict',
        'There is nothing to publish: the role has no draft that differs.',
        { reason: 'nothing_to_publish' },
      )
    }
    const run = await stores.rehearsalRuns.last(role_id, draft.words)
    const rehearsal_run_id = run?.id ?? null
    const needsRun = (await stores.rehearsals.enabled()).length > 0
    const outcome = anyway || !needsRun ? 'published' : outcomeOf(run)
    const failed = (run?.results ?? []).filter(({ ok }) => !ok)
    if (outcome !== 'published') return { outcome, version: null, rehearsal_run_id, failed }
    await stores.roles.update(role_id, checkRole(draft.words), {
      ...authorOf(actor),
      note,
      rehearsal_run_id,
    })
    await stores.roles.removeDraft(role_id)
    const version = await stores.roles.version(role_id)
    return { outcome, version: version?.number ?? null, rehearsal_run_id, failed }
  })
}

function outcomeOf(run: RehearsalRun | null): Publication['outcome'] {
  if (run === null || run.state === 'broken') return 'not_rehearsed'
  if (run.state === 'passed') return 'published'
  return run.state === 'failed' ? 'failed' : 'rehearsing'
}

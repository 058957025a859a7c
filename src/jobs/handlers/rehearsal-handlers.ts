import { playRehearsalRun } from '#actions/rehearsals/play-rehearsal-run.ts'
import { rehearseRoleJob } from '#actions/rehearsals/rehearsal-runs.ts'
import type { Clock, Database, RehearsalPlayer } from '#actions/ports.ts'
import type { JobHandler } from '../job-handler.ts'

/** Plays the rehearsals of a business on a role. */
export function rehearsalHandlers(deps: {
  database: Database
  clock: Clock
  player?: RehearsalPlayer | null
}): JobHandler[] {
  const { player = null } = deps
  if (player === null) return []
  return [
    {
      kind: rehearseRoleJob,
      isSlow: true,
      // It fails only when this process is about to end: then the run begins anew at once.
      pauseMs: () => 1_000,
      run: ({ business_id, key, signal, attempts }) =>
        playRehearsalRun({ ...deps, player }, { business_id, run_id: key, signal, attempts }),
    },
  ]
}

import type { RehearsalPlayer } from '#actions/ports.ts'
import type { AppDeps } from '#api/app-deps.ts'
import { allHandlers } from '#jobs/handlers/all-handlers.ts'
import type { JobHandler } from '#jobs/job-handler.ts'

/** What is done later, with what the API works with. */
export function jobHandlers(deps: AppDeps, player: RehearsalPlayer | null = null): JobHandler[] {
  const { settings, secrets, logger: log } = deps
  return allHandlers({
    ...deps,
    player,
    log,
    public_url: settings.public_url,
    signing_key: secrets.signing_key,
  })
}

import type { AppDeps } from '#api/app-deps.ts'
import { allHandlers } from '#jobs/handlers/all-handlers.ts'
import type { JobHandler } from '#jobs/job-handler.ts'

/** What is done later, with what the API works with. */
export function jobHandlers(deps: AppDeps): JobHandler[] {
  const { settings, secrets, logger: log } = deps
  return allHandlers({ ...deps, log, public_url: settings.public_url, signing_key: secrets.signing_key })
}

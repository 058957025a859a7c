import { isSwitchboardError } from '#domain/errors.ts'
import type { Check } from '#domain/doctor/check.ts'
import {
  checkClock,
  checkDatabase,
  checkJobs,
  checkLinks,
  checkMigrations,
  type OtherClock,
} from '#domain/doctor/system-checks.ts'
import type { DoctorDeps } from './diagnose.ts'

export async function systemChecks({ database, clock, livekit, links }: DoctorDeps): Promise<Check[]> {
  const startedAt = performance.now()
  const facts = await database
    .asSystem((system) => system.operations.databaseFacts())
    .catch((error: unknown) => {
      if (isSwitchboardError(error) && error.code === 'database_unavailable') return null
      throw error
    })
  const check = checkDatabase(facts, performance.now() - startedAt)
  if (facts === null) return [check]
  const here = clock.now().toISOString()
  const livekitClock = (await livekit?.clock().catch(() => null)) ?? null
  const others: OtherClock[] = [
    { of: 'database', at: facts.now },
    ...(livekitClock === null ? [] : [{ of: 'livekit' as const, at: livekitClock }]),
  ]
  const jobs = await database.asSystem((system) => system.jobs.count())
  return [check, checkMigrations(facts), checkClock(here, others), checkJobs(jobs), checkLinks(links)]
}

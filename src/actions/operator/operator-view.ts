import { requireOperator } from '../permission.ts'
import type { Page, PageRequest, Ports } from '../ports.ts'
import type { Actor } from '#domain/access.ts'
import { SwitchboardError } from '#domain/errors.ts'
import type { OperatorCall, OperatorUsage, Overview } from '#domain/operator-view.ts'

type Deps = Pick<Ports, 'database' | 'clock'>

const dayMs = 86_400_000

/** Calls of all businesses, newest first. */
export async function listAllCalls(
  { database }: Deps,
  actor: Actor,
  input: { page: PageRequest; is_open: boolean },
): Promise<Page<OperatorCall>> {
  requireOperator(actor)
  return database.asSystem((system) => system.overview.calls(input.page, input))
}

/** Sums over all businesses; without days, of the last thirty. Throws `invalid_request`. */
export async function allUsage(
  { database, clock }: Deps,
  actor: Actor,
  input: { from: string | null; to: string | null },
): Promise<OperatorUsage> {
  requireOperator(actor)
  const to = input.to ?? clock.now().toISOString().slice(0, 10)
  const from = input.from ?? daysBefore(to, 29)
  if (from > to)
    throw new SwitchboardError('invalid_request', `from (${from}) is after to (${to}).`, {
      reason: 'dates_reversed',
    })
  return database.asSystem((system) => system.overview.usage({ from, to }))
}

export async function getOverview({ database, clock }: Deps, actor: Actor): Promise<Overview> {
  requireOperator(actor)
  const since = new Date(clock.now().getTime() - dayMs).toISOString()
  return database.asSystem(async (system) => ({
    ...(await system.overview.counts(since)),
    jobs: await system.jobs.count(),
  }))
}

/** A day as `2026-11-25`, some days before an instant or a day. */
export function daysBefore(at: string, days: number): string {
  return new Date(Date.parse(at) - days * dayMs).toISOString().slice(0, 10)
}

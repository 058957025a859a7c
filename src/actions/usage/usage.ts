import { inBusiness, type ActionDeps } from '../noun-actions.ts'
import { requireAccess } from '../permission.ts'
import type { Clock, Database } from '../ports.ts'
import type { Actor } from '#domain/access.ts'
import { monthOf, sumDays, usageWarnings, type UsageLimits, type UsageReport } from '#domain/usage-report.ts'

/** What a business used, day by day; this month unless days are named. */
export async function getUsage(
  { database, clock }: ActionDeps & { clock: Clock },
  actor: Actor,
  { business_id, from, to }: { business_id: string; from?: string; to?: string },
): Promise<UsageReport> {
  requireAccess(actor, business_id, 'viewer')
  const month = monthOf(clock.now())
  return inBusiness(database, business_id, async ({ usage }) => {
    const days = await usage.days(from ?? month.from, to ?? month.to)
    const ofMonth = sumDays(await usage.days(month.from, month.to))
    return { days, total: sumDays(days), month: ofMonth, limits: await usage.limits() }
  })
}

/** What stands already of this month counts. */
export async function putUsageLimits(
  { database }: ActionDeps,
  actor: Actor,
  { business_id, limits }: { business_id: string; limits: UsageLimits },
): Promise<UsageLimits> {
  requireAccess(actor, business_id, 'owner')
  return inBusiness(database, business_id, ({ usage }) => usage.setLimits(limits))
}

/** Makes an event of every share of a limit that was come to, once a month. */
export async function warnOfUsage(
  { database, clock }: { database: Database; clock: Clock },
  business_id: string,
): Promise<void> {
  const { from, to } = monthOf(clock.now())
  await database.forBusiness(business_id, async ({ usage, events }) => {
    const month = sumDays(await usage.days(from, to))
    for (const warning of usageWarnings(month, await usage.limits())) {
      if (!(await usage.noteWarning(from, warning))) continue
      const { seconds, cost_micro_usd } = month
      await events.add({
        type: 'usage.warned',
        subject_id: null,
        data: { ...warning, month: from, seconds, cost_micro_usd },
      })
    }
  })
}

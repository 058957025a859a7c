import type { Actor } from '#domain/access.ts'
import { whoAnswers as spansOf, type AnsweringSpan } from '#domain/who-answers.ts'
import { found, requireAccess } from '../permission.ts'
import type { Clock, Database } from '../ports.ts'

/** Which role answers from now on, for a week. Throws `not_found`. */
export async function whoAnswers(
  deps: { database: Database; clock: Clock },
  actor: Actor,
  { business_id }: { business_id: string },
): Promise<AnsweringSpan[]> {
  requireAccess(actor, business_id, 'viewer')
  return deps.database.forBusiness(business_id, async (stores) => {
    const { timezone } = found(await stores.business.get(), 'business')
    const { items: roles } = await stores.roles.list({ limit: 200, cursor: null })
    const { items: closures } = await stores.closures.list({ limit: 200, cursor: null })
    return spansOf(roles, { timezone, hours: await stores.hours.week(), closures }, deps.clock.now())
  })
}

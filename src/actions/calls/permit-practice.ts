import { forbidden } from '../permission.ts'
import type { Database, Ids } from '../ports.ts'
import type { Ticket } from './open-call.ts'
import type { Actor } from '#domain/access.ts'
import { parsePhoneNumber } from '#domain/phone-number.ts'

/**
 * What a practice ticket has to permit. The operator may practise with any number, everybody else with those of
 * businesses they are a member of. Throws `invalid_phone_number`, and `forbidden` for any other number, whether
 * somebody else owns it or nobody.
 */
export async function permitPractice(
  deps: { database: Database; ids: Ids; default_country?: string | null },
  actor: Actor,
  input: { to: string; from: string | null },
): Promise<Ticket> {
  const options = { country: deps.default_country ?? null }
  const dialed_number = parsePhoneNumber(input.to, options)
  const caller_number = input.from === null ? null : parsePhoneNumber(input.from, options)
  if (actor.kind !== 'operator' && !(await isOwnNumber(deps.database, actor, dialed_number))) {
    throw forbidden('You can practise with the number of a business of yours only.')
  }
  return { line: 'practice', dialed_number, caller_number, external_id: deps.ids.uuid() }
}

async function isOwnNumber(database: Database, actor: Actor, number: string): Promise<boolean> {
  return database.asSystem(async (system) => {
    const business_id = (await system.businesses.lookup(number))?.business.id
    if (business_id === undefined) return false
    if (actor.kind === 'member') return actor.business_id === business_id
    if (actor.kind !== 'user') return false
    const access = await system.access.of(actor.user_id, business_id)
    return access !== null || (await system.operators.has(actor.user_id))
  })
}

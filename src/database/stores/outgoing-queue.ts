import { sql } from 'drizzle-orm'
import type { OutgoingQueue } from '#actions/ports.ts'
import { prepare } from '../prepared.ts'
import type { SystemContext } from './context.ts'

/** Which business a carrier's word is about. */
export function outgoingQueue({ run }: SystemContext): OutgoingQueue {
  return {
    async byProviderId(provider_id) {
      const [row] = await run(byProviderId, [provider_id])
      return row ?? null
    },
    writersTo: async (recipient, sender) =>
      (await run(writersTo, [recipient, sender])).map(({ business_id }) => business_id),
  }
}

const byProviderId = prepare<{ business_id: string; id: string }>(
  'outgoing_by_provider_id',
  sql`select business_id, id from outgoing_messages where provider_id = $1::text limit 1`,
)

const writersTo = prepare<{ business_id: string }>(
  'outgoing_writers_to',
  sql`
  with senders as (
    select id as business_id from businesses where ai_phone_number = $2::text
    union select business_id from message_settings where sms_from = $2::text)
  select business_id from senders
  union
  select distinct business_id from outgoing_messages
  where recipient = $1::text and audience = 'customer' and not exists (select from senders)`,
)

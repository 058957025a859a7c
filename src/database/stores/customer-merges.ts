import { sql } from 'drizzle-orm'
import type { CustomerStore } from '#actions/ports.ts'
import type { CustomerMerge } from '#domain/customer-detail.ts'
import { prepare } from '../prepared.ts'
import { customerMerges, customers } from '../schema/customers.ts'
import type { StoreContext } from './context.ts'
import { keepNumbersBesideCard } from './customer-numbers.ts'
import { nounStore } from './noun-store.ts'

/** Every table whose rows are a customer's; a test holds it to the database's foreign keys. */
export const tablesOfCustomers = [
  'appointments',
  'callbacks',
  'calls',
  'customer_facts',
  'customer_numbers',
  'feedback',
  'messages',
  'outgoing_messages',
  'slot_holds',
  'waitlist_entries',
] as const

/** Who waits for a service on both cards waits once: the other entry goes with its card. */
const isNotWaitingTwice = `and not (status in ('waiting', 'offered') and exists (
      select from waitlist_entries kept where kept.customer_id = $2::uuid
        and kept.service_id = waitlist_entries.service_id and kept.status in ('waiting', 'offered')))`

/** A number of both stays once. */
const isNotKnownTwice = `and not exists (
      select from customer_numbers kept where kept.customer_id = $2::uuid
        and kept.phone_number = customer_numbers.phone_number)`

const butNot: Record<string, string> = {
  waitlist_entries: isNotWaitingTwice,
  customer_numbers: isNotKnownTwice,
}

/** `$1` gone, `$2` kept, `$3` business. */
const move = prepare<{ moved: Record<string, number> }>(
  'move_to_customer',
  sql.raw(`
  with ${tablesOfCustomers
    .map(
      (table) => `${table}_moved as (
    update ${table} set customer_id = $2::uuid where business_id = $3::uuid and customer_id = $1::uuid
      ${butNot[table] ?? ''} returning 1)`,
    )
    .join(', ')},
  relatives as (
    update customers set related_to_id = nullif($2::uuid, id) where business_id = $3::uuid and related_to_id = $1::uuid),
  merges as (
    update customer_merges set kept_id = $2::uuid where business_id = $3::uuid and kept_id = $1::uuid)
  select json_build_object(${tablesOfCustomers
    .map((table) => `'${table}', (select count(*) from ${table}_moved)`)
    .join(', ')}) as moved`),
)

/** `$1` customer, `$2` business. */
const countRows = prepare<{ moved: Record<string, number> }>(
  'count_of_customer',
  sql.raw(
    `select json_build_object(${tablesOfCustomers
      .map(
        (table) =>
          `'${table}', (select count(*) from ${table} where business_id = $2::uuid and customer_id = $1::uuid)`,
      )
      .join(', ')}) as moved`,
  ),
)

/** How many rows of what a customer has, as a merge would tell it. */
export async function countOfCustomer({ run, business_id }: StoreContext, id: string) {
  const [row] = await run(countRows, [id, business_id])
  return row?.moved ?? {}
}

/** What both are remembered for in the same words stays once. */
const dropDoubles = prepare(
  'drop_double_facts',
  sql`delete from customer_facts f using customer_facts earlier
    where f.business_id = $2::uuid and f.customer_id = $1::uuid and earlier.customer_id = $1::uuid
      and lower(f.text) = lower(earlier.text) and (earlier.created_at, earlier.id) < (f.created_at, f.id)`,
)

/** What was on the gone card is a number of the kept one's. `$1` kept, `$2` business, `$3` number, `$4` id, `$5` now. */
const keepNumber = prepare(
  'keep_number_of_gone',
  sql`insert into customer_numbers (id, business_id, customer_id, phone_number, created_at)
    select $4::uuid, $2::uuid, $1::uuid, $3::text, $5::timestamptz
    on conflict (business_id, phone_number, customer_id) do nothing`,
)

export async function mergeCustomers(
  context: StoreContext,
  { kept, gone, card, user_id }: Parameters<CustomerStore['merge']>[0],
): Promise<CustomerMerge> {
  const { tx, run, clock, ids, business_id } = context
  const [row] = await run(move, [gone.id, kept.id, business_id])
  await run(dropDoubles, [kept.id, business_id])
  const cards = nounStore(context, customers)
  await cards.remove(gone.id)
  await cards.update(kept.id, card)
  if (gone.phone_number !== null && gone.phone_number !== (card.phone_number ?? kept.phone_number)) {
    const values = [kept.id, business_id, gone.phone_number, ids.uuid(), clock.now().toISOString()]
    await run(keepNumber, values)
  }
  await keepNumbersBesideCard(context, kept.id)
  const merge = {
    id: ids.uuid(),
    business_id,
    kept_id: kept.id,
    gone: { ...gone },
    moved: row?.moved ?? {},
    user_id,
    at: clock.now().toISOString(),
  }
  const [added] = await tx.insert(customerMerges).values(merge).returning()
  return added as CustomerMerge
}

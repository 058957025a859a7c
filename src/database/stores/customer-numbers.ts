import { and, asc, eq, sql, type SQL } from 'drizzle-orm'
import type { CustomerNumberStore } from '#actions/ports.ts'
import type { CustomerNumber } from '#domain/customer-number.ts'
import { isUuid } from '../is-uuid.ts'
import { prepare } from '../prepared.ts'
import { customerNumbers } from '../schema/customers.ts'
import type { StoreContext } from './context.ts'

/** Whose number it is, on the card or besides: a query of ids, each once. */
export function idsWithNumber(business_id: SQL, phone_number: SQL): SQL {
  return sql`select c.id from customers c where c.business_id = ${business_id} and c.phone_number = ${phone_number}
    union select n.customer_id from customer_numbers n
      where n.business_id = ${business_id} and n.phone_number = ${phone_number}`
}

/** The only one whose number it is; null when nobody's, and when several share it. */
export function onlyIdWithNumber(business_id: SQL, phone_number: SQL): SQL {
  return sql`(select min(o.id::text)::uuid from (${idsWithNumber(business_id, phone_number)}) o having count(*) = 1)`
}

/** What is on the card is no other number. `$1` customer, `$2` business. */
const dropThatOfCard = prepare(
  'drop_number_of_card',
  sql`delete from customer_numbers n using customers c
    where n.business_id = $2::uuid and n.customer_id = $1::uuid and c.id = $1::uuid
      and c.phone_number = n.phone_number`,
)

/** After the card was changed. */
export async function keepNumbersBesideCard({ run, business_id }: StoreContext, id: string): Promise<void> {
  await run(dropThatOfCard, [id, business_id])
}

export function customerNumberStore({ tx, clock, ids, business_id }: StoreContext): CustomerNumberStore {
  const of = (customer_id: string) =>
    and(eq(customerNumbers.business_id, business_id), eq(customerNumbers.customer_id, customer_id))
  return {
    async list(customer_id) {
      if (!isUuid(customer_id)) return []
      return tx
        .select()
        .from(customerNumbers)
        .where(of(customer_id))
        .orderBy(asc(customerNumbers.created_at), asc(customerNumbers.id))
    },
    async add(customer_id, phone_number) {
      const row = {
        id: ids.uuid(),
        business_id,
        customer_id,
        phone_number,
        created_at: clock.now().toISOString(),
      }
      const [added] = await tx.insert(customerNumbers).values(row).returning()
      return added as CustomerNumber
    },
    async remove(customer_id, id) {
      if (!isUuid(customer_id) || !isUuid(id)) return false
      const removed = await tx
        .delete(customerNumbers)
        .where(and(of(customer_id), eq(customerNumbers.id, id)))
        .returning({ id: customerNumbers.id })
      return removed.length > 0
    },
  }
}

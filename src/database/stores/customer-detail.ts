import { and, desc, eq, inArray, ne, or, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { CustomerDetail } from '#domain/customer-detail.ts'
import type { CustomerNumber } from '#domain/customer-number.ts'
import type { Customer } from '#domain/customer.ts'
import { isUuid } from '../is-uuid.ts'
import { appointments } from '../schema/appointments.ts'
import { calls } from '../schema/calls.ts'
import { customerFacts, customerMerges, customers } from '../schema/customers.ts'
import { callbacks, feedback } from '../schema/inbox.ts'
import { messages } from '../schema/messages.ts'
import { selectAppointments } from './appointment-rows.ts'
import { callColumns } from './call-columns.ts'
import type { StoreContext } from './context.ts'
import { customerNumberStore, idsWithNumber } from './customer-numbers.ts'

const most = 50

export async function customerDetail(context: StoreContext, id: string): Promise<CustomerDetail | null> {
  if (!isUuid(id)) return null
  const { tx, business_id } = context
  const [customer] = await tx
    .select()
    .from(customers)
    .where(and(eq(customers.business_id, business_id), eq(customers.id, id)))
  if (customer === undefined) return null
  const theirs = (table: { business_id: PgColumn; customer_id: PgColumn }) =>
    and(eq(table.business_id, business_id), eq(table.customer_id, id))
  const inOrder = <T extends typeof messages | typeof callbacks | typeof feedback | typeof customerFacts>(
    table: T,
  ) =>
    tx
      .select()
      .from(table as typeof messages)
      .where(theirs(table))
      .orderBy(desc(table.created_at), desc(table.id))
      .limit(most) as unknown as Promise<T['$inferSelect'][]>
  const numbers = await customerNumberStore(context).list(id)
  return {
    customer,
    numbers,
    related: await relatedTo(context, customer, numbers),
    facts: await inOrder(customerFacts),
    appointments: await selectAppointments(context)
      .where(theirs(appointments))
      .orderBy(desc(appointments.starts_at), desc(appointments.id))
      .limit(most),
    calls: await tx
      .select(callColumns)
      .from(calls)
      .where(theirs(calls))
      .orderBy(desc(calls.started_at), desc(calls.id))
      .limit(most),
    messages: await inOrder(messages),
    callbacks: await inOrder(callbacks),
    feedback: await inOrder(feedback),
    merges: await tx
      .select()
      .from(customerMerges)
      .where(and(eq(customerMerges.business_id, business_id), eq(customerMerges.kept_id, id)))
      .orderBy(desc(customerMerges.at))
      .limit(most),
  }
}

function relatedTo(
  { tx, business_id }: StoreContext,
  { id, phone_number, related_to_id }: Customer,
  numbers: readonly CustomerNumber[],
) {
  const relatives: SQL[] = [eq(customers.related_to_id, id)]
  for (const number of [phone_number, ...numbers.map((each) => each.phone_number)]) {
    if (number !== null) {
      relatives.push(
        inArray(customers.id, sql`(${idsWithNumber(sql`${business_id}::uuid`, sql`${number}`)})`),
      )
    }
  }
  if (related_to_id !== null) relatives.push(eq(customers.id, related_to_id))
  return tx
    .select()
    .from(customers)
    .where(and(eq(customers.business_id, business_id), ne(customers.id, id), or(...relatives)))
    .orderBy(customers.id)
    .limit(most)
}

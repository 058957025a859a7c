import { and, asc, eq } from 'drizzle-orm'
import type { BusinessStores } from '#actions/ports.ts'
import { customers } from '../schema/customers.ts'
import type { StoreContext } from './context.ts'
import { nounStore } from './noun-store.ts'

export function customerStore(context: StoreContext): BusinessStores['customers'] {
  const { tx, business_id } = context
  return {
    ...nounStore(context, customers),
    findByNumber: (phone_number) =>
      tx
        .select()
        .from(customers)
        .where(and(eq(customers.business_id, business_id), eq(customers.phone_number, phone_number)))
        .orderBy(asc(customers.id)),
  }
}

import { and, asc, eq, ilike, or, type SQL } from 'drizzle-orm'
import type { CustomerStore } from '#actions/ports.ts'
import type { Customer, CustomerPatch, NewCustomer } from '#domain/customer.ts'
import { customers } from '../schema/customers.ts'
import type { StoreContext } from './context.ts'
import { customerDetail } from './customer-detail.ts'
import { countOfCustomer, mergeCustomers } from './customer-merges.ts'
import { keyset, type SortKey } from './keyset.ts'
import { nounStore } from './noun-store.ts'
import { storable } from './storable.ts'

/** Fewer are in every second number. */
const fewestDigits = 3

const byName: SortKey[] = [{ name: 'name', column: customers.name, type: 'text' }]

export function customerStore(context: StoreContext): CustomerStore {
  const { tx, business_id } = context
  const here = eq(customers.business_id, business_id)
  return {
    ...nounStore<Customer, NewCustomer, CustomerPatch>(context, customers, byName),
    findByNumber: (phone_number) =>
      tx
        .select()
        .from(customers)
        .where(and(here, eq(customers.phone_number, phone_number)))
        .orderBy(asc(customers.id)),
    async search(words, request) {
      const page = keyset(request, [...byName, { name: 'id', column: customers.id, type: 'uuid' }])
      const rows = await tx
        .select()
        .from(customers)
        .where(and(here, matching(storable(words)), page.after))
        .orderBy(...page.orderBy)
        .limit(page.limit)
      return page.page(rows)
    },
    detail: (id) => customerDetail(context, id),
    countOf: (id) => countOfCustomer(context, id),
    merge: (input) => mergeCustomers(context, input),
  }
}

function matching(words: string): SQL | undefined {
  const part = `%${words.trim().replaceAll(/[\\%_]/g, (mark) => `\\${mark}`)}%`
  const digits = words.replaceAll(/\D/g, '')
  const isNumber = digits.length >= fewestDigits && /^[\d\s+()./-]+$/.test(words)
  return or(
    ilike(customers.name, part),
    ilike(customers.email, part),
    isNumber ? ilike(customers.phone_number, `%${digits}%`) : undefined,
  )
}

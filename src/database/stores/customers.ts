import { and, asc, eq, exists, ilike, inArray, or, sql, type SQL } from 'drizzle-orm'
import type { CustomerStore } from '#actions/ports.ts'
import type { Customer, CustomerPatch, NewCustomer } from '#domain/customer.ts'
import { customerNumbers, customers } from '../schema/customers.ts'
import type { StoreContext } from './context.ts'
import { customerDetail } from './customer-detail.ts'
import { countOfCustomer, mergeCustomers } from './customer-merges.ts'
import { idsWithNumber, keepNumbersBesideCard } from './customer-numbers.ts'
import { keyset, type SortKey } from './keyset.ts'
import { nounStore } from './noun-store.ts'
import { storable } from './storable.ts'

/** Fewer are in every second number. */
const fewestDigits = 3

const byName: SortKey[] = [{ name: 'name', column: customers.name, type: 'text' }]

export function customerStore(context: StoreContext): CustomerStore {
  const { tx, business_id } = context
  const here = eq(customers.business_id, business_id)
  const cards = nounStore<Customer, NewCustomer, CustomerPatch>(context, customers, byName)
  return {
    ...cards,
    async update(id, patch) {
      const changed = await cards.update(id, patch)
      if (changed !== null && patch.phone_number !== undefined) await keepNumbersBesideCard(context, id)
      return changed
    },
    findByNumber: (phone_number) =>
      tx
        .select()
        .from(customers)
        .where(
          and(
            here,
            inArray(customers.id, sql`(${idsWithNumber(sql`${business_id}::uuid`, sql`${phone_number}`)})`),
          ),
        )
        .orderBy(asc(customers.id)),
    async search(words, request) {
      const page = keyset(request, [...byName, { name: 'id', column: customers.id, type: 'uuid' }])
      const rows = await tx
        .select()
        .from(customers)
        .where(and(here, matching(context, storable(words)), page.after))
        .orderBy(...page.orderBy)
        .limit(page.limit)
      return page.page(rows)
    },
    detail: (id) => customerDetail(context, id),
    countOf: (id) => countOfCustomer(context, id),
    merge: (input) => mergeCustomers(context, input),
  }
}

function matching({ tx, business_id }: StoreContext, words: string): SQL | undefined {
  const part = `%${words.trim().replaceAll(/[\\%_]/g, (mark) => `\\${mark}`)}%`
  const digits = words.replaceAll(/\D/g, '')
  const isNumber = digits.length >= fewestDigits && /^[\d\s+()./-]+$/.test(words)
  const otherNumber = tx
    .select({ id: customerNumbers.id })
    .from(customerNumbers)
    .where(
      and(
        eq(customerNumbers.business_id, business_id),
        eq(customerNumbers.customer_id, customers.id),
        ilike(customerNumbers.phone_number, `%${digits}%`),
      ),
    )
  return or(
    ilike(customers.name, part),
    ilike(customers.email, part),
    isNumber ? ilike(customers.phone_number, `%${digits}%`) : undefined,
    isNumber ? exists(otherNumber) : undefined,
  )
}

import type { CustomerFact, NewCustomerFact } from '#domain/customer-fact.ts'
import type { Customer, CustomerPatch, NewCustomer } from '#domain/customer.ts'
import type { NounStore, Page, PageRequest } from '../ports.ts'

export type CustomerStore = NounStore<Customer, NewCustomer, CustomerPatch> & {
  findByNumber(phone_number: string): Promise<Customer[]>
}

export interface CustomerFactStore {
  /** Of one customer, newest first. */
  list(customer_id: string, page: PageRequest): Promise<Page<CustomerFact>>
  /** What is remembered of the customer already in the same words is not added again: that one is answered. */
  add(fact: NewCustomerFact & { customer_id: string; call_id: string | null }): Promise<CustomerFact>
  remove(customer_id: string, id: string): Promise<boolean>
}

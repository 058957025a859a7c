import type { CustomerDetail, CustomerMerge } from '#domain/customer-detail.ts'
import type { CustomerFact, NewCustomerFact } from '#domain/customer-fact.ts'
import type { CustomerNumber } from '#domain/customer-number.ts'
import type { Customer, CustomerPatch, NewCustomer } from '#domain/customer.ts'
import type { Erasure } from '#domain/erasure.ts'
import type { NounStore, Page, PageRequest } from '../ports.ts'

export type CustomerStore = NounStore<Customer, NewCustomer, CustomerPatch> & {
  /** By the number on the card or any other of theirs. */
  findByNumber(phone_number: string): Promise<Customer[]>
  /** Whose name or mail has these words in it, or whose number these digits. */
  search(words: string, page: PageRequest): Promise<Page<Customer>>
  detail(id: string): Promise<CustomerDetail | null>
  /** How many appointments, calls and so on are theirs, by table. */
  countOf(id: string): Promise<Record<string, number>>
  /**
   * Everything of `gone` goes over to `kept`, and `gone` is deleted. `card`: what the kept card says afterwards. Both
   * must be there, and two.
   */
  merge(input: {
    kept: Customer
    gone: Customer
    card: CustomerPatch
    user_id: string | null
  }): Promise<CustomerMerge>
}

export interface CustomerFactStore {
  /** Of one customer, newest first. */
  list(customer_id: string, page: PageRequest): Promise<Page<CustomerFact>>
  /** What is remembered of the customer already in the same words is not added again: that one is answered. */
  add(fact: NewCustomerFact & { customer_id: string; call_id: string | null }): Promise<CustomerFact>
  remove(customer_id: string, id: string): Promise<boolean>
}

/** Numbers besides the one on the card. */
export interface CustomerNumberStore {
  /** Of one customer, in the order in which they came. */
  list(customer_id: string): Promise<CustomerNumber[]>
  add(customer_id: string, phone_number: string): Promise<CustomerNumber>
  remove(customer_id: string, id: string): Promise<boolean>
}

/** Exactly one of the two is given. */
export interface Erased {
  phone_number: string | null
  customer_id: string | null
}

export interface ErasureStore {
  /** Newest first. */
  list(page: PageRequest): Promise<Page<Erasure>>
  isCalling(subject: Erased): Promise<boolean>
  /** Deletes or empties all that tells of them; figures stay. Null: there was nothing. */
  erase(
    subject: Erased,
    receipt: { number_hint: string | null; user_id: string | null },
  ): Promise<Erasure | null>
}

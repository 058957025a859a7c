import type { Customer, CustomerPatch, NewCustomer } from '#domain/customer.ts'
import { nounActions } from '../noun-actions.ts'
import { normalisedNumber, patchedNumber } from '../normalised-number.ts'

export const customerActions = nounActions<Customer, NewCustomer, CustomerPatch>({
  noun: 'customer',
  store: (stores) => stores.customers,
  onCreate: async (stores, values) => ({
    ...values,
    phone_number: await normalisedNumber(stores, values.phone_number),
  }),
  onUpdate: async (stores, patch) => ({
    ...patch,
    ...(await patchedNumber(stores, 'phone_number', patch.phone_number)),
  }),
})

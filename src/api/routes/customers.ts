import { customerActions } from '#actions/customers/customer-actions.ts'
import { customer, customerPatch, newCustomer } from '#domain/customer.ts'
import { nounRoutes } from '../noun-routes.ts'

export const customerRoutes = nounRoutes({
  One: 'Customer',
  Many: 'Customers',
  one: 'a customer',
  many: 'customers',
  path: 'customers',
  id: 'customer_id',
  row: customer,
  create: newCustomer,
  patch: customerPatch,
  actions: customerActions,
})

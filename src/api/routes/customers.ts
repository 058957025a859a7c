import { z } from 'zod'
import { customerActions } from '#actions/customers/customer-actions.ts'
import { addCustomerFact, listCustomerFacts, removeCustomerFact } from '#actions/customers/customer-facts.ts'
import { addCustomerNumber, removeCustomerNumber } from '#actions/customers/customer-numbers.ts'
import { getCustomerDetail } from '#actions/customers/get-customer-detail.ts'
import { mergeCustomers, previewMerge } from '#actions/customers/merge-customers.ts'
import { searchCustomers } from '#actions/customers/search-customers.ts'
import { customerDetail, customerMerge, mergePreview } from '#domain/customer-detail.ts'
import { customerFact, newCustomerFact } from '#domain/customer-fact.ts'
import { customerNumber, newCustomerNumber } from '#domain/customer-number.ts'
import { customer, customerPatch, newCustomer } from '#domain/customer.ts'
import { businessParams, nounRoutes } from '../noun-routes.ts'
import { pageOf, pageQuery } from '../paging.ts'
import { route } from '../route.ts'

const path = '/api/businesses/:business_id/customers'
const params = businessParams.extend({ customer_id: z.uuid() })
const other = z.object({ other_customer_id: z.uuid() })
const ofOne = { tag: 'customers', params }

const routes = nounRoutes({
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

const factRoutes = [
  route({
    ...ofOne,
    method: 'GET',
    path: `${path}/:customer_id/facts`,
    operationId: 'listCustomerFacts',
    summary: 'What to remember of a customer, newest first, with the call it was said in',
    allow: 'member:viewer',
    query: pageQuery,
    response: pageOf(customerFact),
    handle: ({ deps, actor, business_id, params: { customer_id }, query: page }) =>
      listCustomerFacts(deps, actor, { business_id, customer_id, page }),
  }),
  route({
    ...ofOne,
    method: 'POST',
    path: `${path}/:customer_id/facts`,
    operationId: 'addCustomerFact',
    summary: 'Adds a fact, a preference or a note',
    allow: 'member:manager',
    body: newCustomerFact,
    response: customerFact,
    status: 201,
    handle: ({ deps, actor, business_id, params: { customer_id }, body: fact }) =>
      addCustomerFact(deps, actor, { business_id, customer_id, fact }),
  }),
  route({
    tag: 'customers',
    method: 'DELETE',
    path: `${path}/:customer_id/facts/:fact_id`,
    operationId: 'deleteCustomerFact',
    summary: 'Forgets it',
    allow: 'member:manager',
    params: params.extend({ fact_id: z.uuid() }),
    handle: ({ deps, actor, business_id, params: { customer_id, fact_id } }) =>
      removeCustomerFact(deps, actor, { business_id, customer_id, fact_id }),
  }),
]

const numberRoutes = [
  route({
    ...ofOne,
    method: 'POST',
    path: `${path}/:customer_id/numbers`,
    operationId: 'addCustomerNumber',
    summary: 'Has the customer recognised by one more number',
    allow: 'member:manager',
    body: newCustomerNumber,
    response: customerNumber,
    status: 201,
    handle: ({ deps, actor, business_id, params: { customer_id }, body: number }) =>
      addCustomerNumber(deps, actor, { business_id, customer_id, number }),
  }),
  route({
    tag: 'customers',
    method: 'DELETE',
    path: `${path}/:customer_id/numbers/:number_id`,
    operationId: 'deleteCustomerNumber',
    summary: 'The number is theirs no more',
    allow: 'member:manager',
    params: params.extend({ number_id: z.uuid() }),
    handle: ({ deps, actor, business_id, params: { customer_id, number_id } }) =>
      removeCustomerNumber(deps, actor, { business_id, customer_id, number_id }),
  }),
]

export const customerRoutes = [
  ...routes.filter(({ operationId }) => operationId !== 'listCustomers'),
  route({
    method: 'GET',
    path,
    operationId: 'listCustomers',
    summary: 'All customers, or those whose name, mail or number has the words of `search` in it, in pages',
    tag: 'customers',
    allow: 'member:viewer',
    params: businessParams,
    query: pageQuery.extend({ search: z.string().max(200).optional() }),
    response: pageOf(customer),
    handle: ({ deps, actor, business_id, query: { search = null, ...page } }) =>
      searchCustomers(deps, actor, { business_id, page, search }),
  }),
  route({
    ...ofOne,
    method: 'GET',
    path: `${path}/:customer_id/detail`,
    operationId: 'getCustomerDetail',
    summary: 'All that is known of a customer: the latest fifty of each, newest first',
    allow: 'member:viewer',
    response: customerDetail,
    handle: ({ deps, actor, business_id, params: { customer_id } }) =>
      getCustomerDetail(deps, actor, { business_id, customer_id }),
  }),
  route({
    ...ofOne,
    method: 'POST',
    path: `${path}/:customer_id/merge`,
    operationId: 'mergeCustomers',
    summary: 'Makes two cards of one person one: everything of the other customer goes over to this one',
    allow: 'member:manager',
    body: other,
    response: customerMerge,
    handle: ({ deps, actor, business_id, params: { customer_id }, body: { other_customer_id } }) =>
      mergeCustomers(deps, actor, { business_id, customer_id, other_customer_id }),
  }),
  route({
    ...ofOne,
    method: 'GET',
    path: `${path}/:customer_id/merge`,
    operationId: 'previewMerge',
    summary: 'What merging another customer into this one would leave; changes nothing',
    allow: 'member:viewer',
    query: other,
    response: mergePreview,
    handle: ({ deps, actor, business_id, params: { customer_id }, query: { other_customer_id } }) =>
      previewMerge(deps, actor, { business_id, customer_id, other_customer_id }),
  }),
  ...factRoutes,
  ...numberRoutes,
]

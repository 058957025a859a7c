import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { useQueryClient } from '@tanstack/react-query'
import { errorText } from '#components/states.tsx'
import { toast } from '#components/toast.tsx'
import type { Schema } from '#lib/api.ts'
import { api, dataOf } from '#lib/api.ts'
import { useBusiness } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'

export type Customer = Schema<'Customer'>
export type CustomerDetail = Schema<'CustomerDetail'>
export type CustomerFact = Schema<'CustomerFact'>

/** All of a business's data lies under `['business', id, noun]`. */
function useKey() {
  const { id } = useBusiness()
  return { path: { business_id: id }, key: ['business', id, 'customers'] as const }
}

export function useCustomers(search: string, limit = 50) {
  const { path, key } = useKey()
  return useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: [...key, 'list', search, limit],
      queryFn: ({ pageParam }) => {
        const query = {
          limit,
          ...(search === '' ? {} : { search }),
          ...(pageParam === null ? {} : { cursor: pageParam }),
        }
        return dataOf(api.GET('/api/businesses/{business_id}/customers', { params: { path, query } }))
      },
      initialPageParam: null as string | null,
      getNextPageParam: ({ next_cursor }) => next_cursor,
      placeholderData: (shown) => shown,
    }),
  )
}

export function useCustomer(customer_id: string) {
  const { path, key } = useKey()
  return useQuery({
    queryKey: [...key, customer_id, 'detail'],
    queryFn: () =>
      dataOf(
        api.GET('/api/businesses/{business_id}/customers/{customer_id}/detail', {
          params: { path: { ...path, customer_id } },
        }),
      ),
  })
}

export type CustomerFields = Pick<Customer, 'name' | 'phone_number' | 'email' | 'language' | 'notes'>

/** Adds a customer (`customer_id` null) or changes one. */
export function useSaveCustomer(customer_id: string | null, onDone: (saved: Customer) => void) {
  const words = useWords()
  const queries = useQueryClient()
  const { path, key } = useKey()
  return useMutation({
    mutationFn: (body: CustomerFields) =>
      customer_id === null
        ? dataOf(api.POST('/api/businesses/{business_id}/customers', { params: { path }, body }))
        : dataOf(
            api.PATCH('/api/businesses/{business_id}/customers/{customer_id}', {
              params: { path: { ...path, customer_id } },
              body,
            }),
          ),
    async onSuccess(saved) {
      await queries.invalidateQueries({ queryKey: key })
      toast(words.common.saved)
      onDone(saved)
    },
  })
}

export function useRemoveCustomer(onDone: () => void) {
  const words = useWords()
  const queries = useQueryClient()
  const { path, key } = useKey()
  return useMutation({
    mutationFn: (customer_id: string) =>
      dataOf(
        api.DELETE('/api/businesses/{business_id}/customers/{customer_id}', {
          params: { path: { ...path, customer_id } },
        }),
      ),
    onSuccess(_, customer_id) {
      queries.removeQueries({ queryKey: [...key, customer_id] })
      onDone()
    },
    onError: (error) => toast(errorText(error, words), 'bad'),
    onSettled: () => queries.invalidateQueries({ queryKey: [...key, 'list'] }),
  })
}

export function useAddFact(customer_id: string, onDone: () => void) {
  const queries = useQueryClient()
  const { path, key } = useKey()
  return useMutation({
    mutationFn: (body: Pick<CustomerFact, 'kind' | 'text'>) =>
      dataOf(
        api.POST('/api/businesses/{business_id}/customers/{customer_id}/facts', {
          params: { path: { ...path, customer_id } },
          body,
        }),
      ),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: [...key, customer_id] })
      onDone()
    },
  })
}

export function useRemoveFact(customer_id: string) {
  const words = useWords()
  const queries = useQueryClient()
  const { path, key } = useKey()
  return useMutation({
    mutationFn: (fact_id: string) =>
      dataOf(
        api.DELETE('/api/businesses/{business_id}/customers/{customer_id}/facts/{fact_id}', {
          params: { path: { ...path, customer_id, fact_id } },
        }),
      ),
    onError: (error) => toast(errorText(error, words), 'bad'),
    onSettled: () => queries.invalidateQueries({ queryKey: [...key, customer_id] }),
  })
}

export function useAddNumber(customer_id: string, onDone: () => void) {
  const queries = useQueryClient()
  const { path, key } = useKey()
  return useMutation({
    mutationFn: (phone_number: string) =>
      dataOf(
        api.POST('/api/businesses/{business_id}/customers/{customer_id}/numbers', {
          params: { path: { ...path, customer_id } },
          body: { phone_number },
        }),
      ),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: [...key, customer_id] })
      onDone()
    },
  })
}

export function useRemoveNumber(customer_id: string) {
  const words = useWords()
  const queries = useQueryClient()
  const { path, key } = useKey()
  return useMutation({
    mutationFn: (number_id: string) =>
      dataOf(
        api.DELETE('/api/businesses/{business_id}/customers/{customer_id}/numbers/{number_id}', {
          params: { path: { ...path, customer_id, number_id } },
        }),
      ),
    onError: (error) => toast(errorText(error, words), 'bad'),
    onSettled: () => queries.invalidateQueries({ queryKey: [...key, customer_id] }),
  })
}

export function useMergePreview(customer_id: string, other_customer_id: string) {
  const { path, key } = useKey()
  return useQuery({
    queryKey: [...key, customer_id, 'merge', other_customer_id],
    queryFn: () =>
      dataOf(
        api.GET('/api/businesses/{business_id}/customers/{customer_id}/merge', {
          params: { path: { ...path, customer_id }, query: { other_customer_id } },
        }),
      ),
  })
}

export function useMerge(customer_id: string, onDone: () => void) {
  const words = useWords()
  const queries = useQueryClient()
  const { path, key } = useKey()
  return useMutation({
    mutationFn: (other_customer_id: string) =>
      dataOf(
        api.POST('/api/businesses/{business_id}/customers/{customer_id}/merge', {
          params: { path: { ...path, customer_id } },
          body: { other_customer_id },
        }),
      ),
    async onSuccess() {
      onDone()
      await queries.invalidateQueries({ queryKey: key })
      toast(words.customers.merge_done)
    },
  })
}

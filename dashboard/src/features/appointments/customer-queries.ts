import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, dataOf } from '#lib/api.ts'
import { useKey } from '#lib/use-key.ts'

/** Those who have the words in name, number or mail; a few. Null: nothing is sought. */
export function useCustomerSearch(search: string | null) {
  const { path, key } = useKey('customers')
  return useQuery({
    queryKey: [...key, 'search', search],
    enabled: search !== null,
    placeholderData: (shown) => shown,
    async queryFn() {
      const params = { path, query: { limit: 8, ...(search === null ? {} : { search }) } }
      return (await dataOf(api.GET('/api/businesses/{business_id}/customers', { params }))).items
    },
  })
}
export type Customer = NonNullable<ReturnType<typeof useCustomerSearch>['data']>[number]

export function useAddCustomer(onDone: (customer: Customer) => void) {
  const queries = useQueryClient()
  const { path, key } = useKey('customers')
  return useMutation({
    mutationFn: (body: { name: string; phone_number: string | null }) =>
      dataOf(api.POST('/api/businesses/{business_id}/customers', { params: { path }, body })),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}

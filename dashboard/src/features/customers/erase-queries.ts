import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Schema } from '#lib/api.ts'
import { api, dataOf } from '#lib/api.ts'
import { useBusiness } from '#lib/business.ts'

export type Erasure = Schema<'Erasure'>

export function useErasures() {
  const { id: business_id } = useBusiness()
  return useInfiniteQuery({
    queryKey: ['business', business_id, 'erasures'],
    queryFn: ({ pageParam }) => {
      const query = { limit: 20, ...(pageParam === null ? {} : { cursor: pageParam }) }
      const params = { path: { business_id }, query }
      return dataOf(api.GET('/api/businesses/{business_id}/erasures', { params }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor }) => next_cursor,
  })
}

/** What was forgotten may stand on any page, so everything of the business is asked for anew. */
export function useErase(onDone: () => void) {
  const { id: business_id } = useBusiness()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { phone_number: string } | { customer_id: string }) =>
      dataOf(api.POST('/api/businesses/{business_id}/erasures', { params: { path: { business_id } }, body })),
    async onSuccess() {
      queries.removeQueries({ queryKey: ['business', business_id, 'customers'] })
      queries.removeQueries({ queryKey: ['business', business_id, 'calls'] })
      await queries.invalidateQueries({ queryKey: ['business', business_id] })
    },
    onSettled: onDone,
  })
}

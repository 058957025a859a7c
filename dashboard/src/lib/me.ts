import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, dataOf } from './api.ts'

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => dataOf(api.GET('/api/me')),
  staleTime: 60_000,
})

export function useMe() {
  return useQuery(meQuery)
}

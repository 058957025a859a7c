import { useQuery } from '@tanstack/react-query'
import { api, dataOf } from './api.ts'
import { useKey } from './use-key.ts'

/** What the month has used so far, and what it may come to. */
export function useUsage() {
  const { path, key } = useKey('usage')
  return useQuery({
    queryKey: key,
    queryFn: () => dataOf(api.GET('/api/businesses/{business_id}/usage', { params: { path } })),
  })
}

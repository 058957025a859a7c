import { useQuery } from '@tanstack/react-query'
import { allPages } from './all-pages.ts'
import { api, dataOf } from './api.ts'
import { useKey } from './use-key.ts'

/** Everybody by name, those who are switched off last: they may have appointments still. */
export function useStaff() {
  const { path, key } = useKey('staff')
  return useQuery({
    queryKey: key,
    async queryFn() {
      const items = await allPages((query) =>
        dataOf(api.GET('/api/businesses/{business_id}/staff', { params: { path, query } })),
      )
      return items.toSorted(
        (a, b) => Number(b.is_active) - Number(a.is_active) || a.name.localeCompare(b.name),
      )
    },
    staleTime: 60_000,
  })
}
export type Staff = NonNullable<ReturnType<typeof useStaff>['data']>[number]

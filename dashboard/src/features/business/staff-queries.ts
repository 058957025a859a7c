import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, dataOf } from '#lib/api.ts'
import { useKey } from '#lib/use-key.ts'
import { useRemoval } from './use-removal.ts'

/** Everybody: those who are switched off last. */
export function useStaff() {
  const { path, key } = useKey('staff')
  return useQuery({
    queryKey: key,
    async queryFn() {
      const params = { path, query: { limit: 200 } }
      const { items } = await dataOf(api.GET('/api/businesses/{business_id}/staff', { params }))
      return items.toSorted(
        (a, b) => Number(b.is_active) - Number(a.is_active) || a.name.localeCompare(b.name),
      )
    },
  })
}
export type Staff = NonNullable<ReturnType<typeof useStaff>['data']>[number]
export type StaffFields = Pick<Staff, 'name' | 'title' | 'phone' | 'email' | 'is_active' | 'service_ids'>

export function useSaveStaff(staff_id: string): (body: StaffFields) => Promise<void> {
  const queries = useQueryClient()
  const { path, key } = useKey('staff')
  return async (body) => {
    const params = { path: { ...path, staff_id } }
    await dataOf(api.PATCH('/api/businesses/{business_id}/staff/{staff_id}', { params, body }))
    await queries.invalidateQueries({ queryKey: key })
  }
}

export function useRemoveStaff(onDone: () => void) {
  const { path } = useKey('staff')
  return useRemoval(
    'staff',
    (staff_id) =>
      dataOf(
        api.DELETE('/api/businesses/{business_id}/staff/{staff_id}', {
          params: { path: { ...path, staff_id } },
        }),
      ),
    onDone,
  )
}

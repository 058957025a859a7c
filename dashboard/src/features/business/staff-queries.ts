import { useQueryClient } from '@tanstack/react-query'
import { api, dataOf } from '#lib/api.ts'
import type { Staff } from '#lib/staff.ts'
import { useKey } from '#lib/use-key.ts'
import { useRemoval } from './use-removal.ts'

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

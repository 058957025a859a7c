import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from '#components/toast.tsx'
import { api, dataOf } from '#lib/api.ts'
import { useWords } from '#lib/words/words.ts'
import { useKey } from './use-key.ts'
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

/** Adds one of the staff (`staff_id` null) or changes one. */
export function useSaveStaff(staff_id: string | null, onDone: (staff: Staff) => void) {
  const words = useWords()
  const queries = useQueryClient()
  const { path, key } = useKey('staff')
  return useMutation({
    mutationFn: (body: StaffFields): Promise<Staff> =>
      staff_id === null
        ? dataOf(api.POST('/api/businesses/{business_id}/staff', { params: { path }, body }))
        : dataOf(
            api.PATCH('/api/businesses/{business_id}/staff/{staff_id}', {
              params: { path: { ...path, staff_id } },
              body,
            }),
          ),
    async onSuccess(staff) {
      await queries.invalidateQueries({ queryKey: key })
      toast(words.common.saved)
      onDone(staff)
    },
  })
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

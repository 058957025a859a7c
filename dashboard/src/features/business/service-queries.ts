import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from '#components/toast.tsx'
import { allPages } from '#lib/all-pages.ts'
import { api, dataOf } from '#lib/api.ts'
import { useWords } from '#lib/words/words.ts'
import type { Staff } from '#lib/staff.ts'
import { useKey } from '#lib/use-key.ts'
import { useRemoval } from './use-removal.ts'

/** All of them: those that are switched off last. */
export function useServices() {
  const { path, key } = useKey('services')
  return useQuery({
    queryKey: key,
    async queryFn() {
      const items = await allPages((query) =>
        dataOf(api.GET('/api/businesses/{business_id}/services', { params: { path, query } })),
      )
      return items.toSorted(
        (a, b) => Number(b.is_active) - Number(a.is_active) || a.name.localeCompare(b.name),
      )
    },
  })
}
export type Service = NonNullable<ReturnType<typeof useServices>['data']>[number]

export interface ServiceChange {
  fields: Pick<
    Service,
    'name' | 'description' | 'duration_minutes' | 'buffer_minutes' | 'price_amount' | 'is_active'
  >
  /** Who offers it from now on. */
  staff_ids: readonly string[]
}

/** Adds a service (`service_id` null) or changes one; who offers it is kept with the staff. */
export function useSaveService(service_id: string | null, staff: readonly Staff[], onDone: () => void) {
  const words = useWords()
  const queries = useQueryClient()
  const { path, key } = useKey('services')
  const staffKey = useKey('staff').key
  return useMutation({
    async mutationFn({ fields: body, staff_ids }: ServiceChange) {
      const { id } = await (service_id === null
        ? dataOf(api.POST('/api/businesses/{business_id}/services', { params: { path }, body }))
        : dataOf(
            api.PATCH('/api/businesses/{business_id}/services/{service_id}', {
              params: { path: { ...path, service_id } },
              body,
            }),
          ))
      for (const person of staff) {
        const offers = staff_ids.includes(person.id)
        if (offers === person.service_ids.includes(id)) continue
        const others = person.service_ids.filter((each) => each !== id)
        await dataOf(
          api.PATCH('/api/businesses/{business_id}/staff/{staff_id}', {
            params: { path: { ...path, staff_id: person.id } },
            body: { service_ids: offers ? [...others, id] : others },
          }),
        )
      }
    },
    onSuccess() {
      toast(words.common.saved)
      onDone()
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: key }),
        queries.invalidateQueries({ queryKey: staffKey }),
      ]),
  })
}

export function useRemoveService(onDone: () => void) {
  const { path } = useKey('services')
  return useRemoval(
    'services',
    (service_id) =>
      dataOf(
        api.DELETE('/api/businesses/{business_id}/services/{service_id}', {
          params: { path: { ...path, service_id } },
        }),
      ),
    onDone,
  )
}

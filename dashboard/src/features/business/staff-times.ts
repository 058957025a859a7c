import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from '#components/toast.tsx'
import { api, dataOf } from '#lib/api.ts'
import { useWords } from '#lib/words/words.ts'
import { useKey } from '#lib/use-key.ts'
import { useRemoval } from './use-removal.ts'
import type { Period } from '#lib/week.ts'
import { shownEnd, storedEnd } from '#lib/week.ts'

const weekKey = (staff_id: string) => ['week', staff_id] as const
const daysKey = (staff_id: string) => ['days', staff_id] as const

export function useStaffWeek(staff_id: string) {
  const { path, key } = useKey('staff')
  return useQuery({
    queryKey: [...key, ...weekKey(staff_id)],
    queryFn: () =>
      dataOf(
        api.GET('/api/businesses/{business_id}/staff/{staff_id}/availability', {
          params: { path: { ...path, staff_id } },
        }),
      ),
    select: (week) =>
      week.map(({ weekday, starts_at, ends_at }) => ({ weekday, from: starts_at, to: shownEnd(ends_at) })),
  })
}

export function useSaveStaffWeek(staff_id: string) {
  const queries = useQueryClient()
  const { path, key } = useKey('staff')
  return async (week: readonly Period[]) => {
    const params = { path: { ...path, staff_id } }
    const body = week.map(({ weekday, from, to }) => ({ weekday, starts_at: from, ends_at: storedEnd(to) }))
    const stored = await dataOf(
      api.PUT('/api/businesses/{business_id}/staff/{staff_id}/availability', { params, body }),
    )
    queries.setQueryData([...key, ...weekKey(staff_id)], stored)
  }
}

/** Days that differ from the week, by date. */
export function useStaffDays(staff_id: string) {
  const { path, key } = useKey('staff')
  return useQuery({
    queryKey: [...key, ...daysKey(staff_id)],
    queryFn: () =>
      dataOf(
        api.GET('/api/businesses/{business_id}/staff/{staff_id}/exceptions', {
          params: { path: { ...path, staff_id } },
        }),
      ),
  })
}

/** Without times: away the whole day. */
export function useAddStaffDays(staff_id: string, onDone: () => void) {
  const words = useWords()
  const queries = useQueryClient()
  const { path, key } = useKey('staff')
  return useMutation({
    async mutationFn(days: {
      dates: string[]
      from: string | null
      to: string | null
      reason: string | null
    }) {
      const params = { path: { ...path, staff_id } }
      const { from, to, reason } = days
      for (const date of days.dates) {
        const body = { date, is_available: from !== null, starts_at: from, ends_at: to, reason }
        await dataOf(api.POST('/api/businesses/{business_id}/staff/{staff_id}/exceptions', { params, body }))
      }
    },
    onSuccess() {
      toast(words.common.saved)
      onDone()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [...key, ...daysKey(staff_id)] }),
  })
}

export function useRemoveStaffDay(staff_id: string) {
  const { path } = useKey('staff')
  return useRemoval('staff', (exception_id) =>
    dataOf(
      api.DELETE('/api/businesses/{business_id}/staff/{staff_id}/exceptions/{exception_id}', {
        params: { path: { ...path, staff_id, exception_id } },
      }),
    ),
  )
}

/** Somebody new: works when the business is open, until it is said otherwise. */
export function useAddStaff(onDone: (staff_id: string) => void) {
  const queries = useQueryClient()
  const { path, key } = useKey('staff')
  return useMutation({
    async mutationFn(body: { name: string; title: string | null; service_ids: string[] }) {
      const { id } = await dataOf(api.POST('/api/businesses/{business_id}/staff', { params: { path }, body }))
      const hours = await dataOf(api.GET('/api/businesses/{business_id}/hours', { params: { path } }))
      await dataOf(
        api.PUT('/api/businesses/{business_id}/staff/{staff_id}/availability', {
          params: { path: { ...path, staff_id: id } },
          body: hours.map(({ weekday, opens_at, closes_at }) => ({
            weekday,
            starts_at: opens_at,
            ends_at: closes_at,
          })),
        }),
      )
      return id
    },
    async onSuccess(id) {
      await queries.invalidateQueries({ queryKey: key })
      onDone(id)
    },
  })
}

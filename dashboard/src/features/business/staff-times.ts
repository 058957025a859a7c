import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, dataOf } from '#lib/api.ts'
import { useKey } from '#lib/use-key.ts'
import type { DifferingDay } from './day-spans.ts'
import { useRemoval } from './use-removal.ts'
import { useSaveDays } from './use-save-days.ts'
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

function kindOf({ is_available, starts_at }: { is_available: boolean; starts_at: string | null }): string {
  if (starts_at === null) return 'away'
  return is_available ? 'works' : 'away_part'
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
    select: (exceptions): DifferingDay[] =>
      exceptions.map((each) => ({
        id: each.id,
        date: each.date,
        kind: kindOf(each),
        from: each.starts_at,
        to: each.ends_at,
        reason: each.reason,
      })),
  })
}

const oneException = '/api/businesses/{business_id}/staff/{staff_id}/exceptions/{exception_id}'

export function useSaveStaffDays(staff_id: string) {
  const { path } = useKey('staff')
  const ofOne = (exception_id: string) => ({ path: { ...path, staff_id, exception_id } })
  return useSaveDays('staff', {
    add: (body) =>
      dataOf(
        api.POST('/api/businesses/{business_id}/staff/{staff_id}/exceptions', {
          params: { path: { ...path, staff_id } },
          body,
        }),
      ),
    change: (id, body) => dataOf(api.PATCH(oneException, { params: ofOne(id), body })),
    remove: (id) => dataOf(api.DELETE(oneException, { params: ofOne(id) })),
    bodyOf: ({ kind, from, to, reason }) => ({
      is_available: kind === 'works',
      starts_at: from,
      ends_at: to,
      reason,
    }),
  })
}

export function useRemoveStaffDays(staff_id: string) {
  const { path } = useKey('staff')
  return useRemoval('staff', async (days: readonly DifferingDay[]) => {
    for (const { id } of days) {
      await dataOf(api.DELETE(oneException, { params: { path: { ...path, staff_id, exception_id: id } } }))
    }
  })
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

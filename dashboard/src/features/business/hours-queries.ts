import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from '#components/toast.tsx'
import { allPages } from '#lib/all-pages.ts'
import { api, dataOf } from '#lib/api.ts'
import { useWords } from '#lib/words/words.ts'
import type { DifferingDay } from './day-spans.ts'
import { useRemoval } from './use-removal.ts'
import { useSaveDays } from './use-save-days.ts'
import { useKey } from '#lib/use-key.ts'
import type { Period } from '#lib/week.ts'
import { shownEnd, storedEnd } from '#lib/week.ts'

export function useHours() {
  const { path, key } = useKey('hours')
  return useQuery({
    queryKey: key,
    queryFn: () => dataOf(api.GET('/api/businesses/{business_id}/hours', { params: { path } })),
    select: (week) =>
      week.map(({ weekday, opens_at, closes_at }) => ({ weekday, from: opens_at, to: shownEnd(closes_at) })),
  })
}

export function useSaveHours() {
  const queries = useQueryClient()
  const { path, key } = useKey('hours')
  return async (week: readonly Period[]) => {
    const body = week.map(({ weekday, from, to }) => ({ weekday, opens_at: from, closes_at: storedEnd(to) }))
    const stored = await dataOf(api.PUT('/api/businesses/{business_id}/hours', { params: { path }, body }))
    queries.setQueryData(key, stored)
  }
}

/** By date; what is over is not asked for again. */
export function useClosures() {
  const { path, key } = useKey('closures')
  return useQuery({
    queryKey: key,
    queryFn: () =>
      allPages((query) =>
        dataOf(api.GET('/api/businesses/{business_id}/closures', { params: { path, query } })),
      ),
    select: (closures): DifferingDay[] =>
      closures.map(({ id, date, opens_at, closes_at, reason }) => ({
        id,
        date,
        kind: opens_at === null ? 'closed' : 'open',
        from: opens_at,
        to: closes_at,
        reason,
      })),
  })
}

/** A date each: the API has no longer ones. */
export function useSaveClosures() {
  const { path } = useKey('closures')
  const one = '/api/businesses/{business_id}/closures/{closure_id}'
  return useSaveDays('closures', {
    add: (body) => dataOf(api.POST('/api/businesses/{business_id}/closures', { params: { path }, body })),
    change: (closure_id, body) => dataOf(api.PATCH(one, { params: { path: { ...path, closure_id } }, body })),
    remove: (closure_id) => dataOf(api.DELETE(one, { params: { path: { ...path, closure_id } } })),
    bodyOf: ({ from, to, reason }) => ({ opens_at: from, closes_at: to, reason }),
  })
}

export function useRemoveClosures() {
  const { path } = useKey('closures')
  return useRemoval('closures', async (days: readonly DifferingDay[]) => {
    for (const { id } of days) {
      const params = { path: { ...path, closure_id: id } }
      await dataOf(api.DELETE('/api/businesses/{business_id}/closures/{closure_id}', { params }))
    }
  })
}

/** The country's holidays; `region` as it would be there, null as it is stored. */
export function useHolidays(region: string | null) {
  const { path, key } = useKey('holidays')
  return useQuery({
    queryKey: [...key, region],
    queryFn: () =>
      dataOf(
        api.GET('/api/businesses/{business_id}/holidays', {
          params: { path, query: region === null ? {} : { region } },
        }),
      ),
    placeholderData: (shown) => shown,
  })
}
export type HolidayList = NonNullable<ReturnType<typeof useHolidays>['data']>
export type Holiday = HolidayList['holidays'][number]

/** The chosen ones become closures. */
export function useChooseHolidays(onDone: () => void) {
  const words = useWords()
  const queries = useQueryClient()
  const { path, key } = useKey('holidays')
  const closures = useKey('closures').key
  return useMutation({
    mutationFn: (body: { region: string | null; closed_rules: string[] }) =>
      dataOf(api.PUT('/api/businesses/{business_id}/holidays', { params: { path }, body })),
    async onSuccess() {
      await Promise.all([
        queries.invalidateQueries({ queryKey: key }),
        queries.invalidateQueries({ queryKey: closures }),
      ])
      toast(words.common.saved)
      onDone()
    },
  })
}

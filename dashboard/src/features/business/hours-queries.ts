import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from '#components/toast.tsx'
import { api, dataOf } from '#lib/api.ts'
import { useWords } from '#lib/words/words.ts'
import { useRemoval } from './use-removal.ts'
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

/** The next two hundred, by date; what is over is not asked for again. */
export function useClosures() {
  const { path, key } = useKey('closures')
  return useQuery({
    queryKey: key,
    async queryFn() {
      const params = { path, query: { limit: 200 } }
      const { items } = await dataOf(api.GET('/api/businesses/{business_id}/closures', { params }))
      return items.toSorted((a, b) => a.date.localeCompare(b.date))
    },
  })
}
export type Closure = NonNullable<ReturnType<typeof useClosures>['data']>[number]
export type NewClosure = Pick<Closure, 'opens_at' | 'closes_at' | 'reason'> & { dates: readonly string[] }

/** A date each: the API has no longer ones. */
export function useAddClosures(onDone: () => void) {
  const words = useWords()
  const queries = useQueryClient()
  const { path, key } = useKey('closures')
  return useMutation({
    async mutationFn({ dates, ...rest }: NewClosure) {
      for (const date of dates) {
        const body = { ...rest, date }
        await dataOf(api.POST('/api/businesses/{business_id}/closures', { params: { path }, body }))
      }
    },
    onSuccess() {
      toast(words.common.saved)
      onDone()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}

export function useRemoveClosure() {
  const { path } = useKey('closures')
  return useRemoval('closures', (closure_id) =>
    dataOf(
      api.DELETE('/api/businesses/{business_id}/closures/{closure_id}', {
        params: { path: { ...path, closure_id } },
      }),
    ),
  )
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

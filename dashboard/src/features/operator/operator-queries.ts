import {
  infiniteQueryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { toast } from '#components/toast.tsx'
import { errorText } from '#components/states.tsx'
import { api, dataOf } from '#lib/api.ts'
import { useWords } from '#lib/words/words.ts'

/** All of the operator's data lies under `['operator', noun]`. */
const key = (...rest: readonly unknown[]) => ['operator', ...rest] as const
/** What runs now is asked for again and again, while somebody looks. */
const liveMs = 5_000

export function useOverview() {
  return useQuery({
    queryKey: key('overview'),
    queryFn: () => dataOf(api.GET('/api/operator/overview')),
    refetchInterval: liveMs,
  })
}
export type Overview = NonNullable<ReturnType<typeof useOverview>['data']>

export type CallsShown = 'all' | 'open' | 'unrouted'

export function useAllCalls(shown: CallsShown) {
  return useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: key('calls', shown),
      queryFn: ({ pageParam }) => fetchCalls(shown, pageParam),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next_cursor }) => next_cursor,
      refetchInterval: shown === 'open' ? liveMs : false,
    }),
  )
}

async function fetchCalls(shown: CallsShown, cursor: string | null) {
  const page = { limit: 50, ...(cursor === null ? {} : { cursor }) }
  if (shown !== 'unrouted') {
    const query = { ...page, ...(shown === 'open' ? { open: 'true' } : {}) }
    return dataOf(api.GET('/api/operator/calls', { params: { query } }))
  }
  const found = await dataOf(api.GET('/api/operator/unrouted-calls', { params: { query: page } }))
  return { ...found, items: found.items.map((call) => ({ ...call, business_name: null })) }
}
export type OperatorCall = Awaited<ReturnType<typeof fetchCalls>>['items'][number]

export function useCallLog(call_id: string) {
  return useQuery({
    queryKey: key('call', call_id),
    queryFn: () => dataOf(api.GET('/api/operator/calls/{call_id}', { params: { path: { call_id } } })),
    refetchInterval: ({ state }) =>
      state.data !== undefined && state.data.call.ended_at === null ? liveMs : false,
  })
}
export type CallLog = NonNullable<ReturnType<typeof useCallLog>['data']>

export function useBusinesses(search: string) {
  return useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: key('businesses', search),
      queryFn: ({ pageParam }) =>
        dataOf(
          api.GET('/api/operator/businesses', {
            params: {
              query: {
                limit: 50,
                ...(search === '' ? {} : { search }),
                ...(pageParam === null ? {} : { cursor: pageParam }),
              },
            },
          }),
        ),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next_cursor }) => next_cursor,
      placeholderData: (shown) => shown,
    }),
  )
}
export type OperatorBusiness = NonNullable<
  ReturnType<typeof useBusinesses>['data']
>['pages'][number]['items'][number]

export function useCreateBusiness(onDone: (business_id: string) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: {
      name: string
      timezone: string
      ai_phone_number: string | null
      owner_email: string | null
    }) => dataOf(api.POST('/api/operator/businesses', { body })),
    async onSuccess({ id }) {
      await queries.invalidateQueries({ queryKey: key('businesses') })
      onDone(id)
    },
  })
}

export function useUsage(days: number) {
  return useQuery({
    queryKey: key('usage', days),
    queryFn: () =>
      dataOf(
        api.GET('/api/operator/usage', {
          params: { query: { from: dayBefore(days - 1), to: dayBefore(0) } },
        }),
      ),
  })
}
export type Usage = NonNullable<ReturnType<typeof useUsage>['data']>

/** A day in UTC, as `2026-11-25`. */
export function dayBefore(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
}

export function useSipLines() {
  return useQuery({ queryKey: key('sip'), queryFn: () => dataOf(api.GET('/api/operator/sip')), retry: false })
}

/** Null: the installation alone, without a number. */
export function useDiagnosis(number: string | null, isOn = true) {
  return useQuery({
    queryKey: key('doctor', number),
    queryFn: () => dataOf(api.GET('/api/doctor', { params: { query: number === null ? {} : { number } } })),
    enabled: isOn,
    staleTime: 60_000,
  })
}
export type Diagnosis = NonNullable<ReturnType<typeof useDiagnosis>['data']>

export function useTryLive() {
  return useMutation({ mutationFn: () => dataOf(api.POST('/api/doctor/live')) })
}

/** Asked for again and again: what is tried once more is soon done, or here again. */
export function useJobs(state: 'dead' | 'failing') {
  return useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: key('jobs', state),
      refetchInterval: liveMs,
      queryFn: ({ pageParam }) =>
        dataOf(
          api.GET('/api/operator/jobs', {
            params: {
              query: { state, limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) },
            },
          }),
        ),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next_cursor }) => next_cursor,
    }),
  )
}

export function useRetryJob() {
  const words = useWords()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (job_id: string) =>
      dataOf(api.POST('/api/operator/jobs/{job_id}/retry', { params: { path: { job_id } } })),
    onSuccess: () => toast(words.operator.queued),
    onError: (error) => toast(errorText(error, words), 'bad'),
    onSettled: () => queries.invalidateQueries({ queryKey: key() }),
  })
}

export function useAccounts() {
  return useQuery({
    queryKey: key('accounts'),
    queryFn: () => dataOf(api.GET('/api/operator/operators')),
  })
}
export type Account = NonNullable<ReturnType<typeof useAccounts>['data']>[number]

export function useAddAccount(onDone: () => void) {
  const words = useWords()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (email: string) => dataOf(api.PUT('/api/operator/operators', { body: { email } })),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: key('accounts') })
      toast(words.common.saved)
      onDone()
    },
  })
}

export function useRemoveAccount(onDone: () => void) {
  const words = useWords()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (user_id: string) =>
      dataOf(api.DELETE('/api/operator/operators/{user_id}', { params: { path: { user_id } } })),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: key('accounts') }),
        queries.invalidateQueries({ queryKey: ['me'] }),
      ]),
    onError: (error) => toast(errorText(error, words), 'bad'),
    onSettled: onDone,
  })
}

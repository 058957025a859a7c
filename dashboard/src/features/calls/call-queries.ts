import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api, dataOf } from '#lib/api.ts'
import { useBusiness } from '#lib/business.ts'
import { startOfDay, dayAfter } from '#lib/zoned-day.ts'
import type { EndReason } from '#lib/practice-protocol.ts'
import type { CallFilter } from './call-filter.ts'

/** The filter as the API has it: days become instants in the business's zone. */
export function apiFilter(filter: CallFilter, zone: string) {
  const { search, outcome, ended, role, customer, flagged, from, to } = filter
  return {
    ...(search === undefined ? {} : { search }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(ended === undefined ? {} : { end_reason: ended as EndReason }),
    ...(role === undefined ? {} : { role_id: role }),
    ...(customer === undefined ? {} : { customer_id: customer }),
    ...(flagged === undefined ? {} : { flagged: 'true' }),
    ...(from === undefined ? {} : { from: startOfDay(from, zone) }),
    ...(to === undefined ? {} : { to: startOfDay(dayAfter(to), zone) }),
  }
}

export function fetchCalls(
  business_id: string,
  query: ReturnType<typeof apiFilter> & { limit: number; cursor?: string },
) {
  return dataOf(api.GET('/api/businesses/{business_id}/calls', { params: { path: { business_id }, query } }))
}

export type CallRow = Awaited<ReturnType<typeof fetchCalls>>['items'][number]

export function useCalls(filter: CallFilter) {
  const { id, timezone } = useBusiness()
  return useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: ['business', id, 'calls', 'list', filter],
      queryFn: ({ pageParam }) =>
        fetchCalls(id, {
          ...apiFilter(filter, timezone),
          limit: 50,
          ...(pageParam === null ? {} : { cursor: pageParam }),
        }),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next_cursor }) => next_cursor,
      placeholderData: (shown) => shown,
    }),
  )
}

export function useCall(call_id: string) {
  const { id: business_id } = useBusiness()
  return useQuery(
    queryOptions({
      queryKey: ['business', business_id, 'calls', call_id],
      queryFn: () =>
        dataOf(
          api.GET('/api/businesses/{business_id}/calls/{call_id}', {
            params: { path: { business_id, call_id } },
          }),
        ),
      // A call that runs goes on being told.
      refetchInterval: ({ state }) =>
        state.data !== undefined && state.data.ended_at === null ? 3_000 : false,
    }),
  )
}

export type CallDetail = NonNullable<ReturnType<typeof useCall>['data']>

export function useRoles() {
  const { id: business_id } = useBusiness()
  return useQuery({
    queryKey: ['business', business_id, 'roles'],
    queryFn: () => dataOf(api.GET('/api/ai/roles/{business_id}', { params: { path: { business_id } } })),
    staleTime: 60_000,
  })
}

/** For a list of one customer's calls. */
export function useCustomerName(customer_id: string) {
  const { id: business_id } = useBusiness()
  return useQuery({
    queryKey: ['business', business_id, 'customers', customer_id, 'name'],
    async queryFn() {
      const params = { path: { business_id, customer_id } }
      return (await dataOf(api.GET('/api/businesses/{business_id}/customers/{customer_id}', { params }))).name
    },
  })
}

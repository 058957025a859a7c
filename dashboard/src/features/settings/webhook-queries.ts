import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { allPages } from '#lib/all-pages.ts'
import { api, dataOf } from '#lib/api.ts'
import { useWords } from '#lib/words/words.ts'
import { useChange } from './use-change.ts'
import { useKey } from '#lib/use-key.ts'

const noun = 'webhook-endpoints'

export function useWebhooks() {
  const { path, key } = useKey(noun)
  return useQuery({
    queryKey: key,
    queryFn: () =>
      allPages((query) =>
        dataOf(api.GET('/api/businesses/{business_id}/webhook-endpoints', { params: { path, query } })),
      ),
  })
}
export type Webhook = NonNullable<ReturnType<typeof useWebhooks>['data']>[number]
export type WebhookFields = Pick<Webhook, 'url' | 'description' | 'event_types' | 'is_active'>

export function useSaveWebhook(endpoint_id: string | null, onDone: () => void) {
  const words = useWords()
  const { path } = useKey(noun)
  return useChange(
    noun,
    (body: WebhookFields) =>
      endpoint_id === null
        ? dataOf(
            api.POST('/api/businesses/{business_id}/webhook-endpoints', {
              params: { path },
              body,
            }),
          )
        : dataOf(
            api.PATCH('/api/businesses/{business_id}/webhook-endpoints/{endpoint_id}', {
              params: { path: { ...path, endpoint_id } },
              body,
            }),
          ),
    { onDone, said: words.common.saved, in_form: true },
  )
}

export function useRemoveWebhook(onDone: () => void) {
  const { path } = useKey(noun)
  return useChange(
    noun,
    (endpoint_id: string) =>
      dataOf(
        api.DELETE('/api/businesses/{business_id}/webhook-endpoints/{endpoint_id}', {
          params: { path: { ...path, endpoint_id } },
        }),
      ),
    { onDone },
  )
}

/** Null until it is asked for. */
export function useWebhookSecret(endpoint_id: string, isWanted: boolean) {
  const { path, key } = useKey(noun)
  return useQuery({
    queryKey: [...key, endpoint_id, 'secret'],
    enabled: isWanted,
    queryFn: () =>
      dataOf(
        api.GET('/api/businesses/{business_id}/webhook-endpoints/{endpoint_id}/secret', {
          params: { path: { ...path, endpoint_id } },
        }),
      ),
  })
}

export function useDeliveries(endpoint_id: string) {
  const { path, key } = useKey(noun)
  return useInfiniteQuery({
    queryKey: [...key, endpoint_id, 'deliveries'],
    refetchInterval: 10_000,
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/businesses/{business_id}/webhook-endpoints/{endpoint_id}/deliveries', {
          params: {
            path: { ...path, endpoint_id },
            query: { limit: 20, ...(pageParam === null ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor }) => next_cursor,
  })
}
export type Delivery = NonNullable<ReturnType<typeof useDeliveries>['data']>['pages'][number]['items'][number]

export function useTestWebhook(endpoint_id: string) {
  const { path } = useKey(noun)
  return useChange(noun, () =>
    dataOf(
      api.POST('/api/businesses/{business_id}/webhook-endpoints/{endpoint_id}/test', {
        params: { path: { ...path, endpoint_id } },
      }),
    ),
  )
}

export function useRedeliver() {
  const { path } = useKey(noun)
  return useChange(noun, (delivery_id: string) =>
    dataOf(
      api.POST('/api/businesses/{business_id}/webhook-deliveries/{delivery_id}/send', {
        params: { path: { ...path, delivery_id } },
      }),
    ),
  )
}

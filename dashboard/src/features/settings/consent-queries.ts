import { useInfiniteQuery } from '@tanstack/react-query'
import { api, dataOf } from '#lib/api.ts'
import { useKey } from '#lib/use-key.ts'
import { useWords } from '#lib/words/words.ts'
import type { Channel } from './message-queries.ts'
import { useChange } from './use-change.ts'

/** The calls that were recorded, and those in which somebody did not want it, newest first. */
export function useRecordingConsents() {
  const { path, key } = useKey('recording-consents')
  return useInfiniteQuery({
    queryKey: key,
    initialPageParam: undefined as string | undefined,
    async queryFn({ pageParam: cursor }) {
      const query = { limit: 10, ...(cursor === undefined ? {} : { cursor }) }
      return dataOf(api.GET('/api/businesses/{business_id}/recording-consents', { params: { path, query } }))
    },
    getNextPageParam: ({ next_cursor }) => next_cursor ?? undefined,
  })
}
export type RecordingConsent = NonNullable<
  ReturnType<typeof useRecordingConsents>['data']
>['pages'][number]['items'][number]

const noun = 'message-consents'

/** What people said of messages, by address. */
export function useMessageConsents() {
  const { path, key } = useKey(noun)
  return useInfiniteQuery({
    queryKey: key,
    initialPageParam: undefined as string | undefined,
    async queryFn({ pageParam: cursor }) {
      const query = { limit: 50, ...(cursor === undefined ? {} : { cursor }) }
      return dataOf(api.GET('/api/businesses/{business_id}/message-consents', { params: { path, query } }))
    },
    getNextPageParam: ({ next_cursor }) => next_cursor ?? undefined,
  })
}
export type MessageConsent = NonNullable<
  ReturnType<typeof useMessageConsents>['data']
>['pages'][number]['items'][number]

export function usePutConsent(onDone?: () => void) {
  const { path } = useKey(noun)
  const words = useWords()
  return useChange(
    noun,
    (body: { channel: Channel; address: string; state: MessageConsent['state'] }) =>
      dataOf(api.PUT('/api/businesses/{business_id}/message-consents', { params: { path }, body })),
    { ...(onDone === undefined ? {} : { onDone }), said: words.common.saved, in_form: onDone !== undefined },
  )
}

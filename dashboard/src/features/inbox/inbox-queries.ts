import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from '#components/toast.tsx'
import { useAtOnce } from '#components/use-at-once.ts'
import { api, dataOf } from '#lib/api.ts'
import { useBusiness } from '#lib/business.ts'
import { waitingNouns } from '#lib/waiting.ts'
import { useWords } from '#lib/words/words.ts'
import { withChange, type EntryPage, type EntryPatch } from './changed-entry.ts'
import { entryOfCallback, entryOfFeedback, entryOfMessage, type Entry } from './entry.ts'
import type { InboxFilter } from './inbox-filter.ts'

export function useEntries(filter: InboxFilter) {
  const { id } = useBusiness()
  return useInfiniteQuery({
    queryKey: ['business', id, 'inbox', filter],
    queryFn: ({ pageParam }) => fetchEntries(id, filter, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor }) => next_cursor,
  })
}

async function fetchEntries(
  business_id: string,
  { kind, state, urgency, type, staff }: InboxFilter,
  cursor: string | null,
): Promise<EntryPage> {
  const path = { business_id }
  const page = {
    limit: 50,
    ...(cursor === null ? {} : { cursor }),
    ...(staff === undefined ? {} : { assigned_staff_id: staff }),
  }
  if (kind === 'messages') {
    const query = {
      ...page,
      ...(state === 'all' ? {} : { is_handled: String(state === 'done') }),
      ...(urgency === undefined ? {} : { urgency }),
    }
    const found = await dataOf(api.GET('/api/businesses/{business_id}/messages', { params: { path, query } }))
    return { ...found, items: found.items.map(entryOfMessage) }
  }
  if (kind === 'callbacks') {
    const query = { ...page, ...(state === 'all' ? {} : { state }) }
    const found = await dataOf(
      api.GET('/api/businesses/{business_id}/callbacks', { params: { path, query } }),
    )
    return { ...found, items: found.items.map(entryOfCallback) }
  }
  const query = {
    ...page,
    ...(state === 'all' ? {} : { follow_up: state }),
    ...(type === undefined ? {} : { kind: type }),
  }
  const found = await dataOf(api.GET('/api/businesses/{business_id}/feedback', { params: { path, query } }))
  return { ...found, items: found.items.map(entryOfFeedback) }
}

/** Whatever was changed may also stand on Today and on a customer's page. */
export function useChangeEntry(entry: Entry) {
  const { id: business_id } = useBusiness()
  return useAtOnce((change: EntryPatch) => changeEntry(business_id, entry, change), {
    nouns: ['inbox', ...waitingNouns],
    expect: (key, shown, change) => withChange(key, shown, { entry, change }),
  })
}

/** What a form sends: the form says what was refused, and keeps what was written. `said`: in passing, once it is done. */
function useSent<Body>(
  send: (business_id: string, body: Body) => Promise<unknown>,
  onDone: () => void,
  said?: string,
) {
  const queries = useQueryClient()
  const { id: business_id } = useBusiness()
  return useMutation({
    mutationFn: (body: Body) => send(business_id, body),
    onSuccess() {
      if (said !== undefined) toast(said)
      onDone()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['business', business_id] }),
  })
}

export function useFinishEntry(entry: Entry, onDone: () => void) {
  return useSent<string | null>(
    (business_id, outcome) => changeEntry(business_id, entry, { state: 'done', outcome }),
    onDone,
  )
}

function changeEntry(
  business_id: string,
  { kind, id }: Pick<Entry, 'kind' | 'id'>,
  { state, ...rest }: EntryPatch,
): Promise<unknown> {
  if (kind === 'messages') {
    const { outcome: _, ...assigned } = rest
    const body = { ...assigned, ...(state === undefined ? {} : { is_handled: state === 'done' }) }
    const params = { path: { business_id, message_id: id } }
    return dataOf(api.PATCH('/api/businesses/{business_id}/messages/{message_id}', { params, body }))
  }
  if (kind === 'callbacks') {
    const body = { ...rest, ...(state === undefined ? {} : { state }) }
    const params = { path: { business_id, callback_id: id } }
    return dataOf(api.PATCH('/api/businesses/{business_id}/callbacks/{callback_id}', { params, body }))
  }
  const body = { ...rest, ...(state === undefined ? {} : { follow_up: state }) }
  const params = { path: { business_id, feedback_id: id } }
  return dataOf(api.PATCH('/api/businesses/{business_id}/feedback/{feedback_id}', { params, body }))
}

interface NewCallback {
  phone_number: string
  caller_name: string | null
  due_at: string
  reason: string
  assigned_staff_id: string | null
}

export function useAddCallback(onAdded: () => void) {
  const words = useWords()
  return useSent<NewCallback>(
    (business_id, body) =>
      dataOf(
        api.POST('/api/businesses/{business_id}/callbacks', { params: { path: { business_id } }, body }),
      ),
    onAdded,
    words.inbox.callback_added,
  )
}

export function useChangeCallback(callback_id: string, onChanged: () => void) {
  const words = useWords()
  return useSent<{ due_at?: string; reason: string }>(
    (business_id, body) =>
      dataOf(
        api.PATCH('/api/businesses/{business_id}/callbacks/{callback_id}', {
          params: { path: { business_id, callback_id } },
          body,
        }),
      ),
    onChanged,
    words.common.saved,
  )
}

export function useEntryHistory({ kind, id }: Entry) {
  const { id: business_id } = useBusiness()
  return useQuery({
    queryKey: ['business', business_id, 'inbox', 'history', kind, id],
    queryFn: () =>
      dataOf(
        api.GET(`/api/businesses/{business_id}/${kind}/{id}/history`, {
          params: { path: { business_id, id } },
        }),
      ),
  })
}
export type EntryChange = NonNullable<ReturnType<typeof useEntryHistory>['data']>[number]

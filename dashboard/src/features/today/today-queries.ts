import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from '#components/toast.tsx'
import { useAtOnce } from '#components/use-at-once.ts'
import { allPages } from '#lib/all-pages.ts'
import { api, dataOf } from '#lib/api.ts'
import { useBusiness } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'
import { waitingNouns, withWaiting, type WaitingKind } from '#lib/waiting.ts'
import { dayAfter, startOfDay } from '#lib/zoned-day.ts'

function usePath() {
  const { id: business_id } = useBusiness()
  return { business_id, path: { business_id } }
}

/** Those of one day of the business's calendar that stand, in order; what calls book meanwhile is told by the live stream. */
export function useAppointmentsOn(day: string) {
  const { timezone } = useBusiness()
  const { business_id, path } = usePath()
  return useQuery({
    queryKey: ['business', business_id, 'appointments', 'today', day],
    async queryFn() {
      const range = { from: startOfDay(day, timezone), to: startOfDay(dayAfter(day), timezone) }
      const items = await allPages((page) =>
        dataOf(
          api.GET('/api/businesses/{business_id}/appointments', {
            params: { path, query: { ...range, ...page } },
          }),
        ),
      )
      return items
        .filter(({ status }) => status !== 'cancelled')
        .toSorted((a, b) => a.starts_at.localeCompare(b.starts_at))
    },
    refetchInterval: 60_000,
  })
}

/** Of each kind; a link leads to the rest. */
const limit = 5

/** What a person should see to. */
export function useNeeds() {
  const { business_id, path } = usePath()
  return useQuery({
    queryKey: ['business', business_id, 'needs'],
    async queryFn() {
      const [messages, callbacks, feedback, gaps, flagged, failed] = await Promise.all([
        dataOf(
          api.GET('/api/businesses/{business_id}/messages', {
            params: { path, query: { is_handled: 'false', limit } },
          }),
        ),
        dataOf(
          api.GET('/api/businesses/{business_id}/callbacks', {
            params: { path, query: { state: 'open', limit } },
          }),
        ),
        dataOf(
          api.GET('/api/businesses/{business_id}/feedback', {
            params: { path, query: { follow_up: 'open', limit } },
          }),
        ),
        dataOf(
          api.GET('/api/businesses/{business_id}/gaps', {
            params: { path, query: { state: 'open', limit } },
          }),
        ),
        dataOf(
          api.GET('/api/businesses/{business_id}/calls', {
            params: { path, query: { flagged: 'true', limit } },
          }),
        ),
        dataOf(
          api.GET('/api/businesses/{business_id}/outgoing-messages', {
            params: { path, query: { is_unseen: 'true', limit } },
          }),
        ),
      ])
      return {
        messages: messages.items,
        callbacks: callbacks.items,
        feedback: feedback.items,
        gaps: gaps.items,
        flagged: flagged.items,
        failed: failed.items,
      }
    },
  })
}
export type Needs = NonNullable<ReturnType<typeof useNeeds>['data']>

/** Null: nothing was ever to go out. */
export function useNewestOutgoing() {
  const { business_id, path } = usePath()
  const { data } = useQuery({
    queryKey: ['business', business_id, 'outgoing-messages', 'newest'],
    queryFn: () =>
      dataOf(
        api.GET('/api/businesses/{business_id}/outgoing-messages', { params: { path, query: { limit: 1 } } }),
      ),
  })
  return data?.items[0] ?? null
}

export function useCallDays(with_practice: boolean) {
  const { business_id, path } = usePath()
  return useQuery({
    queryKey: ['business', business_id, 'call-days', with_practice],
    queryFn: () =>
      dataOf(
        api.GET('/api/businesses/{business_id}/call-days', {
          params: { path, query: { count: 14, with_practice: with_practice ? 'true' : 'false' } },
        }),
      ),
  })
}
export type CallDays = NonNullable<ReturnType<typeof useCallDays>['data']>

/** Whether nobody has ever called; asked only where the last days were quiet. */
export function useIsNew(isQuiet: boolean): boolean {
  const { business_id, path } = usePath()
  const { data } = useQuery({
    queryKey: ['business', business_id, 'calls', 'newest'],
    queryFn: () =>
      dataOf(api.GET('/api/businesses/{business_id}/calls', { params: { path, query: { limit: 1 } } })),
    enabled: isQuiet,
  })
  return isQuiet && data?.items.length === 0
}

/** What was waiting is seen to, and gone from the list before the server has said so. */
function useGone(kind: WaitingKind, work: (id: string) => Promise<unknown>) {
  return useAtOnce(work, {
    nouns: waitingNouns,
    expect: (key, shown, id) => withWaiting(key, shown, { kind, id, by: -1 }),
  })
}

export function useHandleMessage() {
  const { path } = usePath()
  return useGone('messages', (message_id: string) =>
    dataOf(
      api.PATCH('/api/businesses/{business_id}/messages/{message_id}', {
        params: { path: { ...path, message_id } },
        body: { is_handled: true },
      }),
    ),
  )
}

/** Its form says what was refused. */
export function useAnswerGap(onDone: () => void) {
  const words = useWords()
  const queries = useQueryClient()
  const { business_id, path } = usePath()
  return useMutation({
    mutationFn: ({ gap_id, ...body }: { gap_id: string; question: string; answer: string }) =>
      dataOf(
        api.POST('/api/businesses/{business_id}/gaps/{gap_id}/answer', {
          params: { path: { ...path, gap_id } },
          body,
        }),
      ),
    onSuccess() {
      toast(words.today.answered)
      onDone()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['business', business_id] }),
  })
}

export function useDismissGap() {
  const { path } = usePath()
  return useGone('gaps', (gap_id: string) =>
    dataOf(
      api.POST('/api/businesses/{business_id}/gaps/{gap_id}/dismiss', {
        params: { path: { ...path, gap_id } },
      }),
    ),
  )
}

export function useSeen() {
  const { path } = usePath()
  return useGone('failed', (message_id: string) =>
    dataOf(
      api.POST('/api/businesses/{business_id}/outgoing-messages/{message_id}/seen', {
        params: { path: { ...path, message_id } },
      }),
    ),
  )
}

export function useResend() {
  const { path } = usePath()
  return useGone('failed', (message_id: string) =>
    dataOf(
      api.POST('/api/businesses/{business_id}/outgoing-messages/{message_id}/send', {
        params: { path: { ...path, message_id } },
      }),
    ),
  )
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { errorText } from '#components/states.tsx'
import { toast } from '#components/toast.tsx'
import { allPages } from '#lib/all-pages.ts'
import { api, dataOf } from '#lib/api.ts'
import { useWords } from '#lib/words/words.ts'
import { useKey } from '#lib/use-key.ts'

/** Who waits, or is offered a place: longest waiting first. Who has been served or has given up is left out. */
export function useWaitlist() {
  const { path, key } = useKey('waitlist')
  return useQuery({
    queryKey: key,
    async queryFn() {
      const both = await Promise.all([entriesOf(path, 'offered'), entriesOf(path, 'waiting')])
      return both.flat()
    },
    refetchInterval: 30_000,
  })
}

const entriesOf = (path: { business_id: string }, status: 'waiting' | 'offered') =>
  allPages((page) =>
    dataOf(
      api.GET('/api/businesses/{business_id}/waitlist', { params: { path, query: { status, ...page } } }),
    ),
  )

export type WaitlistEntry = NonNullable<ReturnType<typeof useWaitlist>['data']>[number]

export type WaitlistWish = Pick<
  WaitlistEntry,
  'customer_id' | 'service_id' | 'staff_id' | 'from_date' | 'to_date' | 'earliest_time' | 'latest_time'
>

export function useJoinWaitlist(onDone: () => void) {
  const words = useWords()
  const queries = useQueryClient()
  const { path, key } = useKey('waitlist')
  return useMutation({
    mutationFn: (body: WaitlistWish) =>
      dataOf(api.POST('/api/businesses/{business_id}/waitlist', { params: { path }, body })),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: key })
      toast(words.common.saved)
      onDone()
    },
  })
}

export function useLeaveWaitlist(onDone: () => void) {
  const words = useWords()
  const queries = useQueryClient()
  const { path, key } = useKey('waitlist')
  return useMutation({
    mutationFn: (waitlist_entry_id: string) =>
      dataOf(
        api.DELETE('/api/businesses/{business_id}/waitlist/{waitlist_entry_id}', {
          params: { path: { ...path, waitlist_entry_id } },
        }),
      ),
    onError: (error) => toast(errorText(error, words), 'bad'),
    async onSettled() {
      await queries.invalidateQueries({ queryKey: key })
      onDone()
    },
  })
}

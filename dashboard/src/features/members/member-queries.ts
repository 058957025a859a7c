import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { errorText } from '#components/states.tsx'
import { toast } from '#components/toast.tsx'
import { api, dataOf } from '#lib/api.ts'
import { useKey } from '#lib/use-key.ts'
import { useWords } from '#lib/words/words.ts'

const noun = 'members'

export function useMembers() {
  const { path, key } = useKey(noun)
  return useQuery({
    queryKey: key,
    queryFn: () => dataOf(api.GET('/api/businesses/{business_id}/members', { params: { path } })),
  })
}
export type Member = NonNullable<ReturnType<typeof useMembers>['data']>[number]
export type Access = Member['access']

/** Shown as chosen at once, and as it was when the server refuses. */
export function useChangeAccess() {
  const words = useWords()
  const queries = useQueryClient()
  const { path, key } = useKey(noun)
  return useMutation({
    mutationFn: (body: { email: string; access: Access }) =>
      dataOf(api.PUT('/api/businesses/{business_id}/members', { params: { path }, body })),
    onSuccess: () => toast(words.common.saved),
    onError: (error) => toast(errorText(error, words), 'bad'),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}

export function useRemoveMember(onDone: () => void) {
  const words = useWords()
  const queries = useQueryClient()
  const { path, key } = useKey(noun)
  return useMutation({
    mutationFn: (user_id: string) =>
      dataOf(
        api.DELETE('/api/businesses/{business_id}/members/{user_id}', {
          params: { path: { ...path, user_id } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
    onError: (error) => toast(errorText(error, words), 'bad'),
    onSettled: onDone,
  })
}

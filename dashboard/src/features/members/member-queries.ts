import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from '#components/toast.tsx'
import { api, dataOf } from '#lib/api.ts'
import { useBusiness } from '#lib/business.ts'
import { errorText } from '#components/states.tsx'
import { useWords } from '#lib/words/words.ts'

/** All of a business's data lies under `['business', id, noun]`. */
function useKey() {
  const { id } = useBusiness()
  return { path: { business_id: id }, key: ['business', id, 'members'] as const }
}

export function useMembers() {
  const { path, key } = useKey()
  return useQuery({
    queryKey: key,
    queryFn: () => dataOf(api.GET('/api/businesses/{business_id}/members', { params: { path } })),
  })
}
export type Member = NonNullable<ReturnType<typeof useMembers>['data']>[number]
export type Access = Member['access']

export function usePutMember(onDone: () => void) {
  const words = useWords()
  const queries = useQueryClient()
  const { path, key } = useKey()
  return useMutation({
    mutationFn: (body: { email: string; access: Access }) =>
      dataOf(api.PUT('/api/businesses/{business_id}/members', { params: { path }, body })),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: key })
      toast(words.common.saved)
      onDone()
    },
  })
}

export function useRemoveMember(onDone: () => void) {
  const words = useWords()
  const queries = useQueryClient()
  const { path, key } = useKey()
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

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { errorText } from '#components/states.tsx'
import { toast } from '#components/toast.tsx'
import { api, dataOf } from '#lib/api.ts'
import { useKey } from '#lib/use-key.ts'
import { useWords } from '#lib/words/words.ts'
import type { Access } from './member-queries.ts'

const noun = 'invitations'

/** Only for owners: with the link anybody could come in. */
export function useInvitations(isOwner: boolean) {
  const { path, key } = useKey(noun)
  return useQuery({
    queryKey: key,
    queryFn: () => dataOf(api.GET('/api/businesses/{business_id}/invitations', { params: { path } })),
    enabled: isOwner,
  })
}
export type Invitation = NonNullable<ReturnType<typeof useInvitations>['data']>[number]
export type SentInvitation = NonNullable<ReturnType<typeof useInvite>['data']>

export function useInvite() {
  const queries = useQueryClient()
  const { path, key } = useKey(noun)
  return useMutation({
    mutationFn: (body: { email: string; access: Access }) =>
      dataOf(api.POST('/api/businesses/{business_id}/invitations', { params: { path }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  })
}

export function useRevoke(onDone: () => void) {
  const words = useWords()
  const queries = useQueryClient()
  const { path, key } = useKey(noun)
  return useMutation({
    mutationFn: (invitation_id: string) =>
      dataOf(
        api.DELETE('/api/businesses/{business_id}/invitations/{invitation_id}', {
          params: { path: { ...path, invitation_id } },
        }),
      ),
    onSuccess: () => toast(words.members.revoked),
    onError: (error) => toast(errorText(error, words), 'bad'),
    async onSettled() {
      await queries.invalidateQueries({ queryKey: key })
      onDone()
    },
  })
}

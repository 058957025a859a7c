import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { errorText } from '#components/states.tsx'
import { toast } from '#components/toast.tsx'
import { api, dataOf } from '#lib/api.ts'
import { useBusiness } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'
import type { RoleWords } from './draft-queries.ts'

function useKey() {
  const { id: business_id } = useBusiness()
  return { business_id, key: ['business', business_id, 'roles'] as const }
}

export function useRoles() {
  const { business_id, key } = useKey()
  return useQuery({
    queryKey: key,
    queryFn: () => dataOf(api.GET('/api/ai/roles/{business_id}', { params: { path: { business_id } } })),
  })
}
export type Role = NonNullable<ReturnType<typeof useRoles>['data']>[number]

/** Who answers from now on, for a week. Below the key of the roles, so that it is read anew with them. */
export function useAnswering() {
  const { business_id, key } = useKey()
  return useQuery({
    queryKey: [...key, 'answering'],
    queryFn: () =>
      dataOf(api.GET('/api/businesses/{business_id}/answering', { params: { path: { business_id } } })),
    refetchInterval: 60_000,
  })
}
export type AnsweringSpan = NonNullable<ReturnType<typeof useAnswering>['data']>[number]

export function useCreateRole(onDone: (role: Role) => void) {
  const words = useWords()
  const queries = useQueryClient()
  const { business_id, key } = useKey()
  return useMutation({
    mutationFn: (fields: RoleWords): Promise<Role> =>
      dataOf(api.POST('/api/ai/roles', { body: { ...fields, business_id, priority: 100 } })),
    async onSuccess(role) {
      await queries.invalidateQueries({ queryKey: key })
      toast(words.receptionist.saved(role.ai_name))
      onDone(role)
    },
  })
}

/** On or off, at once. */
export function useSwitchRole(role_id: string) {
  const words = useWords()
  const queries = useQueryClient()
  const { key } = useKey()
  return useMutation({
    mutationFn: (is_enabled: boolean) =>
      dataOf(api.PUT('/api/ai/roles/{role_id}', { params: { path: { role_id } }, body: { is_enabled } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
    onError: (error) => toast(errorText(error, words), 'bad'),
  })
}

export function useRemoveRole(onDone: () => void) {
  const words = useWords()
  const queries = useQueryClient()
  const { key } = useKey()
  return useMutation({
    mutationFn: (role_id: string) =>
      dataOf(api.DELETE('/api/ai/roles/{role_id}', { params: { path: { role_id } } })),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: key })
      onDone()
    },
    onError: (error) => toast(errorText(error, words), 'bad'),
  })
}

/** Gives the roles the priorities of their places. Shown at once, taken back when the server would not. */
export function useOrderRoles() {
  const words = useWords()
  const queries = useQueryClient()
  const { business_id, key } = useKey()
  const mutationKey = [...key, 'order']
  return useMutation({
    // One after the other, as each begins with what the one before it has left.
    scope: { id: `order ${business_id}` },
    mutationKey,
    async mutationFn(ordered: readonly Role[]) {
      for (const [index, { id, priority }] of ordered.entries()) {
        if (priority === index + 1) continue
        const params = { path: { role_id: id } }
        await dataOf(api.PUT('/api/ai/roles/{role_id}', { params, body: { priority: index + 1 } }))
      }
    },
    async onMutate(ordered) {
      await queries.cancelQueries({ queryKey: key })
      const before = queries.getQueryData<Role[]>(key)
      // With the priorities that they are given, so that the next move sees what has to be changed.
      queries.setQueryData<Role[]>(
        key,
        ordered.map((role, index) => ({ ...role, priority: index + 1 })),
      )
      return { before }
    },
    onError(error, _ordered, shown) {
      queries.setQueryData(key, shown?.before)
      toast(errorText(error, words), 'bad')
    },
    // Only the last one: what the server says in between would undo, for a moment, what is still to come.
    onSettled: () =>
      queries.isMutating({ mutationKey }) === 1 ? queries.invalidateQueries({ queryKey: key }) : undefined,
  })
}

/** The words as callers would hear them, and who would answer; `fields` is what is being written. */
export function usePreview(fields: RoleWords, role_id: string | null) {
  const { business_id, key } = useKey()
  const { ai_name, role_type, voice_style, personality, greeting_message, system_prompt, hours } = fields
  const body = {
    role_id,
    hours,
    ai_name: ai_name.trim() === '' ? '…' : ai_name,
    role_type: role_type.trim() === '' ? 'receptionist' : role_type,
    voice_style,
    personality,
    greeting_message,
    system_prompt,
    is_enabled: true,
    priority: 100,
  }
  return useQuery({
    queryKey: [...key, 'preview', body],
    queryFn: () =>
      dataOf(
        api.POST('/api/businesses/{business_id}/role-preview', { params: { path: { business_id } }, body }),
      ),
    placeholderData: (shown) => shown,
    staleTime: 60_000,
    refetchInterval: 60_000,
  })
}

export type RoleStanding = NonNullable<ReturnType<typeof usePreview>['data']>['standing']

export function useTools() {
  return useQuery({
    queryKey: ['tools'],
    queryFn: () => dataOf(api.GET('/api/tools')),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

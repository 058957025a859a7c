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
  const { key } = useKey()
  return useMutation({
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
      queries.setQueryData<Role[]>(key, [...ordered])
      return { before }
    },
    onError(error, _ordered, shown) {
      queries.setQueryData(key, shown?.before)
      toast(errorText(error, words), 'bad')
    },
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}

/** The words as callers would hear them; `fields` is what is being written. */
export function usePreview(fields: RoleWords) {
  const { business_id } = useKey()
  const { ai_name, role_type, voice_style, greeting_message, system_prompt } = fields
  const body = {
    ai_name: ai_name.trim() === '' ? '…' : ai_name,
    role_type: role_type.trim() === '' ? 'receptionist' : role_type,
    voice_style,
    greeting_message,
    system_prompt,
    is_enabled: true,
    priority: 100,
  }
  return useQuery({
    queryKey: ['business', business_id, 'role-preview', body],
    queryFn: () =>
      dataOf(
        api.POST('/api/businesses/{business_id}/role-preview', { params: { path: { business_id } }, body }),
      ),
    placeholderData: (shown) => shown,
    staleTime: 60_000,
  })
}

export function useTools() {
  return useQuery({
    queryKey: ['tools'],
    queryFn: () => dataOf(api.GET('/api/tools')),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { errorText } from '#components/states.tsx'
import { toast } from '#components/toast.tsx'
import { api, dataOf } from '#lib/api.ts'
import { useBusiness } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'

/** Everything of one role lies below this key, so that one change renews it all. */
function useRoleKey(role_id: string) {
  const { id: business_id } = useBusiness()
  return { path: { business_id, role_id }, key: ['business', business_id, 'role', role_id] as const }
}

const readDraft = (path: { business_id: string; role_id: string }) =>
  dataOf(api.GET('/api/businesses/{business_id}/roles/{role_id}/draft', { params: { path } }))

export type DraftState = Awaited<ReturnType<typeof readDraft>>
export type RoleWords = DraftState['published']['words']
export type Difference = DraftState['differences'][number]
export type Run = NonNullable<DraftState['run']>
export type RunResult = Run['results'][number]

/** Asked again every second while it is being rehearsed. */
export function useDraft(role_id: string) {
  const { path, key } = useRoleKey(role_id)
  return useQuery({
    queryKey: [...key, 'draft'],
    queryFn: () => readDraft(path),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.run ?? null) ? 1_000 : false),
  })
}

/** The roles of which something is written that is not published. Below the key of the roles, to be renewed with them. */
export function usePendingDrafts() {
  const { id: business_id } = useBusiness()
  return useQuery({
    queryKey: ['business', business_id, 'roles', 'drafts'],
    queryFn: () =>
      dataOf(api.GET('/api/businesses/{business_id}/role-drafts', { params: { path: { business_id } } })),
  })
}
export type PendingDraft = NonNullable<ReturnType<typeof usePendingDrafts>['data']>[number]

/** Something is written that callers do not hear yet. */
export function hasDraft({ draft, differences }: DraftState): boolean {
  return draft !== null && differences.length > 0
}

export function isUnderWay(run: Run | null): boolean {
  return run?.state === 'queued' || run?.state === 'running'
}

/** A change of a role; what is known of it and of the list of roles is read anew before `onSuccess`. */
function useRoleChange<In, Out>(
  role_id: string,
  change: { mutationFn: (input: In) => Promise<Out>; onSuccess?: (out: Out) => void },
) {
  const words = useWords()
  const queries = useQueryClient()
  const { path, key } = useRoleKey(role_id)
  return useMutation({
    mutationFn: change.mutationFn,
    async onSuccess(out) {
      await Promise.all([
        queries.invalidateQueries({ queryKey: key }),
        queries.invalidateQueries({ queryKey: ['business', path.business_id, 'roles'] }),
      ])
      change.onSuccess?.(out)
    },
    onError: (error) => toast(errorText(error, words), 'bad'),
  })
}

export function useSaveDraft(role_id: string, onSuccess: () => void) {
  const { path } = useRoleKey(role_id)
  return useRoleChange(role_id, {
    mutationFn: (body: RoleWords) =>
      dataOf(api.PATCH('/api/businesses/{business_id}/roles/{role_id}/draft', { params: { path }, body })),
    onSuccess,
  })
}

export function useDiscardDraft(role_id: string, onSuccess: () => void) {
  const { path } = useRoleKey(role_id)
  return useRoleChange(role_id, {
    mutationFn: () =>
      dataOf(api.DELETE('/api/businesses/{business_id}/roles/{role_id}/draft', { params: { path } })),
    onSuccess,
  })
}

/** `anyway`: also when it was not rehearsed, or did not pass. `note`: why, for the history. */
export function usePublish(role_id: string) {
  const words = useWords()
  const { path } = useRoleKey(role_id)
  return useRoleChange(role_id, {
    mutationFn: (body: { anyway: boolean; note: string | null }) =>
      dataOf(api.POST('/api/businesses/{business_id}/roles/{role_id}/publish', { params: { path }, body })),
    onSuccess: ({ version }) => version !== null && toast(words.drafts.published(version)),
  })
}

/** Plays the rehearsals; a business that has none is given the usual ones first. */
export function useRehearse(role_id: string) {
  const { path } = useRoleKey(role_id)
  const params = { path: { business_id: path.business_id } }
  return useRoleChange(role_id, {
    async mutationFn(subject: 'draft' | 'published') {
      const { items } = await dataOf(api.GET('/api/businesses/{business_id}/rehearsals', { params }))
      if (items.length === 0)
        await dataOf(api.POST('/api/businesses/{business_id}/rehearsals/defaults', { params }))
      const body = { role_id, subject }
      return dataOf(api.POST('/api/businesses/{business_id}/rehearsal-runs', { params, body }))
    },
  })
}

export function useVersions(role_id: string) {
  const { path, key } = useRoleKey(role_id)
  return useInfiniteQuery({
    queryKey: [...key, 'versions'],
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/businesses/{business_id}/roles/{role_id}/versions', {
          params: { path, query: { limit: 20, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor }) => next_cursor,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  })
}
export type Version = NonNullable<ReturnType<typeof useVersions>['data']>[number]

/** With what was changed to make it. */
export function useVersion(role_id: string, number: number) {
  const { path, key } = useRoleKey(role_id)
  return useQuery({
    queryKey: [...key, 'versions', number],
    queryFn: () =>
      dataOf(
        api.GET('/api/businesses/{business_id}/roles/{role_id}/versions/{number}', {
          params: { path: { ...path, number } },
        }),
      ),
  })
}

export function useRestore(role_id: string, onSuccess: () => void) {
  const { path } = useRoleKey(role_id)
  return useRoleChange(role_id, {
    mutationFn: (number: number) =>
      dataOf(
        api.POST('/api/businesses/{business_id}/roles/{role_id}/versions/{number}/restore', {
          params: { path: { ...path, number } },
        }),
      ),
    onSuccess,
  })
}

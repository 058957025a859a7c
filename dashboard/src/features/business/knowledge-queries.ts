import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { toast } from '#components/toast.tsx'
import { api, dataOf } from '#lib/api.ts'
import { useWords } from '#lib/words/words.ts'
import { useKey } from '#lib/use-key.ts'
import { useRemoval } from './use-removal.ts'

export function useKnowledge() {
  const { path, key } = useKey('knowledge')
  return useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/businesses/{business_id}/knowledge', {
          params: { path, query: { limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor }) => next_cursor,
  })
}
export type Knowledge = NonNullable<ReturnType<typeof useKnowledge>['data']>['pages'][number]['items'][number]
export type KnowledgeFields = Pick<Knowledge, 'question' | 'answer' | 'is_active'>

/** What is known and what is not hang together: both are asked for anew. */
function useRenewal() {
  const queries = useQueryClient()
  const keys = [useKey('knowledge').key, useKey('gaps').key]
  return () => Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })))
}

/** Adds an answered question (`knowledge_id` null) or changes one. */
export function useSaveKnowledge(knowledge_id: string | null, onDone: () => void) {
  const words = useWords()
  const renew = useRenewal()
  const { path } = useKey('knowledge')
  return useMutation({
    mutationFn: (body: KnowledgeFields) =>
      knowledge_id === null
        ? dataOf(api.POST('/api/businesses/{business_id}/knowledge', { params: { path }, body }))
        : dataOf(
            api.PATCH('/api/businesses/{business_id}/knowledge/{knowledge_id}', {
              params: { path: { ...path, knowledge_id } },
              body,
            }),
          ),
    async onSuccess() {
      await renew()
      toast(words.common.saved)
      onDone()
    },
  })
}

export function useRemoveKnowledge(onDone: () => void) {
  const { path } = useKey('knowledge')
  return useRemoval(
    'knowledge',
    (knowledge_id) =>
      dataOf(
        api.DELETE('/api/businesses/{business_id}/knowledge/{knowledge_id}', {
          params: { path: { ...path, knowledge_id } },
        }),
      ),
    onDone,
  )
}

/** Questions nobody could answer, last asked first. */
export function useGaps() {
  const { path, key } = useKey('gaps')
  return useInfiniteQuery({
    queryKey: [...key, 'open'],
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/businesses/{business_id}/gaps', {
          params: {
            path,
            query: { state: 'open', limit: 20, ...(pageParam === null ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor }) => next_cursor,
  })
}
export type Gap = NonNullable<ReturnType<typeof useGaps>['data']>['pages'][number]['items'][number]

export function useAnswerGap(gap_id: string, onDone: () => void) {
  const words = useWords()
  const renew = useRenewal()
  const { path } = useKey('gaps')
  return useMutation({
    mutationFn: ({ question, answer }: KnowledgeFields) =>
      dataOf(
        api.POST('/api/businesses/{business_id}/gaps/{gap_id}/answer', {
          params: { path: { ...path, gap_id } },
          body: { question, answer },
        }),
      ),
    async onSuccess({ also_closed }) {
      await renew()
      toast(words.business.answered(also_closed.length))
      onDone()
    },
  })
}

export function useDismissGap() {
  const { path } = useKey('gaps')
  return useRemoval('gaps', (gap_id) =>
    dataOf(
      api.POST('/api/businesses/{business_id}/gaps/{gap_id}/dismiss', {
        params: { path: { ...path, gap_id } },
      }),
    ),
  )
}

/** What a caller who asks this would be told. */
export function useTryQuestion() {
  const { path } = useKey('knowledge')
  return useMutation({
    mutationFn: (question: string) =>
      dataOf(
        api.POST('/api/businesses/{business_id}/knowledge/search', { params: { path }, body: { question } }),
      ),
  })
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, dataOf } from '#lib/api.ts'
import { useKey } from '#lib/use-key.ts'

interface OneTurn {
  call_id: string
  turn_id: string
}

/** What one turn of the receptionist was said from. */
export function useAnswerSource({ call_id, turn_id }: OneTurn) {
  const { path, key } = useKey('calls')
  return useQuery({
    queryKey: [...key, call_id, 'source', turn_id],
    queryFn: () =>
      dataOf(
        api.GET('/api/businesses/{business_id}/calls/{call_id}/turns/{turn_id}/source', {
          params: { path: { ...path, call_id, turn_id } },
        }),
      ),
  })
}

export type AnswerSource = NonNullable<ReturnType<typeof useAnswerSource>['data']>

/** What it should have said becomes knowledge; gaps may be closed by it, on any page. */
export function useCorrectAnswer({ call_id, turn_id }: OneTurn) {
  const { path } = useKey('calls')
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { answer: string; question: string }) =>
      dataOf(
        api.POST('/api/businesses/{business_id}/calls/{call_id}/corrections', {
          params: { path: { ...path, call_id } },
          body: { ...body, turn_id },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['business', path.business_id] }),
  })
}

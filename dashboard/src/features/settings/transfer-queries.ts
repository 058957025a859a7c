import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { errorText } from '#components/states.tsx'
import { toast } from '#components/toast.tsx'
import { allPages } from '#lib/all-pages.ts'
import { api, dataOf } from '#lib/api.ts'
import { useWords } from '#lib/words/words.ts'
import { useChange } from './use-change.ts'
import { useKey } from '#lib/use-key.ts'

const noun = 'transfer-targets'

/** In the order in which the receptionist is told of them. */
export function useTransferTargets() {
  const { path, key } = useKey(noun)
  return useQuery({
    queryKey: key,
    queryFn: () =>
      allPages((query) =>
        dataOf(api.GET('/api/businesses/{business_id}/transfer-targets', { params: { path, query } })),
      ),
  })
}
export type TransferTarget = NonNullable<ReturnType<typeof useTransferTargets>['data']>[number]
export type TransferFields = Pick<
  TransferTarget,
  'name' | 'purpose' | 'keywords' | 'phone_number' | 'availability' | 'hours' | 'is_enabled' | 'staff_id'
>

/** `target_id` null: a new one, behind the others. */
export function useSaveTarget(target_id: string | null, position: number, onDone: () => void) {
  const words = useWords()
  const { path } = useKey(noun)
  return useChange(
    noun,
    (fields: TransferFields) =>
      target_id === null
        ? dataOf(
            api.POST('/api/businesses/{business_id}/transfer-targets', {
              params: { path },
              body: { ...fields, position },
            }),
          )
        : dataOf(
            api.PATCH('/api/businesses/{business_id}/transfer-targets/{transfer_target_id}', {
              params: { path: { ...path, transfer_target_id: target_id } },
              body: fields,
            }),
          ),
    { onDone, said: words.common.saved, in_form: true },
  )
}

/** Gives them the positions of their places. Shown at once, taken back when the server would not. */
export function useOrderTargets() {
  const words = useWords()
  const queries = useQueryClient()
  const { path, key } = useKey(noun)
  return useMutation({
    async mutationFn(ordered: readonly TransferTarget[]) {
      for (const [position, { id, position: before }] of ordered.entries()) {
        if (before === position) continue
        const params = { path: { ...path, transfer_target_id: id } }
        await dataOf(
          api.PATCH('/api/businesses/{business_id}/transfer-targets/{transfer_target_id}', {
            params,
            body: { position },
          }),
        )
      }
    },
    async onMutate(ordered) {
      await queries.cancelQueries({ queryKey: key })
      const before = queries.getQueryData<TransferTarget[]>(key)
      queries.setQueryData<TransferTarget[]>(key, [...ordered])
      return { before }
    },
    onError(error, _ordered, shown) {
      queries.setQueryData(key, shown?.before)
      toast(errorText(error, words), 'bad')
    },
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}

export function useRemoveTarget(onDone: () => void) {
  const { path } = useKey(noun)
  return useChange(
    noun,
    (target_id: string) =>
      dataOf(
        api.DELETE('/api/businesses/{business_id}/transfer-targets/{transfer_target_id}', {
          params: { path: { ...path, transfer_target_id: target_id } },
        }),
      ),
    { onDone },
  )
}

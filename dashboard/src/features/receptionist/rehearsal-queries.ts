import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { errorText } from '#components/states.tsx'
import { toast } from '#components/toast.tsx'
import { allPages } from '#lib/all-pages.ts'
import { api, dataOf } from '#lib/api.ts'
import { useBusiness } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'
import type { RehearsalBody } from './rehearsal-fields.ts'

function useRehearsalKey() {
  const { id: business_id } = useBusiness()
  return { business_id, key: ['business', business_id, 'rehearsals'] as const }
}

const readRehearsals = (business_id: string) =>
  allPages((query) =>
    dataOf(api.GET('/api/businesses/{business_id}/rehearsals', { params: { path: { business_id }, query } })),
  )
export type Rehearsal = Awaited<ReturnType<typeof readRehearsals>>[number]

export function useRehearsals() {
  const { business_id, key } = useRehearsalKey()
  return useQuery({ queryKey: key, queryFn: () => readRehearsals(business_id) })
}

/** Writes one; `id` null: adds it. What goes wrong is shown where it is written. */
export function useSaveRehearsal(id: string | null, onDone: () => void) {
  const { business_id } = useRehearsalKey()
  const path = { business_id }
  return useRehearsalChange(
    (body: RehearsalBody) =>
      id === null
        ? dataOf(api.POST('/api/businesses/{business_id}/rehearsals', { params: { path }, body }))
        : dataOf(
            api.PATCH('/api/businesses/{business_id}/rehearsals/{rehearsal_id}', {
              params: { path: { ...path, rehearsal_id: id } },
              body,
            }),
          ),
    { onDone, isToldThere: true },
  )
}

/** Those that follow from services and knowledge; none twice. */
export function useAddUsual() {
  const { business_id } = useRehearsalKey()
  return useRehearsalChange(() =>
    dataOf(
      api.POST('/api/businesses/{business_id}/rehearsals/defaults', { params: { path: { business_id } } }),
    ),
  )
}

export function useSwitchRehearsal() {
  const { business_id } = useRehearsalKey()
  return useRehearsalChange(({ id: rehearsal_id, is_enabled }: Pick<Rehearsal, 'id' | 'is_enabled'>) =>
    dataOf(
      api.PATCH('/api/businesses/{business_id}/rehearsals/{rehearsal_id}', {
        params: { path: { business_id, rehearsal_id } },
        body: { is_enabled },
      }),
    ),
  )
}

export function useRemoveRehearsal(onDone: () => void) {
  const { business_id } = useRehearsalKey()
  return useRehearsalChange(
    (rehearsal_id: string) =>
      dataOf(
        api.DELETE('/api/businesses/{business_id}/rehearsals/{rehearsal_id}', {
          params: { path: { business_id, rehearsal_id } },
        }),
      ),
    { onDone },
  )
}

function useRehearsalChange<In, Out>(
  mutationFn: (input: In) => Promise<Out>,
  { onDone, isToldThere = false }: { onDone?: () => void; isToldThere?: boolean } = {},
) {
  const words = useWords()
  const queries = useQueryClient()
  const { key } = useRehearsalKey()
  return useMutation({
    mutationFn,
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: key })
      onDone?.()
    },
    onError: (error) => isToldThere || toast(errorText(error, words), 'bad'),
  })
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, dataOf } from '#lib/api.ts'
import { useBusiness, useMay } from '#lib/business.ts'
import { errorText } from '#lib/error-text.ts'
import { useWords } from '#lib/words/words.ts'
import { Button } from './button.tsx'
import { toast } from './toast.tsx'

/** Somebody has looked at the call, and it waits no more. Only for calls that have been told of. */
export function LookedButton({ call_id }: { call_id: string }) {
  const words = useWords()
  const queries = useQueryClient()
  const { id: business_id } = useBusiness()
  const looked = useMutation({
    mutationFn: () =>
      dataOf(
        api.PATCH('/api/businesses/{business_id}/calls/{call_id}/analysis', {
          params: { path: { business_id, call_id } },
          body: { attention: null },
        }),
      ),
    onError: (error) => toast(errorText(error, words), 'bad'),
    onSettled: () => queries.invalidateQueries({ queryKey: ['business', business_id] }),
  })
  if (!useMay('manager')) return null
  return (
    <Button size="small" busy={looked.isPending} onClick={() => looked.mutate()}>
      {words.calls.looked}
    </Button>
  )
}

import { api, dataOf } from '#lib/api.ts'
import { useBusiness, useMay } from '#lib/business.ts'
import { waitingNouns, withWaiting } from '#lib/waiting.ts'
import { useWords } from '#lib/words/words.ts'
import { Button } from './button.tsx'
import { useAtOnce } from './use-at-once.ts'

/** Somebody has looked at the call, and it waits no more. Only for calls that have been told of. */
export function LookedButton({ call_id }: { call_id: string }) {
  const words = useWords()
  const { id: business_id } = useBusiness()
  const looked = useAtOnce(
    () =>
      dataOf(
        api.PATCH('/api/businesses/{business_id}/calls/{call_id}/analysis', {
          params: { path: { business_id, call_id } },
          body: { attention: null },
        }),
      ),
    {
      nouns: waitingNouns,
      expect: (key, shown) => withWaiting(key, shown, { kind: 'flagged', id: call_id, by: -1 }),
    },
  )
  if (!useMay('manager')) return null
  return (
    <Button size="small" busy={looked.isPending} onClick={() => looked.mutate(call_id)}>
      {words.calls.looked}
    </Button>
  )
}

import { Card } from '#components/card.tsx'
import { ErrorState, Skeleton } from '#components/states.tsx'
import { readableNumber } from '#lib/numbers.ts'
import { useWords } from '#lib/words/words.ts'
import { useAllCalls } from './operator-queries.ts'
import { useOwnTime } from './own-time.tsx'

/** Which numbers the latest unrouted calls were for. */
export function UnknownNumbers() {
  const words = useWords()
  const time = useOwnTime()
  const calls = useAllCalls('unrouted')
  const numbers = new Map<string, { calls: number; last: string }>()
  for (const { dialed_number, started_at } of calls.data?.pages.flatMap(({ items }) => items) ?? []) {
    const known = numbers.get(dialed_number)
    numbers.set(dialed_number, { calls: (known?.calls ?? 0) + 1, last: known?.last ?? started_at })
  }
  return (
    <Card flush title={words.operator.unrouted} text={words.operator.unrouted_text}>
      {calls.isPending && <Skeleton rows={2} />}
      {calls.isError && <ErrorState error={calls.error} onRetry={() => void calls.refetch()} />}
      {calls.isSuccess && numbers.size === 0 && (
        <p className="px-5 pb-4 text-sm text-soft">{words.operator.unrouted_none}</p>
      )}
      <ul className="divide-y divide-line">
        {[...numbers].map(([number, { calls: times, last }]) => (
          <li key={number} className="flex items-baseline justify-between gap-4 px-5 py-2.5 text-sm">
            <span className="min-w-0 font-medium break-words tabular-nums">{readableNumber(number)}</span>
            <span className="shrink-0 text-soft">
              {words.operator.times(times)} · {time.ago(last)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

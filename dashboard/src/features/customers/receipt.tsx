import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import { CountList } from './count-list.tsx'
import type { Erasure } from './erase-queries.ts'

export function Receipt({ erasure: { id, at, number_hint, counts } }: { erasure: Erasure }) {
  const words = useWords()
  const time = useBusinessTime()
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="font-medium">
          {number_hint === null ? words.customers.receipt_of_nobody : words.customers.receipt_of(number_hint)}
        </p>
        <p className="text-sm text-soft">{time.moment(at)}</p>
      </div>
      <CountList counts={counts} />
      <p className="font-mono text-xs break-all text-soft">{words.customers.receipt_number(id)}</p>
    </div>
  )
}

import type { UseQueryResult } from '@tanstack/react-query'
import { dollars } from '#lib/numbers.ts'
import { useWords } from '#lib/words/words.ts'
import type { CallDays } from './today-queries.ts'

export function Figures({ days, today }: { days: UseQueryResult<CallDays>; today: string }) {
  const words = useWords()
  const { figures } = words.today
  const all = days.data
  const now = all?.find(({ day }) => day === today)
  const sum = (field: 'calls' | 'cost_micro_usd') => (all ?? []).reduce((total, day) => total + day[field], 0)
  const entries = [
    [figures.calls, now?.calls ?? 0],
    [figures.minutes, Math.round((now?.seconds ?? 0) / 60)],
    [figures.week, sum('calls')],
    [figures.cost, dollars(sum('cost_micro_usd'), words.locale)],
  ] as const
  return (
    <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      {entries.map(([name, value]) => (
        <div key={name} className="rounded-xl border border-line bg-surface px-4 py-3.5">
          <dt className="text-sm text-soft">{name}</dt>
          <dd className="mt-0.5 text-2xl font-semibold tracking-tight tabular-nums">
            {all === undefined ? '–' : value}
          </dd>
        </div>
      ))}
    </dl>
  )
}

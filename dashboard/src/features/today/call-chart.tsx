import { lazy, Suspense } from 'react'
import type { UseQueryResult } from '@tanstack/react-query'
import { ChartColumn } from 'lucide-react'
import { Card } from '#components/card.tsx'
import { EmptyState, QueryView } from '#components/states.tsx'
import { businessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import { dayAfter } from '#lib/zoned-day.ts'
import type { CallDays } from './today-queries.ts'

/** Recharts is large and this is the only page that draws. */
const Bars = lazy(() => import('./bars.tsx'))

export function CallChart({ days, today }: { days: UseQueryResult<CallDays>; today: string }) {
  const words = useWords()
  return (
    <Card title={words.today.chart} text={words.today.practice_too}>
      <QueryView query={days} rows={6}>
        {(known) => {
          if (known.length === 0) return <EmptyState icon={ChartColumn} title={words.today.chart_empty} />
          // Days are dates without a time: noon UTC is that date in UTC's own words.
          const name = (day: string) => businessTime('UTC', words.locale).day(`${day}T12:00:00Z`)
          const bars = Array.from({ length: 14 }, (_, index) => {
            const day = dayAfter(today, index - 13)
            return { name: name(day), calls: known.find((each) => each.day === day)?.calls ?? 0 }
          })
          return (
            <>
              <div aria-hidden className="h-56">
                <Suspense fallback={null}>
                  <Bars bars={bars} label={words.today.calls} />
                </Suspense>
              </div>
              <details className="mt-3 text-sm">
                <summary className="cursor-pointer rounded text-soft hover:text-ink">
                  {words.today.chart_table}
                </summary>
                <table className="mt-2 w-full text-left tabular-nums">
                  <thead>
                    <tr>
                      <th className="py-1 font-medium text-soft">{words.today.day}</th>
                      <th className="py-1 text-right font-medium text-soft">{words.today.calls}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {bars.map((bar) => (
                      <tr key={bar.name} className="border-t border-line">
                        <td className="py-1">{bar.name}</td>
                        <td className="py-1 text-right">{bar.calls}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </details>
            </>
          )
        }}
      </QueryView>
    </Card>
  )
}

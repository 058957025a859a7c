import { lazy, Suspense } from 'react'
import type { UseQueryResult } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ChartColumn } from 'lucide-react'
import { Card } from '#components/card.tsx'
import { EmptyState, QueryView } from '#components/states.tsx'
import { useBusiness } from '#lib/business.ts'
import { groupsOf } from '#lib/outcome-groups.ts'
import { businessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import { dayAfter } from '#lib/zoned-day.ts'
import type { DayBar } from './bars.tsx'
import { Legend, OutcomeTable } from './outcome-table.tsx'
import type { CallDays } from './today-queries.ts'

/** Recharts is large and this is the only page that draws. */
const Bars = lazy(() => import('./bars.tsx'))

/** Calls a day, and what they came to. Each part leads to its calls. */
export function CallChart({ days, today }: { days: UseQueryResult<CallDays>; today: string }) {
  const words = useWords()
  const { id: business_id } = useBusiness()
  const navigate = useNavigate()
  const show = (day: string, outcome: string) =>
    void navigate({
      to: '/b/$business_id/calls',
      params: { business_id },
      search: { from: day, to: day, outcome },
    })
  return (
    <Card title={words.today.chart} text={words.today.practice_too}>
      <QueryView query={days} rows={6}>
        {(known) => {
          if (known.length === 0) return <EmptyState icon={ChartColumn} title={words.today.chart_empty} />
          const bars = barsOf(known, today, words.locale)
          return (
            <>
              <Legend bars={bars} />
              <div aria-hidden className="mt-2 h-56">
                <Suspense fallback={null}>
                  <Bars bars={bars} names={words.today.groups} onChoose={show} />
                </Suspense>
              </div>
              <OutcomeTable bars={bars} />
            </>
          )
        }}
      </QueryView>
    </Card>
  )
}

function barsOf(known: CallDays, today: string, locale: string): DayBar[] {
  // Days are dates without a time: noon UTC is that date in UTC's own words.
  const name = (day: string) => businessTime('UTC', locale).day(`${day}T12:00:00Z`)
  return Array.from({ length: 14 }, (_, index) => {
    const day = dayAfter(today, index - 13)
    const of = known.find((each) => each.day === day) ?? { calls: 0, outcomes: {} }
    return { day, name: name(day), calls: of.calls, ...groupsOf(of) }
  })
}

import { useState } from 'react'
import { CalendarOff, Plus } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { EmptyState, QueryView } from '#components/states.tsx'
import { useMay } from '#lib/business.ts'
import { useToday } from '#lib/time.ts'
import { clockName } from '#lib/weekdays.ts'
import { useWords } from '#lib/words/words.ts'
import { DayDialog } from './day-dialog.tsx'
import { DayList } from './day-list.tsx'
import { useAddClosures, useClosures, useRemoveClosure } from './hours-queries.ts'
import { shownEnd } from '#lib/week.ts'

/** Dates on which the week does not hold, from today on. */
export function Closures() {
  const words = useWords()
  const mayChange = useMay('manager')
  const closures = useClosures()
  const remove = useRemoveClosure()
  const [isAdding, setAdding] = useState(false)
  const clock = (time: string) => clockName(time, words.locale)
  const today = useToday()
  const add = useAddClosures(() => setAdding(false))
  return (
    <Card
      flush
      title={words.business.closures}
      text={words.business.closures_text}
      actions={
        mayChange && (
          <Button size="small" onClick={() => setAdding(true)}>
            <Plus aria-hidden />
            {words.business.add_closure}
          </Button>
        )
      }
    >
      <QueryView query={closures}>
        {(all) => {
          const days = all
            .filter(({ date }) => date >= today)
            .map(({ opens_at, closes_at, ...day }) => ({
              ...day,
              what:
                opens_at === null || closes_at === null
                  ? words.business.closed
                  : words.business.open_only(clock(opens_at), clock(shownEnd(closes_at))),
            }))
          if (days.length > 0) {
            return <DayList days={days} onRemove={mayChange ? (id) => remove.mutate(id) : null} />
          }
          return (
            <EmptyState icon={CalendarOff} title={words.business.no_closures}>
              {words.business.no_closures_text}
            </EmptyState>
          )
        }}
      </QueryView>
      <DayDialog
        title={words.business.add_closure}
        choices={{ all_day: words.business.closed_all_day, times: words.business.other_hours }}
        reasonHint={words.business.closure_reason_hint}
        today={today}
        error={add.error}
        busy={add.isPending}
        isOpen={isAdding}
        onClose={() => setAdding(false)}
        onSend={({ dates, from, to, reason }) => add.mutate({ dates, opens_at: from, closes_at: to, reason })}
      />
    </Card>
  )
}

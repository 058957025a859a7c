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
import { useAddStaffDays, useRemoveStaffDay, useStaffDays } from './staff-times.ts'
import { shownEnd } from '#lib/week.ts'

/** Time off, and days with other hours, from today on. */
export function PersonDays({ staff_id }: { staff_id: string }) {
  const words = useWords()
  const mayChange = useMay('manager')
  const days = useStaffDays(staff_id)
  const remove = useRemoveStaffDay(staff_id)
  const [isAdding, setAdding] = useState(false)
  const today = useToday()
  const add = useAddStaffDays(staff_id, () => setAdding(false))
  const clock = (time: string) => clockName(shownEnd(time), words.locale)
  return (
    <Card
      flush
      title={words.business.time_off}
      text={words.business.time_off_text}
      actions={
        mayChange && (
          <Button size="small" onClick={() => setAdding(true)}>
            <Plus aria-hidden />
            {words.business.add_time_off}
          </Button>
        )
      }
    >
      <QueryView query={days}>
        {(all) => {
          const coming = all
            .filter(({ date }) => date >= today)
            .map(({ is_available, starts_at, ends_at, ...day }) => ({
              ...day,
              what:
                starts_at === null || ends_at === null
                  ? words.business.away_all_day
                  : is_available
                    ? words.business.works_only(clock(starts_at), clock(ends_at))
                    : words.business.away_from(clock(starts_at), clock(ends_at)),
            }))
          if (coming.length > 0) {
            return <DayList days={coming} onRemove={mayChange ? (id) => remove.mutate(id) : null} />
          }
          return (
            <EmptyState icon={CalendarOff} title={words.business.no_time_off}>
              {words.business.no_time_off_text}
            </EmptyState>
          )
        }}
      </QueryView>
      <DayDialog
        title={words.business.add_time_off}
        choices={{ all_day: words.business.away_all_day, times: words.business.works_other_hours }}
        reasonHint={words.business.time_off_reason_hint}
        today={today}
        error={add.error}
        busy={add.isPending}
        isOpen={isAdding}
        onClose={() => setAdding(false)}
        onSend={(chosen) => add.mutate(chosen)}
      />
    </Card>
  )
}

import { useState } from 'react'
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query'
import { CalendarOff, Plus } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { EmptyState, QueryView } from '#components/states.tsx'
import { useMay } from '#lib/business.ts'
import { useToday } from '#lib/time.ts'
import { DayDialog, type DayKind } from './day-dialog.tsx'
import { DayList } from './day-list.tsx'
import { spansOf, type DaySpan, type DifferingDay } from './day-spans.ts'
import type { SavedDays } from './use-save-days.ts'

/** Days from today on that differ from a week: listed, added, changed and removed. */
export function DaysCard({
  text: { title, about, add, edit, nothing, nothing_about, reason_hint },
  kinds,
  say,
  days,
  save,
  remove,
}: {
  text: Record<'title' | 'about' | 'add' | 'edit' | 'nothing' | 'nothing_about' | 'reason_hint', string>
  kinds: readonly [DayKind, ...DayKind[]]
  say: (span: DaySpan) => string
  days: UseQueryResult<DifferingDay[]>
  save: UseMutationResult<unknown, Error, SavedDays>
  remove: UseMutationResult<unknown, Error, readonly DifferingDay[]>
}) {
  const mayChange = useMay('manager')
  const today = useToday()
  const [open, setOpen] = useState<DaySpan | 'new' | null>(null)
  const span = open === 'new' ? null : open
  const close = () => setOpen(null)
  function show(which: DaySpan | 'new'): void {
    save.reset()
    setOpen(which)
  }
  const actions = { onOpen: show, onRemove: (each: DaySpan) => remove.mutateAsync(each.days) }
  return (
    <Card
      flush
      title={title}
      text={about}
      actions={
        mayChange && (
          <Button size="small" onClick={() => show('new')}>
            <Plus aria-hidden />
            {add}
          </Button>
        )
      }
    >
      <QueryView query={days}>
        {(all) => {
          const coming = all.filter(({ date }) => date >= today)
          return coming.length === 0 ? (
            <EmptyState icon={CalendarOff} title={nothing}>
              {nothing_about}
            </EmptyState>
          ) : (
            <DayList spans={spansOf(coming)} say={say} actions={mayChange ? actions : null} />
          )
        }}
      </QueryView>
      {open !== null && (
        <DayDialog
          title={span === null ? add : edit}
          kinds={kinds}
          span={span}
          reasonHint={reason_hint}
          today={today}
          error={save.error}
          busy={save.isPending}
          onClose={close}
          onSend={(chosen) => save.mutate({ span, chosen }, { onSuccess: close })}
        />
      )}
    </Card>
  )
}

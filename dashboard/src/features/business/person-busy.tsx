import { useState } from 'react'
import { RotateCw, X } from 'lucide-react'
import { Badge } from '#components/badge.tsx'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { ConfirmDialog } from '#components/dialog.tsx'
import { TextField } from '#components/field.tsx'
import { Form } from '#components/form.tsx'
import { QueryView } from '#components/states.tsx'
import { useBusinessTime } from '#lib/time.ts'
import { calendarError } from '#lib/calendar-error.ts'
import { useWords } from '#lib/words/words.ts'
import {
  isBeingRead,
  useAddCalendar,
  useCalendars,
  useReadCalendar,
  useRemoveCalendar,
  type ExternalCalendar,
} from './calendar-queries.ts'

/** Calendars of theirs elsewhere: what stands there keeps the time free of appointments. */
export function PersonBusy({ staff_id }: { staff_id: string }) {
  const words = useWords()
  const calendars = useCalendars(staff_id)
  const [adding, setAdding] = useState(0)
  const add = useAddCalendar(staff_id, () => setAdding(adding + 1))
  return (
    <Card title={words.business.busy} text={words.business.busy_text}>
      <QueryView query={calendars} rows={1}>
        {(stored) => (
          <div className="grid gap-4">
            {stored.calendars.length > 0 && (
              <ul className="divide-y divide-line rounded-lg border border-line">
                {stored.calendars.map((calendar) => (
                  <Calendar key={calendar.id} staff_id={staff_id} calendar={calendar} />
                ))}
              </ul>
            )}
            <Form
              key={adding}
              error={add.error}
              className="grid gap-3"
              onSend={({ url = '' }) => add.mutate(url.trim())}
            >
              <TextField
                name="url"
                required
                maxLength={2_000}
                inputMode="url"
                autoComplete="off"
                placeholder="https://…/basic.ics"
                label={words.business.busy_address}
                hint={words.business.busy_hint}
              />
              <div>
                <Button type="submit" size="small" busy={add.isPending}>
                  {words.business.add_calendar}
                </Button>
              </div>
            </Form>
          </div>
        )}
      </QueryView>
    </Card>
  )
}

function Calendar({ staff_id, calendar }: { staff_id: string; calendar: ExternalCalendar }) {
  const words = useWords()
  const [isAsking, setAsking] = useState(false)
  const remove = useRemoveCalendar(staff_id)
  const readNow = useReadCalendar(staff_id)
  const { id, host: name, url, error } = calendar
  return (
    <li className="flex min-h-14 items-center gap-1 py-2 pr-2 pl-4">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 font-medium">
          <span className="truncate" title={url ?? undefined}>
            {name}
          </span>
          {error !== null && <Badge tone="bad">{words.business.calendar_fails}</Badge>}
        </p>
        <HowRead calendar={calendar} />
      </div>
      {error !== null && (
        <Button
          look="quiet"
          size="icon"
          busy={readNow.isPending || isBeingRead(calendar)}
          title={words.business.read_now}
          aria-label={`${words.business.read_now}: ${name}`}
          onClick={() => readNow.mutate(id)}
        >
          <RotateCw aria-hidden />
        </Button>
      )}
      <Button
        look="quiet"
        size="icon"
        aria-label={`${words.common.remove}: ${name}`}
        onClick={() => setAsking(true)}
      >
        <X aria-hidden />
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={words.business.remove_title(name)}
        text={words.business.remove_calendar_text}
        confirm={words.common.remove}
        busy={remove.isPending}
        onConfirm={() => remove.mutate(id)}
      />
    </li>
  )
}

function HowRead({ calendar }: { calendar: ExternalCalendar }) {
  const words = useWords()
  const { business } = words
  const time = useBusinessTime()
  const { read_at, next_read_at } = calendar
  const error = calendarError(calendar, words)
  if (error === null) {
    return (
      <p className="text-sm text-soft">
        {read_at === null ? business.being_read : business.was_read(time.ago(read_at))}
      </p>
    )
  }
  const isNow = isBeingRead(calendar) || next_read_at === null
  return (
    <div className="text-sm">
      <p className="text-bad">{business.not_read(error, read_at === null ? null : time.ago(read_at))}</p>
      <p className="text-soft">
        {isNow ? business.being_read : business.read_again(time.moment(next_read_at))}
      </p>
    </div>
  )
}

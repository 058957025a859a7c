import { useState } from 'react'
import { X } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { TextField } from '#components/field.tsx'
import { Form } from '#components/form.tsx'
import { QueryView } from '#components/states.tsx'
import { cx } from '#lib/cx.ts'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import {
  isBeingRead,
  useAddCalendar,
  useCalendars,
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
  const time = useBusinessTime()
  const remove = useRemoveCalendar(staff_id)
  const { id, url, read_at, error } = calendar
  const name = new URL(url).host
  return (
    <li className="flex min-h-14 items-center gap-3 py-2 pr-2 pl-4">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium" title={url}>
          {name}
        </p>
        <p className={cx('text-sm', error === null ? 'text-soft' : 'text-bad')}>
          {isBeingRead(calendar)
            ? words.business.being_read
            : error !== null
              ? words.business.not_read(error, read_at === null ? null : time.ago(read_at))
              : words.business.was_read(time.ago(read_at ?? ''))}
        </p>
      </div>
      <Button
        look="quiet"
        size="icon"
        busy={remove.isPending}
        aria-label={`${words.common.remove}: ${name}`}
        onClick={() => remove.mutate(id)}
      >
        <X aria-hidden />
      </Button>
    </li>
  )
}

import { useState } from 'react'
import { Button } from '#components/button.tsx'
import { Dialog } from '#components/dialog.tsx'
import { SelectField, TextField } from '#components/field.tsx'
import { Form } from '#components/form.tsx'
import { dayAfter } from '#lib/zoned-day.ts'
import { useWords } from '#lib/words/words.ts'
import { storedEnd } from '#lib/week.ts'

export interface DifferingDays {
  dates: string[]
  /** Null: the whole day. */
  from: string | null
  to: string | null
  reason: string | null
}

/** As many as are entered at once. */
const mostDays = 60

/** A date, or several in a row, that differ from the week: all day, or with times of their own. */
export function DayDialog({
  title,
  choices,
  reasonHint,
  today,
  error,
  busy,
  isOpen,
  onClose,
  onSend,
}: {
  title: string
  /** What the two kinds are called here. */
  choices: { all_day: string; times: string }
  reasonHint: string
  today: string
  error: unknown
  busy: boolean
  isOpen: boolean
  onClose: () => void
  onSend: (days: DifferingDays) => void
}) {
  const words = useWords()
  const [kind, setKind] = useState<'all_day' | 'times'>('all_day')
  const [first, setFirst] = useState('')
  function send({ last = '', from = '', to = '', reason = '' }: Record<string, string>): void {
    const hasTimes = kind === 'times'
    onSend({
      dates: datesBetween(first, last === '' ? first : last),
      from: hasTimes ? from : null,
      to: hasTimes ? storedEnd(to) : null,
      reason: reason.trim() || null,
    })
  }
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={title}>
      <Form error={error} onSend={send}>
        <div className="grid grid-cols-2 gap-4">
          <TextField
            type="date"
            required
            min={today}
            label={words.business.day}
            value={first}
            onChange={(event) => setFirst(event.target.value)}
          />
          <TextField
            name="last"
            type="date"
            min={first}
            {...(first === '' ? {} : { max: dayAfter(first, mostDays - 1) })}
            label={words.business.last_day}
          />
        </div>
        <SelectField
          label={words.business.what}
          value={kind}
          onChange={(event) => setKind(event.target.value as typeof kind)}
        >
          <option value="all_day">{choices.all_day}</option>
          <option value="times">{choices.times}</option>
        </SelectField>
        {kind === 'times' && (
          <div className="grid grid-cols-2 gap-4">
            <TextField name="from" type="time" required defaultValue="09:00" label={words.business.from} />
            <TextField name="to" type="time" required defaultValue="12:00" label={words.business.to} />
          </div>
        )}
        <TextField name="reason" maxLength={300} label={words.business.reason} hint={reasonHint} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button type="submit" look="primary" busy={busy}>
            {words.common.add}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

function datesBetween(first: string, last: string): string[] {
  const dates: string[] = []
  for (let date = first; date <= last && dates.length < mostDays; date = dayAfter(date)) dates.push(date)
  return dates
}

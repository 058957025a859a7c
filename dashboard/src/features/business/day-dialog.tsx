import { useState } from 'react'
import { Dialog } from '#components/dialog.tsx'
import { SelectField, TextField } from '#components/field.tsx'
import { FormButtons } from '#components/form-buttons.tsx'
import { Form } from '#components/form.tsx'
import { shownEnd, storedEnd } from '#lib/week.ts'
import { useWords } from '#lib/words/words.ts'
import { dayAfter } from '#lib/zoned-day.ts'
import { datesBetween, mostDays, type DayFields, type DaySpan } from './day-spans.ts'

/** What can be so on a day: `times` are asked for where it is not so all day. */
export interface DayKind {
  id: string
  label: string
  /** What follows from it, in a sentence. */
  hint: string
  /** What the two times are called, and what they are at first; null: it is so all day. */
  times: { from: string; to: string; at_first: readonly [string, string] } | null
}

export type ChosenDays = DayFields & { dates: string[] }

/** Days that differ from the week are added, or changed (`span`). */
export function DayDialog({
  title,
  kinds,
  span,
  reasonHint,
  today,
  error,
  busy,
  onClose,
  onSend,
}: {
  title: string
  kinds: readonly [DayKind, ...DayKind[]]
  span: DaySpan | null
  reasonHint: string
  today: string
  error: unknown
  busy: boolean
  onClose: () => void
  onSend: (days: ChosenDays) => void
}) {
  const words = useWords()
  const [kindId, setKindId] = useState(span?.kind ?? kinds[0].id)
  const [first, setFirst] = useState(span?.first ?? '')
  const [isReversed, setReversed] = useState(false)
  const kind = kinds.find(({ id }) => id === kindId) ?? kinds[0]
  function send({ last = '', from = '', to = '', reason = '' }: Record<string, string>): void {
    const end = storedEnd(to)
    if (kind.times !== null && from >= end) return setReversed(true)
    onSend({
      dates: datesBetween(first, last < first ? first : last),
      kind: kind.id,
      from: kind.times === null ? null : from,
      to: kind.times === null ? null : end,
      reason: reason.trim() || null,
    })
  }
  return (
    <Dialog isOpen onClose={onClose} title={title}>
      <Form error={error} onSend={send}>
        <DayDates first={first} onFirst={setFirst} span={span} today={today} />
        <SelectField
          label={words.business.what}
          hint={kind.hint}
          value={kind.id}
          onChange={(event) => setKindId(event.target.value)}
        >
          {kinds.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </SelectField>
        {kind.times !== null && (
          <DayTimes
            key={kind.id}
            times={kind.times}
            stored={span !== null && span.kind === kind.id ? span : null}
            isReversed={isReversed}
            onChange={() => setReversed(false)}
          />
        )}
        <TextField
          name="reason"
          maxLength={300}
          defaultValue={span?.reason ?? ''}
          label={words.business.reason}
          hint={reasonHint}
        />
        <FormButtons
          send={span === null ? words.common.add : words.common.save}
          busy={busy}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  )
}

function DayDates({
  first,
  onFirst,
  span,
  today,
}: {
  first: string
  onFirst: (date: string) => void
  span: DaySpan | null
  today: string
}) {
  const words = useWords()
  return (
    <div className="grid grid-cols-2 gap-4">
      <TextField
        type="date"
        required
        min={today}
        label={words.business.day}
        value={first}
        onChange={(event) => onFirst(event.target.value)}
      />
      <TextField
        name="last"
        type="date"
        min={first}
        {...(first === '' ? {} : { max: dayAfter(first, mostDays - 1) })}
        defaultValue={span === null || span.last === span.first ? '' : span.last}
        label={words.business.last_day}
      />
    </div>
  )
}

function DayTimes({
  times: { from, to, at_first },
  stored,
  isReversed,
  onChange,
}: {
  times: NonNullable<DayKind['times']>
  stored: DayFields | null
  isReversed: boolean
  onChange: () => void
}) {
  const words = useWords()
  return (
    <div className="grid grid-cols-2 items-start gap-4">
      <TextField
        name="from"
        type="time"
        required
        label={from}
        defaultValue={stored?.from ?? at_first[0]}
        onChange={onChange}
      />
      <TextField
        name="to"
        type="time"
        required
        label={to}
        defaultValue={shownEnd(stored?.to ?? at_first[1])}
        error={isReversed ? words.business.ends_before : null}
        onChange={onChange}
      />
    </div>
  )
}

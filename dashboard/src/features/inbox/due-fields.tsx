import { TextArea, TextField } from '#components/field.tsx'
import { useBusiness } from '#lib/business.ts'
import { useBusinessTime, useToday } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import { clockMinutes, clockText, instantAt, wallTime } from '#lib/zoned-day.ts'

/** When somebody is to be called back, by the business's clock. `due_at`: as it was promised so far. */
export function DueFields({ due_at = null }: { due_at?: string | null }) {
  const words = useWords()
  const today = useToday()
  const { timezone } = useBusiness()
  const { zone_name } = useBusinessTime()
  const promised = due_at === null ? null : wallTime(due_at, timezone)
  // What is overdue may stay so while its note is changed.
  const first = promised !== null && promised.date < today ? promised.date : today
  return (
    <>
      <TextField
        required
        name="day"
        type="date"
        min={first}
        defaultValue={promised?.date ?? today}
        label={words.inbox.day}
      />
      <TextField
        required
        name="time"
        type="time"
        defaultValue={promised === null ? '' : clockText(promised.minutes)}
        label={words.inbox.time}
        hint={words.common.zone_note(zone_name)}
      />
    </>
  )
}

/** The instant that the fields say. */
export function dueAt(fields: Record<string, string>, timezone: string): string {
  return instantAt(fields['day'] ?? '', clockMinutes(fields['time'] ?? ''), timezone)
}

export function ReasonField({ reason = '' }: { reason?: string }) {
  const words = useWords()
  return (
    <TextArea required name="reason" maxLength={2_000} defaultValue={reason} label={words.inbox.reason} />
  )
}

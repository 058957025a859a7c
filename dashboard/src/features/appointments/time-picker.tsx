import { useId } from 'react'
import { SelectField, SwitchField, TextField } from '#components/field.tsx'
import { ErrorState, Skeleton } from '#components/states.tsx'
import { useStaff, type Staff } from '#lib/staff.ts'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import type { AvailableDay } from './appointment-queries.ts'
import { useFreeSlots } from './appointment-queries.ts'
import type { TimeChoice } from './time-choice.ts'

interface TimePickerProps {
  choice: TimeChoice
  onChange: (change: Partial<TimeChoice>) => void
}

/** Person, day, and one of the free times, or any other. */
export function TimePicker({ choice, onChange }: TimePickerProps) {
  const words = useWords()
  const everybody = useStaff().data ?? []
  const able = everybody.filter(
    ({ id, is_active, service_ids }) =>
      (is_active && service_ids.includes(choice.service_id)) || id === choice.staff_id,
  )
  const isAnyTime = choice.other !== null
  // Who has it now keeps it, unless somebody else is named.
  const isMove = choice.moving_appointment_id !== null
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={words.appointments.with}
          value={choice.staff_id ?? ''}
          onChange={({ target }) => onChange({ staff_id: target.value === '' ? null : target.value })}
        >
          {!isMove && !isAnyTime && <option value="">{words.appointments.whoever}</option>}
          {able.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField
          type="date"
          required
          label={words.appointments.date}
          value={choice.date}
          onChange={({ target }) => target.value !== '' && onChange({ date: target.value })}
        />
      </div>
      <SwitchField
        label={words.appointments.any_time}
        hint={words.appointments.any_time_hint}
        checked={isAnyTime}
        onChange={(isOn) =>
          onChange({
            other: isOn ? '' : null,
            staff_id: isOn ? (choice.staff_id ?? able[0]?.id ?? null) : choice.staff_id,
          })
        }
      />
      {choice.other === null ? (
        <FreeSlots choice={choice} onChange={onChange} />
      ) : (
        <TextField
          type="time"
          required
          label={words.appointments.time}
          value={choice.other}
          onChange={({ target }) => onChange({ other: target.value })}
        />
      )}
    </>
  )
}

function FreeSlots({ choice, onChange }: TimePickerProps) {
  const words = useWords()
  const free = useFreeSlots(choice)
  if (choice.service_id === '') return <p className="text-sm text-soft">{words.appointments.service_first}</p>
  if (free.isError) return <ErrorState error={free.error} onRetry={() => void free.refetch()} />
  if (free.data === undefined) return <Skeleton rows={2} />
  if (free.data.slots.length === 0) return <NoSlots day={free.data} />
  return <SlotChips day={free.data} picked={choice.slot} onPick={(slot) => onChange({ slot })} />
}

function NoSlots({ day }: { day: AvailableDay }) {
  const words = useWords()
  return (
    <p role="status" className="rounded-lg bg-sunken px-4 py-3 text-sm text-soft">
      {day.is_open ? words.appointments.full : words.appointments.closed_then(day.reason)}
    </p>
  )
}

/** One of each time: who is free then is the server's to choose, unless somebody is named. */
function SlotChips({
  day,
  picked,
  onPick,
}: {
  day: AvailableDay
  picked: string | null
  onPick: (starts_at: string) => void
}) {
  const words = useWords()
  const time = useBusinessTime()
  const name = useId()
  const starts = [...new Set(day.slots.map(({ starts_at }) => starts_at))]
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">{words.appointments.free_times}</legend>
      <div className="flex max-h-52 flex-wrap gap-2 overflow-y-auto p-0.5">
        {starts.map((starts_at) => (
          <label
            key={starts_at}
            className="cursor-pointer rounded-lg border border-line bg-raised px-3 py-1.5 touch:py-3 text-sm tabular-nums hover:bg-sunken has-checked:border-accent has-checked:bg-accent-wash has-checked:font-medium has-checked:text-accent-strong has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              required
              className="sr-only"
              checked={picked === starts_at}
              onChange={() => onPick(starts_at)}
            />
            {time.clock(starts_at)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** Somebody's name, for what is told of them. */
export function nameOf(people: readonly Staff[], staff_id: string): string | null {
  return people.find(({ id }) => id === staff_id)?.name ?? null
}

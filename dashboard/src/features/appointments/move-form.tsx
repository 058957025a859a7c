import { FormButtons } from '#components/form-buttons.tsx'
import { Form } from '#components/form.tsx'
import { useStaff } from '#lib/staff.ts'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import { unavailability, useMove } from './appointment-changes.ts'
import type { Appointment } from './appointment-queries.ts'
import { useTimeChoice } from './time-choice.ts'
import { nameOf, TimePicker } from './time-picker.tsx'
import { UnavailableNote } from './unavailable-note.tsx'

/** Moves without dragging: for keyboard and finger, and to days that are not on show. */
export function MoveForm({ appointment, onClose }: { appointment: Appointment; onClose: () => void }) {
  const words = useWords()
  const time = useBusinessTime()
  const people = useStaff().data ?? []
  const move = useMove(onClose)
  const { choice, change, starts_at } = useTimeChoice({
    service_id: appointment.service_id ?? '',
    staff_id: appointment.staff_id,
    date: time.date(appointment.starts_at),
    slot: null,
    moving_appointment_id: appointment.id,
    other: null,
  })
  const staff_id = choice.staff_id ?? appointment.staff_id
  const staff_name = nameOf(people, staff_id)
  const why = unavailability(move.error)
  return (
    <Form
      error={why === null ? move.error : null}
      className="grid gap-4 rounded-xl border border-line bg-sunken p-4"
      onSend={() => {
        if (starts_at === null) return
        move.mutate({ appointment, starts_at, staff_id, staff_name, even_if_unavailable: why !== null })
      }}
    >
      <TimePicker
        choice={choice}
        onChange={(changed) => {
          move.reset()
          change(changed)
        }}
      />
      {why !== null && <UnavailableNote why={why} staff_name={staff_name} />}
      <FormButtons
        send={why === null ? words.appointments.move : words.appointments.move_anyway}
        busy={move.isPending}
        disabled={starts_at === null}
        onCancel={onClose}
      />
    </Form>
  )
}

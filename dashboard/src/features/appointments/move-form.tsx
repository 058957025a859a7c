import { Button } from '#components/button.tsx'
import { Form } from '#components/form.tsx'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import { useMove } from './appointment-changes.ts'
import type { Appointment } from './appointment-queries.ts'
import { useStaff } from './appointment-queries.ts'
import { useTimeChoice } from './time-choice.ts'
import { nameOf, TimePicker } from './time-picker.tsx'

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
  return (
    <Form
      error={move.error}
      className="grid gap-4 rounded-xl border border-line bg-sunken p-4"
      onSend={() => {
        if (starts_at === null) return
        move.mutate({ appointment, starts_at, staff_id, staff_name: nameOf(people, staff_id) })
      }}
    >
      <TimePicker choice={choice} onChange={change} />
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{words.common.cancel}</Button>
        <Button type="submit" look="primary" busy={move.isPending} disabled={starts_at === null}>
          {words.appointments.move}
        </Button>
      </div>
    </Form>
  )
}

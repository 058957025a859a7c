import { useState } from 'react'
import { Dialog } from '#components/dialog.tsx'
import { SelectField, TextArea } from '#components/field.tsx'
import { FormButtons } from '#components/form-buttons.tsx'
import { Form } from '#components/form.tsx'
import { Note } from '#components/note.tsx'
import { useStaff } from '#lib/staff.ts'
import { useWords } from '#lib/words/words.ts'
import { clockText } from '#lib/zoned-day.ts'
import { unavailability, useBook } from './appointment-changes.ts'
import type { Appointment } from './appointment-queries.ts'
import { useServices } from './appointment-queries.ts'
import { CustomerPicker } from './customer-picker.tsx'
import type { Customer } from './customer-queries.ts'
import { useTimeChoice } from './time-choice.ts'
import { nameOf, TimePicker } from './time-picker.tsx'
import { UnavailableNote } from './unavailable-note.tsx'

/** Where somebody began: a day, and perhaps a person and a time of day. */
export interface Wish {
  date: string
  staff_id: string | null
  /** From midnight; null: none yet. */
  minutes: number | null
}

export function NewAppointmentPanel({
  wish,
  onClose,
  onBooked,
}: {
  wish: Wish
  onClose: () => void
  onBooked: (booked: Appointment) => void
}) {
  const words = useWords()
  const [customer, setCustomer] = useState<Customer | null>(null)
  const people = useStaff().data ?? []
  const book = useBook(onBooked)
  const why = unavailability(book.error)
  const { choice, change, starts_at } = useTimeChoice({
    service_id: '',
    staff_id: wish.staff_id,
    date: wish.date,
    slot: null,
    moving_appointment_id: null,
    other: wish.minutes === null ? null : clockText(wish.minutes),
  })
  function send({ notes = '' }: Record<string, string>): void {
    if (starts_at === null) return
    const { service_id, staff_id } = choice
    const customer_id = customer?.id ?? null
    const even_if_unavailable = why !== null
    book.mutate({
      service_id,
      staff_id,
      starts_at,
      customer_id,
      notes: notes.trim() || null,
      even_if_unavailable,
    })
  }
  return (
    <Dialog isOpen place="side" onClose={onClose} title={words.appointments.new}>
      <Form error={why === null ? book.error : null} onSend={send}>
        <CustomerPicker customer={customer} onPick={setCustomer} />
        <ServiceField service_id={choice.service_id} onPick={(service_id) => change({ service_id })} />
        <TimePicker
          choice={choice}
          onChange={(changed) => {
            book.reset()
            change(changed)
          }}
        />
        <TextArea name="notes" maxLength={2_000} label={words.appointments.notes} />
        {why !== null && (
          <UnavailableNote
            why={why}
            staff_name={choice.staff_id === null ? null : nameOf(people, choice.staff_id)}
          />
        )}
        <FormButtons
          send={why === null ? words.appointments.book : words.appointments.book_anyway}
          busy={book.isPending}
          disabled={starts_at === null}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  )
}

function ServiceField({ service_id, onPick }: { service_id: string; onPick: (service_id: string) => void }) {
  const words = useWords()
  const services = useServices()
  return (
    <>
      <SelectField
        required
        label={words.appointments.service}
        value={service_id}
        onChange={({ target }) => onPick(target.value)}
      >
        <option value="" disabled>
          {words.appointments.choose}
        </option>
        {services.data?.map(({ id, name, duration_minutes }) => (
          <option key={id} value={id}>
            {words.appointments.service_option(name, duration_minutes)}
          </option>
        ))}
      </SelectField>
      {services.data?.length === 0 && <Note tone="warn">{words.appointments.no_services}</Note>}
    </>
  )
}

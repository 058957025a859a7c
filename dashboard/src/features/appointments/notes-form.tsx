import { Button } from '#components/button.tsx'
import { TextArea } from '#components/field.tsx'
import { Form } from '#components/form.tsx'
import { useMay } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'
import { useSaveNotes } from './appointment-changes.ts'
import type { Appointment } from './appointment-queries.ts'

export function NotesForm({ appointment }: { appointment: Appointment }) {
  const words = useWords()
  const mayChange = useMay('manager')
  const save = useSaveNotes(appointment.id)
  if (!mayChange) return appointment.notes === null ? null : <p>{appointment.notes}</p>
  return (
    <Form
      error={save.error}
      className="grid gap-2"
      onSend={({ notes = '' }) => save.mutate(notes.trim() || null)}
    >
      <TextArea
        name="notes"
        maxLength={2_000}
        label={words.appointments.notes}
        defaultValue={appointment.notes ?? ''}
      />
      <div className="flex justify-end">
        <Button type="submit" size="small" busy={save.isPending}>
          {words.appointments.save_notes}
        </Button>
      </div>
    </Form>
  )
}

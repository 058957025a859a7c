import { Button } from '#components/button.tsx'
import { TextField } from '#components/field.tsx'
import { Form } from '#components/form.tsx'
import { useWords } from '#lib/words/words.ts'
import { useSetStatus } from './appointment-changes.ts'
import type { Appointment } from './appointment-queries.ts'

export function CancelForm({ appointment, onClose }: { appointment: Appointment; onClose: () => void }) {
  const words = useWords()
  const cancel = useSetStatus(appointment.id, onClose)
  return (
    <Form
      error={cancel.error}
      className="grid gap-4 rounded-xl border border-line bg-sunken p-4"
      onSend={({ reason = '' }) => cancel.mutate({ status: 'cancelled', reason: reason.trim() || null })}
    >
      <TextField
        name="reason"
        maxLength={500}
        label={words.appointments.cancel_reason}
        hint={words.appointments.cancel_hint}
      />
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{words.appointments.keep}</Button>
        <Button type="submit" look="danger" busy={cancel.isPending}>
          {words.appointments.cancel_it}
        </Button>
      </div>
    </Form>
  )
}

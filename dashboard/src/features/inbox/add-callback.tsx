import { Dialog } from '#components/dialog.tsx'
import { SelectField, TextField } from '#components/field.tsx'
import { FormButtons } from '#components/form-buttons.tsx'
import { Form } from '#components/form.tsx'
import { useBusiness } from '#lib/business.ts'
import { useStaff } from '#lib/staff.ts'
import { useWords } from '#lib/words/words.ts'
import { dueAt, DueFields, ReasonField } from './due-fields.tsx'
import { useAddCallback } from './inbox-queries.ts'

/** A promise that was given elsewhere, at the counter or by mail, is kept like those of calls. */
export function AddCallback({ onClose, onAdded }: { onClose: () => void; onAdded: () => void }) {
  const words = useWords()
  const { timezone } = useBusiness()
  const staff = useStaff().data ?? []
  const add = useAddCallback(onAdded)
  function send(fields: Record<string, string>): void {
    add.mutate({
      phone_number: fields['phone_number'] ?? '',
      caller_name: fields['caller_name']?.trim() || null,
      due_at: dueAt(fields, timezone),
      reason: fields['reason'] ?? '',
      assigned_staff_id: fields['staff'] || null,
    })
  }
  return (
    <Dialog isOpen onClose={onClose} title={words.inbox.add_callback} text={words.inbox.add_callback_text}>
      <Form error={add.error} onSend={send}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            required
            name="phone_number"
            type="tel"
            maxLength={40}
            autoComplete="off"
            label={words.inbox.number}
          />
          <TextField
            name="caller_name"
            maxLength={200}
            autoComplete="off"
            label={words.inbox.name}
            hint={words.inbox.name_hint}
          />
          <DueFields />
        </div>
        <ReasonField />
        <SelectField name="staff" defaultValue="" label={words.inbox.staff}>
          <option value="">{words.inbox.nobody}</option>
          {staff.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <FormButtons send={words.common.add} busy={add.isPending} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}

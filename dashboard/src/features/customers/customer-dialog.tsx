import { Dialog } from '#components/dialog.tsx'
import { TextArea, TextField } from '#components/field.tsx'
import { FormButtons } from '#components/form-buttons.tsx'
import { Form } from '#components/form.tsx'
import { useWords } from '#lib/words/words.ts'
import type { Customer } from './customer-queries.ts'
import { useSaveCustomer } from './customer-queries.ts'

/** A new card (`customer` null), or one that is changed. */
export function CustomerDialog({
  customer,
  onClose,
  onSaved = onClose,
}: {
  customer: Customer | null
  onClose: () => void
  onSaved?: (saved: Customer) => void
}) {
  const words = useWords()
  const save = useSaveCustomer(customer?.id ?? null, onSaved)
  function send(fields: Record<string, string>): void {
    const text = (name: string) => fields[name]?.trim() || null
    save.mutate({
      name: fields['name']?.trim() ?? '',
      phone_number: text('phone_number'),
      email: text('email'),
      language: text('language'),
      notes: text('notes'),
    })
  }
  return (
    <Dialog
      isOpen
      place="side"
      onClose={onClose}
      title={customer === null ? words.customers.add : words.customers.edit_title}
    >
      <Form error={save.error} onSend={send}>
        <TextField
          name="name"
          required
          maxLength={200}
          autoComplete="off"
          defaultValue={customer?.name ?? ''}
          label={words.customers.name}
        />
        <TextField
          name="phone_number"
          type="tel"
          maxLength={40}
          autoComplete="off"
          defaultValue={customer?.phone_number ?? ''}
          label={words.customers.number}
          hint={words.customers.number_hint}
        />
        <TextField
          name="email"
          type="email"
          maxLength={200}
          autoComplete="off"
          defaultValue={customer?.email ?? ''}
          label={words.customers.email}
        />
        <TextField
          name="language"
          maxLength={20}
          defaultValue={customer?.language ?? ''}
          label={words.customers.language}
          hint={words.customers.language_hint}
        />
        <TextArea
          name="notes"
          maxLength={5_000}
          defaultValue={customer?.notes ?? ''}
          label={words.customers.notes}
          hint={words.customers.notes_hint}
        />
        <FormButtons send={words.common.save} busy={save.isPending} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}

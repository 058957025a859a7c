import { useNavigate } from '@tanstack/react-router'
import { Dialog } from '#components/dialog.tsx'
import { SelectField, TextField } from '#components/field.tsx'
import { FormButtons } from '#components/form-buttons.tsx'
import { Form } from '#components/form.tsx'
import { ZoneOptions } from '#components/zone-options.tsx'
import { ownTimeZone } from '#lib/countries.ts'
import { useWords } from '#lib/words/words.ts'
import { useCreateBusiness } from './operator-queries.ts'

export function CreateBusinessDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const words = useWords()
  const navigate = useNavigate()
  const create = useCreateBusiness(
    (business_id) => void navigate({ to: '/b/$business_id', params: { business_id } }),
  )
  const zone = ownTimeZone()
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={words.operator.create} text={words.operator.create_text}>
      <Form
        error={create.error}
        onSend={({ name = '', timezone = zone, number = '', owner = '' }) =>
          create.mutate({
            name,
            timezone,
            ai_phone_number: number.trim() || null,
            owner_email: owner.trim() || null,
          })
        }
      >
        <TextField name="name" required maxLength={200} label={words.operator.name} />
        <SelectField name="timezone" defaultValue={zone} label={words.operator.timezone}>
          <ZoneOptions country={null} chosen={zone} />
        </SelectField>
        <TextField name="number" type="tel" label={words.operator.number} hint={words.operator.number_hint} />
        <TextField name="owner" type="email" label={words.operator.owner} hint={words.operator.owner_hint} />
        <FormButtons send={words.operator.create_action} busy={create.isPending} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}

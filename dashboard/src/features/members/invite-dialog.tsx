import { Dialog } from '#components/dialog.tsx'
import { SelectField, TextField } from '#components/field.tsx'
import { FormButtons } from '#components/form-buttons.tsx'
import { Form } from '#components/form.tsx'
import { useWords } from '#lib/words/words.ts'
import type { SentInvitation } from './invitation-queries.ts'
import { useInvite } from './invitation-queries.ts'
import type { Access } from './member-queries.ts'

export const levels = ['viewer', 'manager', 'owner'] as const

export function InviteDialog({
  isOpen,
  onClose,
  onInvited,
}: {
  isOpen: boolean
  onClose: () => void
  onInvited: (invitation: SentInvitation) => void
}) {
  const words = useWords()
  const invite = useInvite()
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={words.members.add} text={words.members.add_text}>
      <Form
        error={invite.error}
        onSend={({ email = '', access = 'viewer' }) =>
          invite.mutate({ email, access: access as Access }, { onSuccess: onInvited })
        }
      >
        <TextField name="email" type="email" required label={words.members.email} />
        <SelectField name="access" defaultValue="manager" label={words.members.access}>
          {levels.map((level) => (
            <option key={level} value={level}>
              {words.shell.access[level]}: {words.members.access_text[level]}
            </option>
          ))}
        </SelectField>
        <FormButtons send={words.members.invite} busy={invite.isPending} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}

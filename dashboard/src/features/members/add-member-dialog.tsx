import { Button } from '#components/button.tsx'
import { Dialog } from '#components/dialog.tsx'
import { SelectField, TextField } from '#components/field.tsx'
import { Form } from '#components/form.tsx'
import { useWords } from '#lib/words/words.ts'
import type { Access } from './member-queries.ts'
import { usePutMember } from './member-queries.ts'

const levels = ['viewer', 'manager', 'owner'] as const

export function AddMemberDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const words = useWords()
  const put = usePutMember(onClose)
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={words.members.add} text={words.members.add_text}>
      <Form
        error={put.error}
        onSend={({ email = '', access = 'viewer' }) => put.mutate({ email, access: access as Access })}
      >
        <TextField name="email" type="email" required label={words.members.email} />
        <SelectField name="access" defaultValue="manager" label={words.members.access}>
          {levels.map((level) => (
            <option key={level} value={level}>
              {words.shell.access[level]}: {words.members.access_text[level]}
            </option>
          ))}
        </SelectField>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button type="submit" look="primary" busy={put.isPending}>
            {words.common.add}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

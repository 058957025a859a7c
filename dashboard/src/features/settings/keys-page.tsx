import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { KeyRound, Plus } from 'lucide-react'
import { Badge } from '#components/badge.tsx'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { CopyText } from '#components/copy-text.tsx'
import { Dialog } from '#components/dialog.tsx'
import { SelectField, TextField } from '#components/field.tsx'
import { FormButtons } from '#components/form-buttons.tsx'
import { Form } from '#components/form.tsx'
import { Note } from '#components/note.tsx'
import { Section } from '#components/section.tsx'
import { EmptyState, QueryView } from '#components/states.tsx'
import { api, dataOf } from '#lib/api.ts'
import { useMay, type Access } from '#lib/business.ts'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import { RemoveButton } from './remove-button.tsx'
import { useChange } from './use-change.ts'
import { useKey } from '#lib/use-key.ts'

const accesses: Access[] = ['viewer', 'manager', 'owner']

/** Keys for programs of the business's own. Each is shown once, when it is made. */
export function KeysPage() {
  const words = useWords()
  const mayChange = useMay('owner')
  const [isAdding, setAdding] = useState(false)
  return (
    <Section
      title={words.shell.sections.keys}
      text={words.settings.keys_text}
      zone
      actions={
        mayChange && (
          <Button look="primary" onClick={() => setAdding(true)}>
            <Plus aria-hidden />
            {words.settings.add_key}
          </Button>
        )
      }
    >
      {mayChange ? <KeyList /> : <Note>{words.settings.keys_owner}</Note>}
      {isAdding && <AddKey onClose={() => setAdding(false)} />}
    </Section>
  )
}

function KeyList() {
  const words = useWords()
  const time = useBusinessTime()
  const { path, key } = useKey('api-keys')
  const keys = useQuery({
    queryKey: key,
    queryFn: () => dataOf(api.GET('/api/businesses/{business_id}/api-keys', { params: { path } })),
  })
  const remove = useChange('api-keys', (api_key_id: string) =>
    dataOf(
      api.DELETE('/api/businesses/{business_id}/api-keys/{api_key_id}', {
        params: { path: { ...path, api_key_id } },
      }),
    ),
  )
  return (
    <Card flush>
      <QueryView query={keys}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={KeyRound} title={words.settings.no_keys}>
              {words.settings.no_keys_text}
            </EmptyState>
          ) : (
            <ul className="divide-y divide-line">
              {list.map(({ id, name, access, prefix, last_used_at }) => (
                <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3.5">
                  <div className="min-w-0 flex-1 basis-48">
                    <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 font-medium">
                      <span className="min-w-0 break-words">{name}</span>
                      <Badge>{words.settings.key_accesses[access]}</Badge>
                    </p>
                    <p className="text-sm text-soft">
                      <code>{prefix}…</code> ·{' '}
                      {last_used_at === null
                        ? words.settings.never_used
                        : words.settings.used(time.ago(last_used_at))}
                    </p>
                  </div>
                  <RemoveButton
                    name={name}
                    text={words.settings.remove_key_text}
                    busy={remove.isPending}
                    onRemove={() => remove.mutate(id)}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Card>
  )
}

function AddKey({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const { path } = useKey('api-keys')
  const add = useChange('api-keys', (body: { name: string; access: Access }) =>
    dataOf(api.POST('/api/businesses/{business_id}/api-keys', { params: { path }, body })),
  )
  if (add.data !== undefined) {
    return (
      <Dialog isOpen onClose={onClose} title={add.data.name} text={words.settings.key_once}>
        <div className="grid gap-4">
          <CopyText label={words.settings.key} text={add.data.key} />
          <Button look="primary" className="justify-self-end" onClick={onClose}>
            {words.common.close}
          </Button>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog isOpen onClose={onClose} title={words.settings.add_key}>
      <Form
        error={add.error}
        onSend={({ name = '', access = 'viewer' }) => add.mutate({ name, access: access as Access })}
      >
        <TextField
          name="name"
          required
          maxLength={100}
          label={words.settings.key_name}
          hint={words.settings.key_name_hint}
        />
        <SelectField name="access" defaultValue="viewer" label={words.settings.key_access}>
          {accesses.map((access) => (
            <option key={access} value={access}>
              {words.settings.key_accesses[access]}
            </option>
          ))}
        </SelectField>
        <FormButtons send={words.settings.make_key} busy={add.isPending} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}

import { useState } from 'react'
import { Link, useBlocker, useNavigate, useParams } from '@tanstack/react-router'
import { ArrowLeft, SearchX } from 'lucide-react'
import { Button, buttonClass } from '#components/button.tsx'
import { ConfirmDialog } from '#components/dialog.tsx'
import { Note } from '#components/note.tsx'
import { Page } from '#components/page.tsx'
import { EmptyState, errorText, QueryView } from '#components/states.tsx'
import { useBusiness, useMay } from '#lib/business.ts'
import { useSettled } from '#lib/settled.ts'
import { useWords } from '#lib/words/words.ts'
import { RoleForm } from './role-form.tsx'
import { RolePreview } from './role-preview.tsx'
import type { Role, RoleFields } from './role-queries.ts'
import { usePreview, useRemoveRole, useRoles, useSaveRole } from './role-queries.ts'

const fresh: RoleFields = {
  ai_name: '',
  role_type: 'support',
  voice_style: 'Puck',
  greeting_message: '',
  system_prompt: 'You are {ai_name} of {business_name}.',
  is_enabled: true,
  allowed_tools: null,
}

export function RolePage() {
  const words = useWords()
  const { role_id = '' } = useParams({ strict: false })
  const roles = useRoles()
  if (role_id === 'new') return <Editor key="new" stored={null} />
  const role = roles.data?.find(({ id }) => id === role_id)
  if (role !== undefined) return <Editor key={role.id} stored={role} />
  return (
    <Page title={words.receptionist.title} above={<AllRoles />}>
      <QueryView query={roles}>
        {() => (
          <EmptyState icon={SearchX} title={words.common.not_found_title}>
            {words.common.not_found_text}
          </EmptyState>
        )}
      </QueryView>
    </Page>
  )
}

function Editor({ stored: role }: { stored: Role | null }) {
  const words = useWords()
  const navigate = useNavigate()
  const { id: business_id } = useBusiness()
  const mayChange = useMay('manager')
  const saved: RoleFields = role === null ? fresh : fieldsOf(role)
  const [fields, setFields] = useState(saved)
  const [isSaved, setSaved] = useState(false)
  const isChanged = !isSaved && JSON.stringify(fields) !== JSON.stringify(saved)
  const preview = usePreview(useSettled(fields, 250))
  const toList = () =>
    void navigate({ to: '/b/$business_id/receptionist', params: { business_id }, ignoreBlocker: true })
  const save = useSaveRole(role?.id ?? null, () => {
    setSaved(true)
    if (role === null) toList()
  })
  useBlocker({
    shouldBlockFn: () => isChanged && !window.confirm(words.receptionist.leave),
    enableBeforeUnload: isChanged,
  })
  function change(patch: Partial<RoleFields>): void {
    setSaved(false)
    setFields({ ...fields, ...patch })
  }
  return (
    <Page
      title={role === null ? words.receptionist.new_title : role.ai_name}
      text={role?.role_type}
      above={<AllRoles />}
      actions={
        <Link to="/b/$business_id/practice" params={{ business_id }} className={buttonClass()}>
          {words.receptionist.try}
        </Link>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate(fields)
        }}
        className="grid items-start gap-5 lg:grid-cols-[1fr_22rem]"
      >
        <fieldset disabled={!mayChange} className="grid min-w-0 gap-5">
          <RoleForm fields={fields} change={change} problem={preview.data?.problem ?? null} />
          {role !== null && mayChange && <RemoveRole stored={role} onDone={toList} />}
        </fieldset>
        <div className="grid gap-5 lg:sticky lg:top-5">
          <RolePreview name={fields.ai_name} preview={preview} />
          {save.isError && <Note tone="bad">{errorText(save.error, words)}</Note>}
          {mayChange && (
            <div className="flex gap-2">
              <Button
                type="submit"
                look="primary"
                className="flex-1"
                busy={save.isPending}
                disabled={!isChanged && role !== null}
              >
                {words.receptionist.save}
              </Button>
              {isChanged && <Button onClick={() => setFields(saved)}>{words.receptionist.discard}</Button>}
            </div>
          )}
        </div>
      </form>
    </Page>
  )
}

function fieldsOf(role: Role): RoleFields {
  const { ai_name, role_type, voice_style, greeting_message, system_prompt, is_enabled, allowed_tools } = role
  return { ai_name, role_type, voice_style, greeting_message, system_prompt, is_enabled, allowed_tools }
}

function RemoveRole({ stored: role, onDone }: { stored: Role; onDone: () => void }) {
  const words = useWords()
  const [isAsking, setAsking] = useState(false)
  const remove = useRemoveRole(onDone)
  return (
    <div>
      <Button look="danger" onClick={() => setAsking(true)}>
        {words.receptionist.remove}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={words.receptionist.remove_title(role.ai_name)}
        text={words.receptionist.remove_text}
        confirm={words.receptionist.remove}
        busy={remove.isPending}
        onConfirm={() => remove.mutate(role.id)}
      />
    </div>
  )
}

function AllRoles() {
  const words = useWords()
  const { id: business_id } = useBusiness()
  return (
    <Link
      to="/b/$business_id/receptionist"
      params={{ business_id }}
      className="inline-flex items-center gap-1.5 text-sm text-soft hover:text-ink"
    >
      <ArrowLeft aria-hidden className="size-4" />
      {words.receptionist.all}
    </Link>
  )
}

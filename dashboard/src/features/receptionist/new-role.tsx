import { useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { Button } from '#components/button.tsx'
import { useLeaveGuard } from '#components/leave-guard.ts'
import { Note } from '#components/note.tsx'
import { errorText } from '#components/states.tsx'
import { useBusiness } from '#lib/business.ts'
import { useSettled } from '#lib/settled.ts'
import { useWords } from '#lib/words/words.ts'
import type { RoleWords } from './draft-queries.ts'
import { RoleForm } from './role-form.tsx'
import { RolePreview } from './role-preview.tsx'
import { useCreateRole, usePreview } from './role-queries.ts'

const fresh: RoleWords = {
  ai_name: '',
  role_type: 'support',
  voice_style: 'Puck',
  personality: '',
  greeting_message: '',
  system_prompt: 'You are {ai_name} of {business_name}.',
  allowed_tools: null,
  hours: null,
}

export function NewRole() {
  const words = useWords()
  const navigate = useNavigate()
  const { id: business_id } = useBusiness()
  const [fields, setFields] = useState(fresh)
  const preview = usePreview(useSettled(fields, 250), null)
  const create = useCreateRole(({ id: role_id }) => {
    const params = { business_id, role_id }
    void navigate({ to: '/b/$business_id/receptionist/$role_id', params, ignoreBlocker: true })
  })
  useLeaveGuard(fields !== fresh && !create.isSuccess)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        create.mutate(fields)
      }}
      className="grid items-start gap-5 lg:grid-cols-[1fr_24rem]"
    >
      <div className="grid min-w-0 gap-5">
        <RoleForm
          fields={fields}
          change={(patch) => setFields({ ...fields, ...patch })}
          problem={preview.data?.problem ?? null}
        />
      </div>
      <div className="grid gap-5 lg:sticky lg:top-5">
        <RolePreview name={fields.ai_name} preview={preview} />
        {create.isError && <Note tone="bad">{errorText(create.error, words)}</Note>}
        <Button type="submit" look="primary" busy={create.isPending}>
          {words.receptionist.save}
        </Button>
      </div>
    </form>
  )
}

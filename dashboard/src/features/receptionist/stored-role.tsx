import { useId, useRef, useState } from 'react'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, buttonClass } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { ConfirmDialog } from '#components/dialog.tsx'
import { SwitchField } from '#components/field.tsx'
import { useLeaveGuard } from '#components/leave-guard.ts'
import { QueryView } from '#components/states.tsx'
import { toast } from '#components/toast.tsx'
import { useBusiness, useMay } from '#lib/business.ts'
import { useSettled } from '#lib/settled.ts'
import { useWords } from '#lib/words/words.ts'
import { DraftBar } from './draft-bar.tsx'
import { DraftCard } from './draft-card.tsx'
import type { DraftState, RoleWords } from './draft-queries.ts'
import { useDraft, useSaveDraft } from './draft-queries.ts'
import { RoleForm } from './role-form.tsx'
import { RolePreview } from './role-preview.tsx'
import type { Role } from './role-queries.ts'
import { usePreview, useRemoveRole, useSwitchRole } from './role-queries.ts'
import { Versions } from './versions.tsx'

/** A role that is there: its words go from draft to rehearsal to callers; its switch works at once. */
export function StoredRole({ stored: role }: { stored: Role }) {
  const draft = useDraft(role.id)
  const mayChange = useMay('manager')
  return (
    <>
      <Switch stored={role} mayChange={mayChange} />
      <QueryView query={draft}>
        {(state) => <Editor role_id={role.id} state={state} mayChange={mayChange} />}
      </QueryView>
      <Versions role_id={role.id} mayChange={mayChange} />
      {mayChange && <RemoveRole stored={role} />}
    </>
  )
}

function Switch({ stored: role, mayChange }: { stored: Role; mayChange: boolean }) {
  const words = useWords()
  const toggle = useSwitchRole(role.id)
  return (
    <Card>
      <SwitchField
        label={words.receptionist.enabled}
        hint={words.receptionist.enabled_hint}
        checked={toggle.isPending ? toggle.variables : role.is_enabled}
        disabled={!mayChange}
        onChange={(is_enabled) => toggle.mutate(is_enabled)}
      />
    </Card>
  )
}

function Editor({ role_id, state, mayChange }: { role_id: string; state: DraftState; mayChange: boolean }) {
  const words = useWords()
  const { id: business_id } = useBusiness()
  const formId = useId()
  const stored = (state.draft ?? state.published).words
  const [written, setWritten] = useState<RoleWords | null>(null)
  const fields = written ?? stored
  const hasUnsaved = JSON.stringify(fields) !== JSON.stringify(stored)
  const preview = usePreview(useSettled(fields, 250), role_id)
  const save = useSaveDraft(role_id, () => {
    setWritten(null)
    toast(words.drafts.draft_saved)
  })
  useLeaveGuard(hasUnsaved)
  const card = useRef<HTMLDivElement>(null)
  const saveButtons = hasUnsaved ? (
    <div className="flex gap-2">
      <Button type="submit" form={formId} look="primary" className="flex-1" busy={save.isPending}>
        {words.drafts.save_draft}
      </Button>
      <Button onClick={() => setWritten(null)}>{words.receptionist.discard}</Button>
    </div>
  ) : null
  return (
    <div className="min-w-0">
      <div className="grid items-start gap-5 lg:grid-cols-[1fr_24rem]">
        <form
          id={formId}
          onSubmit={(event) => {
            event.preventDefault()
            save.mutate(fields)
          }}
          className="min-w-0"
        >
          <fieldset disabled={!mayChange} className="grid min-w-0 gap-5">
            <RoleForm
              fields={fields}
              change={(patch) => setWritten({ ...fields, ...patch })}
              problem={preview.data?.problem ?? null}
            />
          </fieldset>
        </form>
        <div className="grid min-w-0 gap-5 lg:sticky lg:top-5">
          {saveButtons !== null && <div className="hidden lg:block">{saveButtons}</div>}
          <div ref={card} tabIndex={-1} className="scroll-mt-20 rounded-xl">
            <DraftCard role_id={role_id} state={state} mayChange={mayChange} hasUnsaved={hasUnsaved} />
          </div>
          <RolePreview name={fields.ai_name} preview={preview} />
          <Link to="/b/$business_id/practice" params={{ business_id }} className={buttonClass()}>
            {words.receptionist.try}
          </Link>
        </div>
      </div>
      {mayChange && (
        <DraftBar
          role_id={role_id}
          state={state}
          save={saveButtons}
          onDetails={() => showCard(card.current)}
        />
      )}
    </div>
  )
}

function showCard(card: HTMLElement | null): void {
  card?.scrollIntoView()
  card?.focus({ preventScroll: true })
}

function RemoveRole({ stored: role }: { stored: Role }) {
  const words = useWords()
  const navigate = useNavigate()
  const { id: business_id } = useBusiness()
  const [isAsking, setAsking] = useState(false)
  const remove = useRemoveRole(
    () => void navigate({ to: '/b/$business_id/receptionist', params: { business_id }, ignoreBlocker: true }),
  )
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

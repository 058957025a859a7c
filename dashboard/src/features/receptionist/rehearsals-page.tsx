import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import { ArrowLeft, Copy, EllipsisVertical, MessagesSquare, Pencil, Trash2 } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { ConfirmDialog, Dialog } from '#components/dialog.tsx'
import { SwitchField } from '#components/field.tsx'
import { Menu, MenuItem, MenuLine } from '#components/menu.tsx'
import { Note } from '#components/note.tsx'
import { Page } from '#components/page.tsx'
import { EmptyState, QueryView } from '#components/states.tsx'
import { useBusiness, useMay } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'
import type { RehearsalFields } from './rehearsal-fields.ts'
import { emptyRehearsal, fieldsOf } from './rehearsal-fields.ts'
import { RehearsalForm } from './rehearsal-form.tsx'
import type { Rehearsal } from './rehearsal-queries.ts'
import { useAddUsual, useRehearsals, useRemoveRehearsal, useSwitchRehearsal } from './rehearsal-queries.ts'

/** What is being written; `id` null: a new one. */
interface Open {
  id: string | null
  fields: RehearsalFields
}

/** As many are played at most. */
const mostPlayed = 40

/** The conversations that a role is tried with before it is published. */
export function RehearsalsPage() {
  const { rehearsals, receptionist } = useWords()
  const { id: business_id } = useBusiness()
  const mayChange = useMay('manager')
  const list = useRehearsals()
  const usual = useAddUsual()
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const enabled = list.data?.filter(({ is_enabled }) => is_enabled).length ?? 0
  const buttons = (
    <>
      <Button busy={usual.isPending} onClick={() => usual.mutate(undefined)}>
        {rehearsals.usual}
      </Button>
      <Button look="primary" onClick={() => setOpen({ id: null, fields: emptyRehearsal })}>
        {rehearsals.add}
      </Button>
    </>
  )
  return (
    <Page
      title={rehearsals.title}
      text={rehearsals.text}
      actions={mayChange && buttons}
      above={
        <Link
          to="/b/$business_id/receptionist"
          params={{ business_id }}
          className="tap inline-flex items-center gap-1.5 text-sm text-soft hover:text-ink"
        >
          <ArrowLeft aria-hidden className="size-4" />
          {receptionist.all}
        </Link>
      }
    >
      {enabled > mostPlayed && <Note tone="warn">{rehearsals.too_many(mostPlayed)}</Note>}
      <Card flush>
        <QueryView query={list}>
          {(items) =>
            items.length === 0 ? (
              <EmptyState icon={MessagesSquare} title={rehearsals.empty_title}>
                {rehearsals.empty_text}
              </EmptyState>
            ) : (
              <ul className="divide-y divide-line">
                {items.map((rehearsal) => (
                  <Row key={rehearsal.id} rehearsal={rehearsal} mayChange={mayChange} onOpen={setOpen} />
                ))}
              </ul>
            )
          }
        </QueryView>
      </Card>
      <Dialog
        isOpen={open !== null}
        onClose={close}
        place="side"
        title={open === null || open.id === null ? rehearsals.add : rehearsals.edit}
        text={rehearsals.add_text}
      >
        {open !== null && <RehearsalForm id={open.id} begun={open.fields} onDone={close} />}
      </Dialog>
    </Page>
  )
}

function Row({
  rehearsal,
  mayChange,
  onOpen,
}: {
  rehearsal: Rehearsal
  mayChange: boolean
  onOpen: (open: Open) => void
}) {
  const { rehearsals, common, receptionist } = useWords()
  const toggle = useSwitchRehearsal()
  const [isAsking, setAsking] = useState(false)
  const remove = useRemoveRehearsal(() => setAsking(false))
  const { id, name, caller, lines, is_enabled } = rehearsal
  const begun = fieldsOf(rehearsal)
  return (
    <li className="flex items-start gap-2 py-3 pr-2 pl-5">
      <div className="min-w-0 flex-1 pt-1.5">
        <SwitchField
          label={name}
          hint={
            <>
              {caller === 'returning' && `${receptionist.returning_caller}: `}
              {lines.map(({ say }) => rehearsals.said(say)).join(' ')}
            </>
          }
          checked={toggle.isPending ? toggle.variables.is_enabled : is_enabled}
          disabled={!mayChange}
          onChange={(enabled) => toggle.mutate({ id, is_enabled: enabled })}
        />
      </div>
      {mayChange && (
        <Menu
          align="end"
          trigger={
            <Button look="quiet" size="icon" aria-label={rehearsals.actions(name)}>
              <EllipsisVertical aria-hidden />
            </Button>
          }
        >
          <MenuItem onSelect={() => onOpen({ id, fields: begun })}>
            <Pencil aria-hidden />
            {rehearsals.edit}
          </MenuItem>
          <MenuItem
            onSelect={() =>
              onOpen({ id: null, fields: { ...begun, name: rehearsals.copy_of(name).slice(0, 120) } })
            }
          >
            <Copy aria-hidden />
            {rehearsals.copy}
          </MenuItem>
          <MenuLine />
          <MenuItem danger onSelect={() => setAsking(true)}>
            <Trash2 aria-hidden />
            {common.remove}
          </MenuItem>
        </Menu>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={rehearsals.remove_title(name)}
        text={rehearsals.remove_text}
        confirm={common.remove}
        busy={remove.isPending}
        onConfirm={() => remove.mutate(id)}
      />
    </li>
  )
}

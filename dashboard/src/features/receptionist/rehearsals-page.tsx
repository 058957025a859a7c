import type { FormEvent } from 'react'
import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import { ArrowLeft, MessagesSquare, Trash2 } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { Dialog } from '#components/dialog.tsx'
import { SelectField, SwitchField, TextArea, TextField } from '#components/field.tsx'
import { Page } from '#components/page.tsx'
import { EmptyState, QueryView } from '#components/states.tsx'
import { useBusiness, useMay } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'
import type { Rehearsal } from './rehearsal-queries.ts'
import {
  useAddRehearsal,
  useAddUsual,
  useRehearsals,
  useRemoveRehearsal,
  useSwitchRehearsal,
} from './rehearsal-queries.ts'

/** The conversations that a role is tried with before it is published. */
export function RehearsalsPage() {
  const { rehearsals, receptionist } = useWords()
  const { id: business_id } = useBusiness()
  const mayChange = useMay('manager')
  const list = useRehearsals()
  const usual = useAddUsual()
  const [isAdding, setAdding] = useState(false)
  const buttons = (
    <>
      <Button busy={usual.isPending} onClick={() => usual.mutate(undefined)}>
        {rehearsals.usual}
      </Button>
      <Button look="primary" onClick={() => setAdding(true)}>
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
          className="inline-flex items-center gap-1.5 text-sm text-soft hover:text-ink"
        >
          <ArrowLeft aria-hidden className="size-4" />
          {receptionist.all}
        </Link>
      }
    >
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
                  <Row key={rehearsal.id} rehearsal={rehearsal} mayChange={mayChange} />
                ))}
              </ul>
            )
          }
        </QueryView>
      </Card>
      <Dialog
        isOpen={isAdding}
        onClose={() => setAdding(false)}
        title={rehearsals.add}
        text={rehearsals.add_text}
      >
        <AddRehearsal onDone={() => setAdding(false)} />
      </Dialog>
    </Page>
  )
}

function Row({ rehearsal, mayChange }: { rehearsal: Rehearsal; mayChange: boolean }) {
  const { rehearsals, common, receptionist } = useWords()
  const toggle = useSwitchRehearsal()
  const remove = useRemoveRehearsal()
  const { id, name, caller, lines, is_enabled } = rehearsal
  return (
    <li className="flex items-center gap-3 px-5 py-3">
      <div className="min-w-0 flex-1">
        <SwitchField
          label={name}
          hint={
            <>
              {caller === 'returning' && `${receptionist.returning_caller}: `}
              {lines.map(({ say }) => rehearsals.said(say)).join(' ')}
            </>
          }
          checked={is_enabled}
          disabled={!mayChange}
          onChange={(enabled) => toggle.mutate({ id, is_enabled: enabled })}
        />
      </div>
      {mayChange && (
        <Button
          look="quiet"
          size="icon"
          aria-label={`${common.remove}: ${name}`}
          onClick={() => remove.mutate(id)}
        >
          <Trash2 aria-hidden />
        </Button>
      )}
    </li>
  )
}

/** What is said, a line a sentence; what the last answer must contain. */
function AddRehearsal({ onDone }: { onDone: () => void }) {
  const { rehearsals, receptionist, common } = useWords()
  const create = useAddRehearsal(onDone)
  const [name, setName] = useState('')
  const [caller, setCaller] = useState<Rehearsal['caller']>('new')
  const [says, setSays] = useState('')
  const [hears, setHears] = useState('')
  function add(event: FormEvent): void {
    event.preventDefault()
    const said = filled(says.split('\n'))
    const lines = said.map((say, at) => ({
      say,
      hears: at === said.length - 1 ? filled(hears.split(',')) : [],
    }))
    create.mutate({ name, caller, lines })
  }
  return (
    <form onSubmit={add} className="grid gap-4">
      <TextField
        label={rehearsals.name}
        required
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <SelectField
        label={rehearsals.caller}
        value={caller}
        onChange={(event) => setCaller(event.target.value === 'returning' ? 'returning' : 'new')}
      >
        <option value="new">{receptionist.new_caller}</option>
        <option value="returning">{receptionist.returning_caller}</option>
      </SelectField>
      <TextArea
        label={rehearsals.says}
        hint={rehearsals.says_hint}
        required
        value={says}
        onChange={(event) => setSays(event.target.value)}
      />
      <TextField
        label={rehearsals.hears}
        hint={rehearsals.hears_hint}
        value={hears}
        onChange={(event) => setHears(event.target.value)}
      />
      <Button type="submit" look="primary" busy={create.isPending}>
        {common.add}
      </Button>
    </form>
  )
}

function filled(texts: readonly string[]): string[] {
  return texts.map((text) => text.trim()).filter((text) => text !== '')
}

import type { FormEvent } from 'react'
import { useState } from 'react'
import { ArrowRight, Trash2 } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { SelectField, TextField } from '#components/field.tsx'
import { QueryView } from '#components/states.tsx'
import { roleTypeName } from '#lib/role-type.ts'
import { useWords } from '#lib/words/words.ts'
import type { Role } from './role-queries.ts'
import { useAddSwitchRule, useRemoveSwitchRule, useSwitchRules } from './switch-rule-queries.ts'

/** Which words of a caller lead to which role. */
export function SwitchRules({ roles, mayChange }: { roles: readonly Role[]; mayChange: boolean }) {
  const { handover, common } = useWords()
  const rules = useSwitchRules()
  const remove = useRemoveSwitchRule()
  const nameOf = (id: string) => roles.find((role) => role.id === id)?.ai_name ?? '…'
  return (
    <Card title={handover.title} text={handover.text}>
      <QueryView query={rules} rows={2}>
        {(items) => (
          <ul className="grid gap-2">
            {items.length === 0 && <li className="text-sm text-soft">{handover.empty}</li>}
            {items.map(({ id, keywords, to_role_id }) => (
              <li key={id} className="flex items-center gap-3 rounded-lg bg-sunken py-1 pr-1 pl-3 text-sm">
                <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-1">
                  <span className="min-w-0 break-words">{keywords.join(', ')}</span>
                  <ArrowRight aria-label={handover.leads_to} className="size-4 shrink-0 text-soft" />
                  <span className="font-medium">{nameOf(to_role_id)}</span>
                </span>
                {mayChange && (
                  <Button
                    look="quiet"
                    size="icon"
                    aria-label={`${common.remove}: ${keywords.join(', ')}`}
                    onClick={() => remove.mutate(id)}
                  >
                    <Trash2 aria-hidden />
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </QueryView>
      {mayChange && roles.length > 1 && <AddRule roles={roles} />}
    </Card>
  )
}

function AddRule({ roles }: { roles: readonly Role[] }) {
  const words = useWords()
  const { handover, common } = words
  const create = useAddSwitchRule()
  const [spoken, setSpoken] = useState('')
  const [to_role_id, setTo] = useState(roles[1]?.id ?? '')
  function add(event: FormEvent): void {
    event.preventDefault()
    const keywords = spoken
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '')
    if (keywords.length === 0) return
    create.mutate({ keywords, to_role_id }, { onSuccess: () => setSpoken('') })
  }
  return (
    <form onSubmit={add} className="mt-4 grid items-end gap-3 sm:grid-cols-[1fr_12rem_auto]">
      <TextField
        label={handover.spoken}
        placeholder={handover.spoken_example}
        required
        value={spoken}
        onChange={(event) => setSpoken(event.target.value)}
      />
      <SelectField label={handover.takes} value={to_role_id} onChange={(event) => setTo(event.target.value)}>
        {roles.map(({ id, ai_name, role_type }) => (
          <option key={id} value={id}>
            {ai_name} ({roleTypeName(role_type, words)})
          </option>
        ))}
      </SelectField>
      <Button type="submit" busy={create.isPending}>
        {common.add}
      </Button>
    </form>
  )
}

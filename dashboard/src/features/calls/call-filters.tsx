import { useState } from 'react'
import { X } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { SelectField, TextField } from '#components/field.tsx'
import { SearchField } from '#components/search-field.tsx'
import type { EndReason } from '#lib/practice-protocol.ts'
import { useWords } from '#lib/words/words.ts'
import type { CallFilter } from './call-filter.ts'
import { useRoles } from './call-queries.ts'

export function CallFilters({
  filter,
  onChange,
}: {
  filter: CallFilter
  onChange: (filter: CallFilter) => void
}) {
  const words = useWords()
  const { data: roles } = useRoles()
  const [cleared, setCleared] = useState(0)
  const set = (name: keyof CallFilter, value: string) => onChange(withField(filter, name, value))
  const isFiltered = Object.keys(filter).length > 0
  function clear(): void {
    setCleared(cleared + 1)
    onChange({})
  }
  return (
    <search className="grid grid-cols-2 gap-3 lg:grid-cols-[1fr_11rem_10rem_9.5rem_9.5rem_auto]">
      <SearchField
        key={cleared}
        label={words.calls.search}
        className="col-span-2 lg:col-span-1"
        value={filter.search ?? ''}
        onChange={(value) => set('search', value)}
      />
      <SelectField
        hideLabel
        label={words.calls.outcome}
        value={filter.outcome ?? ''}
        onChange={(event) => set('outcome', event.target.value)}
      >
        <option value="">{words.calls.any_outcome}</option>
        {(Object.keys(words.conversation.end_reasons) as EndReason[]).map((reason) => (
          <option key={reason} value={reason}>
            {words.conversation.end_reasons[reason]}
          </option>
        ))}
      </SelectField>
      <SelectField
        hideLabel
        label={words.calls.role}
        value={filter.role ?? ''}
        onChange={(event) => set('role', event.target.value)}
      >
        <option value="">{words.calls.any_role}</option>
        {roles?.map(({ id, ai_name, role_type }) => (
          <option key={id} value={id}>
            {ai_name} ({role_type})
          </option>
        ))}
      </SelectField>
      <TextField
        hideLabel
        type="date"
        label={words.calls.from}
        title={words.calls.from}
        value={filter.from ?? ''}
        onChange={(event) => set('from', event.target.value)}
      />
      <TextField
        hideLabel
        type="date"
        label={words.calls.to}
        title={words.calls.to}
        value={filter.to ?? ''}
        onChange={(event) => set('to', event.target.value)}
      />
      {isFiltered && (
        <Button look="quiet" onClick={clear} className="col-span-2 lg:col-span-1">
          <X aria-hidden />
          {words.calls.clear}
        </Button>
      )}
      <OnlyFlagged
        isOn={filter.flagged !== undefined}
        onChange={(isOn) => set('flagged', isOn ? 'yes' : '')}
      />
    </search>
  )
}

function OnlyFlagged({ isOn, onChange }: { isOn: boolean; onChange: (isOn: boolean) => void }) {
  const words = useWords()
  return (
    <label className="col-span-2 flex items-center gap-2 text-sm lg:col-span-full">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
        className="size-4 accent-accent"
      />
      {words.calls.only_flagged}
    </label>
  )
}

function withField(filter: CallFilter, name: keyof CallFilter, value: string): CallFilter {
  const { [name]: _old, ...rest } = filter
  return value === '' ? rest : { ...rest, [name]: value }
}

import { useState } from 'react'
import { SlidersHorizontal, X } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { SelectField, TextField } from '#components/field.tsx'
import { SearchField } from '#components/search-field.tsx'
import { cx } from '#lib/cx.ts'
import { unions } from '#lib/outcome-groups.ts'
import { roleTypeName } from '#lib/role-type.ts'
import { useWords, type Words } from '#lib/words/words.ts'
import type { CallFilter } from './call-filter.ts'
import { useCustomerName, useRoles } from './call-queries.ts'

interface FiltersProps {
  filter: CallFilter
  onChange: (filter: CallFilter) => void
}

export function CallFilters({ filter, onChange }: FiltersProps) {
  const words = useWords()
  const [cleared, setCleared] = useState(0)
  // On a phone the list shall be seen without scrolling; what filters is never hidden.
  const isFiltered = Object.keys(filter).length > 0
  const [isOpen, setOpen] = useState(isFiltered)
  function clear(): void {
    setCleared(cleared + 1)
    onChange({})
  }
  return (
    <search className="grid gap-3">
      <WhatAndWho key={cleared} filter={filter} onChange={onChange} />
      <Button look="quiet" className="sm:hidden" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <SlidersHorizontal aria-hidden />
        {words.calls.more_filters}
      </Button>
      <div className={cx('flex flex-wrap items-center gap-x-5 gap-y-3', !isOpen && 'max-sm:hidden')}>
        <DaysAndMore filter={filter} onChange={onChange} />
        {isFiltered && (
          <Button look="quiet" onClick={clear} className="ml-auto">
            <X aria-hidden />
            {words.calls.clear}
          </Button>
        )}
      </div>
    </search>
  )
}

function WhatAndWho({ filter, onChange }: FiltersProps) {
  const words = useWords()
  const { data: roles } = useRoles()
  const set = (name: keyof CallFilter, value: string) => onChange(withField(filter, name, value))
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-[1fr_11rem_11rem_11rem]">
      <SearchField
        label={words.calls.search}
        className="col-span-2 lg:col-span-1"
        value={filter.search ?? ''}
        onChange={(value) => set('search', value)}
      />
      <Choice
        label={words.calls.outcome}
        any={words.calls.any_outcome}
        options={outcomeOptions(words)}
        value={filter.outcome}
        onChange={(value) => set('outcome', value)}
      />
      <Choice
        label={words.calls.ended}
        any={words.calls.any_ended}
        options={Object.entries(words.conversation.end_reasons)}
        value={filter.ended}
        onChange={(value) => set('ended', value)}
      />
      <Choice
        label={words.calls.role}
        any={words.calls.any_role}
        options={(roles ?? []).map(({ id, ai_name, role_type }) => [
          id,
          `${ai_name} (${roleTypeName(role_type, words)})`,
        ])}
        value={filter.role}
        onChange={(value) => set('role', value)}
        className="col-span-2 lg:col-span-1"
      />
    </div>
  )
}

/** What Today sums up in one colour can be chosen at once, too. */
function outcomeOptions({ today: { outcomes, groups } }: Words): [string, string][] {
  return [
    ...unions.map(({ group, outcomes: members }): [string, string] => [
      members.join(','),
      `${groups[group]} (${members.map((outcome) => outcomes[outcome]).join(', ')})`,
    ]),
    ...Object.entries(outcomes),
  ]
}

function DaysAndMore({ filter, onChange }: FiltersProps) {
  const words = useWords()
  const set = (name: keyof CallFilter, value: string) => onChange(withField(filter, name, value))
  return (
    <>
      <Day
        label={words.calls.from}
        value={filter.from}
        max={filter.to}
        onChange={(value) => set('from', value)}
      />
      <Day
        label={words.calls.to}
        value={filter.to}
        min={filter.from}
        onChange={(value) => set('to', value)}
      />
      <OnlyFlagged
        isOn={filter.flagged !== undefined}
        onChange={(isOn) => set('flagged', isOn ? 'yes' : '')}
      />
      {filter.customer !== undefined && (
        <OneCustomer customer_id={filter.customer} onRemove={() => set('customer', '')} />
      )}
    </>
  )
}

function Choice({
  any,
  options,
  value = '',
  onChange,
  ...shape
}: {
  label: string
  /** What stands there while nothing is chosen. */
  any: string
  options: [string, string][]
  value: string | undefined
  onChange: (value: string) => void
  className?: string
}) {
  return (
    <SelectField hideLabel {...shape} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{any}</option>
      {options.map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}

/** An empty date says nothing of itself, so its name stands beside it. */
function Day({
  label,
  value,
  onChange,
  ...range
}: {
  label: string
  value: string | undefined
  min?: string | undefined
  max?: string | undefined
  onChange: (value: string) => void
}) {
  return (
    <div className="flex items-center gap-2">
      <span aria-hidden className="text-sm text-soft max-sm:w-10">
        {label}
      </span>
      <TextField
        hideLabel
        type="date"
        label={label}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value)}
        className="w-40"
        {...range}
      />
    </div>
  )
}

function OnlyFlagged({ isOn, onChange }: { isOn: boolean; onChange: (isOn: boolean) => void }) {
  const words = useWords()
  return (
    <label className="flex h-10 touch:h-11 items-center gap-2 text-sm">
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

function OneCustomer({ customer_id, onRemove }: { customer_id: string; onRemove: () => void }) {
  const words = useWords()
  const { data: name } = useCustomerName(customer_id)
  return (
    <Button look="secondary" size="small" onClick={onRemove} aria-label={words.calls.any_customer}>
      {words.calls.of_customer(name ?? '…')}
      <X aria-hidden />
    </Button>
  )
}

function withField(filter: CallFilter, name: keyof CallFilter, value: string): CallFilter {
  const { [name]: _old, ...rest } = filter
  return value === '' ? rest : { ...rest, [name]: value }
}

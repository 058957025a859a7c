import { SelectField } from '#components/field.tsx'
import { useStaff } from '#lib/staff.ts'
import { useWords } from '#lib/words/words.ts'
import type { InboxFilter } from './inbox-filter.ts'
import { readInboxFilter, states, types, urgencies } from './inbox-filter.ts'

export function InboxFilters({
  filter,
  onChange,
}: {
  filter: InboxFilter
  onChange: (filter: InboxFilter) => void
}) {
  const words = useWords()
  const staff = useStaff().data ?? []
  const set = (name: keyof InboxFilter, value: string) =>
    onChange(readInboxFilter({ ...filter, [name]: value }))
  return (
    <search className="flex flex-wrap gap-3 max-sm:w-full max-sm:*:flex-1">
      <Choice
        label={words.inbox.state}
        value={filter.state}
        options={states.map((state) => [state, words.inbox.states[state]])}
        onChoose={(value) => set('state', value)}
      />
      {filter.kind === 'messages' && (
        <Choice
          label={words.inbox.urgency}
          value={filter.urgency ?? ''}
          options={[
            ['', words.inbox.any_urgency],
            ...urgencies.map((urgency): Option => [urgency, words.inbox.urgencies[urgency]]),
          ]}
          onChoose={(value) => set('urgency', value)}
        />
      )}
      {filter.kind === 'feedback' && (
        <Choice
          label={words.inbox.type}
          value={filter.type ?? ''}
          options={[
            ['', words.inbox.any_type],
            ...types.map((type): Option => [type, words.inbox.types[type]]),
          ]}
          onChoose={(value) => set('type', value)}
        />
      )}
      <Choice
        label={words.inbox.staff}
        value={filter.staff ?? ''}
        options={[['', words.inbox.any_staff], ...staff.map(({ id, name }): Option => [id, name])]}
        onChoose={(value) => set('staff', value)}
      />
    </search>
  )
}

type Option = [value: string, label: string]

function Choice({
  label,
  value,
  options,
  onChoose,
}: {
  label: string
  value: string
  options: Option[]
  onChoose: (value: string) => void
}) {
  return (
    <SelectField hideLabel label={label} value={value} onChange={(event) => onChoose(event.target.value)}>
      {options.map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}

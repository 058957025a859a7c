import { useId, useState } from 'react'
import { UserPlus } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { TextField } from '#components/field.tsx'
import { cx } from '#lib/cx.ts'
import { readableNumber } from '#lib/numbers.ts'
import { useSettled } from '#lib/settled.ts'
import { useWords } from '#lib/words/words.ts'
import type { Customer } from './customer-queries.ts'
import { useCustomerSearch } from './customer-queries.ts'
import { NewCustomer } from './new-customer.tsx'

/** Whom it is for: somebody who is known, found by typing, or somebody new; where `required`, not nobody. */
export function CustomerPicker({
  customer,
  required = false,
  onPick,
}: {
  customer: Customer | null
  required?: boolean
  onPick: (customer: Customer | null) => void
}) {
  const words = useWords()
  const [newName, setNewName] = useState<string | null>(null)
  if (customer !== null) {
    return (
      <div>
        <p className="mb-1.5 text-sm font-medium">{words.appointments.customer}</p>
        <div className="flex items-center justify-between gap-3 rounded-lg border border-line bg-raised px-3 py-2">
          <CustomerLine {...customer} />
          <Button size="small" look="quiet" onClick={() => onPick(null)}>
            {words.appointments.somebody_else}
          </Button>
        </div>
      </div>
    )
  }
  if (newName !== null) {
    return <NewCustomer name={newName} onAdded={onPick} onClose={() => setNewName(null)} />
  }
  const { customer_hint, customer_hint_required } = words.appointments
  return (
    <Search hint={required ? customer_hint_required : customer_hint} onPick={onPick} onNew={setNewName} />
  )
}

function CustomerLine({ name, phone_number }: Customer) {
  return (
    <span className="min-w-0">
      <span className="block truncate font-medium">{name}</span>
      {phone_number !== null && (
        <span className="block truncate text-sm text-soft">{readableNumber(phone_number)}</span>
      )}
    </span>
  )
}

/** A field with a list below it, which arrows and Enter choose from. */
function Search({
  hint,
  onPick,
  onNew,
}: {
  hint: string
  onPick: (customer: Customer) => void
  onNew: (name: string) => void
}) {
  const words = useWords()
  const list = useId()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const sought = useSettled(text.trim(), 150)
  const { data: found = [] } = useCustomerSearch(sought === '' ? null : sought)
  const shown = text.trim() === '' ? [] : found
  const isOpen = shown.length > 0
  const marked = shown[Math.min(at, shown.length - 1)]
  function onKeyDown(event: React.KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && isOpen) setAt((at + step + shown.length) % shown.length)
    if (event.key === 'Enter' && marked !== undefined) onPick(marked)
    if (step !== 0 || event.key === 'Enter') event.preventDefault()
  }
  return (
    <div className="relative">
      <TextField
        label={words.appointments.customer}
        hint={hint}
        placeholder={words.appointments.customer_search}
        value={text}
        autoComplete="off"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={marked === undefined ? undefined : `${list}-${marked.id}`}
        onChange={({ target }) => {
          setText(target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={list}
        role="listbox"
        aria-label={words.appointments.customer}
        hidden={!isOpen}
        className="absolute inset-x-0 top-[4.25rem] z-10 rounded-xl border border-line bg-raised p-1.5 shadow-xl"
      >
        {shown.map((customer) => (
          // The field keeps the focus: its keys choose.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={customer.id}
            id={`${list}-${customer.id}`}
            role="option"
            aria-selected={customer.id === marked?.id}
            className={cx(
              'cursor-pointer rounded-md px-2.5 py-1.5',
              customer.id === marked?.id ? 'bg-sunken' : 'hover:bg-sunken',
            )}
            onClick={() => onPick(customer)}
          >
            <CustomerLine {...customer} />
          </div>
        ))}
      </div>
      <Button size="small" look="quiet" className="mt-1 -ml-3" onClick={() => onNew(text.trim())}>
        <UserPlus aria-hidden />
        {words.appointments.new_customer}
      </Button>
    </div>
  )
}

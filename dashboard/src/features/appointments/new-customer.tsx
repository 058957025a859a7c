import { useState } from 'react'
import { Button } from '#components/button.tsx'
import { TextField } from '#components/field.tsx'
import { Note } from '#components/note.tsx'
import { errorText } from '#components/states.tsx'
import { useWords } from '#lib/words/words.ts'
import type { Customer } from './customer-queries.ts'
import { useAddCustomer } from './customer-queries.ts'

/** Stands inside another form, and so is none itself. */
export function NewCustomer({
  name: typed,
  onAdded,
  onClose,
}: {
  name: string
  onAdded: (customer: Customer) => void
  onClose: () => void
}) {
  const words = useWords()
  const isNumber = /^[+\d][\d\s()/-]{4,}$/.test(typed)
  const [name, setName] = useState(isNumber ? '' : typed)
  const [number, setNumber] = useState(isNumber ? typed : '')
  const add = useAddCustomer(onAdded)
  return (
    <fieldset className="grid gap-3 rounded-xl border border-line bg-sunken p-4">
      <legend className="sr-only">{words.appointments.new_customer}</legend>
      <TextField
        label={words.appointments.customer_name}
        maxLength={200}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <TextField
        type="tel"
        label={words.appointments.customer_number}
        maxLength={40}
        value={number}
        onChange={({ target }) => setNumber(target.value)}
      />
      {add.isError && <Note tone="bad">{errorText(add.error, words)}</Note>}
      <div className="flex justify-end gap-2">
        <Button size="small" onClick={onClose}>
          {words.common.cancel}
        </Button>
        <Button
          size="small"
          look="primary"
          busy={add.isPending}
          disabled={name.trim() === ''}
          onClick={() => add.mutate({ name: name.trim(), phone_number: number.trim() || null })}
        >
          {words.common.add}
        </Button>
      </div>
    </fieldset>
  )
}

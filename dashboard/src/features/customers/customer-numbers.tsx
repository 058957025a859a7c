import { useEffect, useRef, useState } from 'react'
import { Plus, X } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { TextField } from '#components/field.tsx'
import { FormButtons } from '#components/form-buttons.tsx'
import { Form } from '#components/form.tsx'
import { useMay } from '#lib/business.ts'
import { readableNumber } from '#lib/numbers.ts'
import { useWords } from '#lib/words/words.ts'
import type { CustomerDetail } from './customer-queries.ts'
import { useAddNumber, useRemoveNumber } from './customer-queries.ts'

/** The number on the card, and the others by which they are recognised. */
export function CustomerNumbers({ known: { customer, numbers } }: { known: CustomerDetail }) {
  const words = useWords()
  const mayChange = useMay('manager')
  const remove = useRemoveNumber(customer.id)
  const { phone_number } = customer
  return (
    <>
      <p>{phone_number === null ? words.customers.no_number : <NumberLink number={phone_number} />}</p>
      {numbers.length > 0 && (
        <ul className="mt-1 grid gap-1">
          {numbers.map(({ id, phone_number: number }) => (
            <li key={id} className="flex items-center justify-between gap-2">
              <NumberLink number={number} />
              {mayChange && (
                <Button
                  look="quiet"
                  size="icon"
                  aria-label={words.customers.number_remove(readableNumber(number))}
                  title={words.customers.number_remove(readableNumber(number))}
                  busy={remove.isPending && remove.variables === id}
                  onClick={() => remove.mutate(id)}
                >
                  <X aria-hidden />
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayChange && phone_number !== null && <AddNumber customer_id={customer.id} />}
    </>
  )
}

function NumberLink({ number }: { number: string }) {
  return (
    <a href={`tel:${number}`} className="tap text-accent-strong tabular-nums hover:underline">
      {readableNumber(number)}
    </a>
  )
}

function AddNumber({ customer_id }: { customer_id: string }) {
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <NumberForm customer_id={customer_id} onClose={() => setOpen(false)} />
  return (
    <Button look="quiet" size="small" className="mt-1 -ml-2" onClick={() => setOpen(true)}>
      <Plus aria-hidden />
      {words.customers.number_add}
    </Button>
  )
}

function NumberForm({ customer_id, onClose }: { customer_id: string; onClose: () => void }) {
  const words = useWords()
  const add = useAddNumber(customer_id, onClose)
  const fields = useRef<HTMLDivElement>(null)
  // The button that was pressed is gone: the next key belongs here.
  useEffect(() => fields.current?.querySelector('input')?.focus(), [])
  return (
    <Form
      error={add.error}
      className="mt-2 grid gap-2"
      onSend={({ phone_number = '' }) => add.mutate(phone_number)}
    >
      <div ref={fields}>
        <TextField
          name="phone_number"
          type="tel"
          required
          maxLength={40}
          autoComplete="off"
          label={words.customers.number_other}
          hint={words.customers.number_other_hint}
        />
      </div>
      <FormButtons size="small" send={words.common.add} busy={add.isPending} onCancel={onClose} />
    </Form>
  )
}

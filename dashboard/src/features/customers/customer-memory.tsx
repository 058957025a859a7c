import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { Badge } from '#components/badge.tsx'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { SelectField, TextField } from '#components/field.tsx'
import { Form } from '#components/form.tsx'
import { useBusiness, useMay } from '#lib/business.ts'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import type { CustomerDetail, CustomerFact } from './customer-queries.ts'
import { useAddFact, useRemoveFact } from './customer-queries.ts'

const kinds = ['fact', 'preference', 'note'] as const
const tones = { fact: 'accent', preference: 'info', note: 'neutral' } as const

/** What is remembered, each with the call it was said in. */
export function CustomerMemory({ known: { customer, facts } }: { known: CustomerDetail }) {
  const words = useWords()
  const mayChange = useMay('manager')
  return (
    <Card title={words.customers.memory} text={words.customers.memory_text}>
      {facts.length === 0 ? (
        <p className="text-sm text-soft">{words.customers.memory_none}</p>
      ) : (
        <ul className="grid gap-3">
          {facts.map((fact) => (
            <FactRow key={fact.id} fact={fact} />
          ))}
        </ul>
      )}
      {mayChange && <AddFact customer_id={customer.id} />}
    </Card>
  )
}

function FactRow({ fact }: { fact: CustomerFact }) {
  const words = useWords()
  const time = useBusinessTime()
  const { id: business_id } = useBusiness()
  const mayChange = useMay('manager')
  const remove = useRemoveFact(fact.customer_id)
  const { call_id } = fact
  return (
    <li className="flex items-start gap-3">
      <div className="min-w-0 flex-1">
        <p className="break-words">
          <span className="mr-2">{fact.text}</span>
          <Badge tone={tones[fact.kind]}>{words.customers.kinds[fact.kind]}</Badge>
        </p>
        <p className="text-sm text-soft">
          {call_id === null ? (
            words.customers.from_team(time.day(fact.created_at))
          ) : (
            <Link
              to="/b/$business_id/calls/$call_id"
              params={{ business_id, call_id }}
              className="underline decoration-line underline-offset-2 hover:text-ink hover:decoration-current"
            >
              {words.customers.from_call(time.moment(fact.created_at))}
            </Link>
          )}
        </p>
      </div>
      {mayChange && (
        <Button
          look="quiet"
          size="icon"
          aria-label={words.customers.forget(fact.text)}
          title={words.customers.forget(fact.text)}
          busy={remove.isPending}
          onClick={() => remove.mutate(fact.id)}
        >
          <X aria-hidden />
        </Button>
      )}
    </li>
  )
}

function AddFact({ customer_id }: { customer_id: string }) {
  const words = useWords()
  const [added, setAdded] = useState(0)
  const add = useAddFact(customer_id, () => setAdded((count) => count + 1))
  return (
    <Form
      key={added}
      error={add.error}
      className="mt-4 grid gap-3 border-t border-line pt-4 sm:grid-cols-[1fr_11rem_auto] sm:items-end"
      onSend={({ text = '', kind = 'fact' }) =>
        add.mutate({ text: text.trim(), kind: kind as CustomerFact['kind'] })
      }
    >
      <TextField
        name="text"
        required
        maxLength={1_000}
        label={words.customers.remember}
        placeholder={words.customers.remember_text}
      />
      <SelectField name="kind" label={words.customers.kind} defaultValue="fact">
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {words.customers.kinds[kind]}
          </option>
        ))}
      </SelectField>
      <Button type="submit" busy={add.isPending}>
        {words.common.add}
      </Button>
    </Form>
  )
}

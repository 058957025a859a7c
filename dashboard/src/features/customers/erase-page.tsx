import { useState } from 'react'
import { useSearch } from '@tanstack/react-router'
import { ShieldCheck } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { ConfirmDialog } from '#components/dialog.tsx'
import { TextField } from '#components/field.tsx'
import { Form } from '#components/form.tsx'
import { Note } from '#components/note.tsx'
import { Page } from '#components/page.tsx'
import { ShowMore } from '#components/show-more.tsx'
import { EmptyState, ErrorState, Skeleton } from '#components/states.tsx'
import { useMay } from '#lib/business.ts'
import { readableNumber } from '#lib/numbers.ts'
import { searchText } from '#lib/search-text.ts'
import { useWords } from '#lib/words/words.ts'
import { AllCustomers } from './customer-page.tsx'
import { useCustomer } from './customer-queries.ts'
import { useErase, useErasures } from './erase-queries.ts'
import { Receipt } from './receipt.tsx'

type Subject = { phone_number: string } | { customer_id: string }

/** Forgets everything under one number, or a card without one, and shows the receipts. `?number=` or `?customer=` name it. */
export function ErasePage() {
  const words = useWords()
  const mayErase = useMay('owner')
  const search = useSearch({ strict: false })
  return (
    <Page title={words.customers.erase_title} text={words.customers.erase_text} above={<AllCustomers />} zone>
      {mayErase ? (
        <Erase number={searchText(search, 'number')} customer_id={searchText(search, 'customer')} />
      ) : (
        <Note>{words.customers.erase_owner}</Note>
      )}
    </Page>
  )
}

function Erase({ number, customer_id }: { number: string; customer_id: string }) {
  const words = useWords()
  const [asked, setAsked] = useState<{ subject: Subject; who: string } | null>(null)
  const erase = useErase(() => setAsked(null))
  return (
    <>
      {erase.data === undefined ? (
        <Card>
          <div className="grid gap-4">
            <Note tone="warn">
              <p>{words.customers.erase_what}</p>
              <p className="mt-1">{words.customers.erase_upcoming}</p>
            </Note>
            {customer_id === '' ? (
              <NumberForm
                number={number}
                error={erase.error}
                onSend={(phone_number) =>
                  setAsked({ subject: { phone_number }, who: unbroken(readableNumber(phone_number)) })
                }
              />
            ) : (
              <OneCard
                customer_id={customer_id}
                error={erase.error}
                onSend={(who) => setAsked({ subject: { customer_id }, who })}
              />
            )}
          </div>
        </Card>
      ) : (
        <Card title={words.customers.receipt} text={words.customers.receipt_done}>
          <Receipt erasure={erase.data} />
          <Button className="mt-4 print:hidden" onClick={() => window.print()}>
            {words.customers.print}
          </Button>
        </Card>
      )}
      <Receipts />
      <ConfirmDialog
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        title={words.customers.erase_confirm_title(asked?.who ?? '')}
        text={words.customers.erase_confirm_text}
        confirm={words.customers.erase_check}
        busy={erase.isPending}
        onConfirm={() => asked !== null && erase.mutate(asked.subject)}
      />
    </>
  )
}

/** In one line: a number that breaks in a title is misread. */
function unbroken(number: string): string {
  return number.replaceAll(' ', '\u00A0')
}

function NumberForm({
  number,
  error,
  onSend,
}: {
  number: string
  error: unknown
  onSend: (number: string) => void
}) {
  const words = useWords()
  return (
    <Form
      error={error}
      className="grid gap-4 sm:max-w-md"
      onSend={({ number: written = '' }) => onSend(written.trim())}
    >
      <TextField
        name="number"
        type="tel"
        required
        maxLength={40}
        autoComplete="off"
        defaultValue={number === '' ? '' : readableNumber(number)}
        label={words.customers.erase_number}
      />
      <div>
        <Button type="submit" look="danger">
          {words.customers.erase_check}
        </Button>
      </div>
    </Form>
  )
}

function OneCard({
  customer_id,
  error,
  onSend,
}: {
  customer_id: string
  error: unknown
  onSend: (who: string) => void
}) {
  const words = useWords()
  const customer = useCustomer(customer_id)
  if (customer.isError) return <ErrorState error={customer.error} onRetry={() => void customer.refetch()} />
  if (customer.data === undefined) return <Skeleton rows={2} />
  const { name } = customer.data.customer
  return (
    <Form error={error} onSend={() => onSend(name)}>
      <p>{words.customers.erase_one(name)}</p>
      <div>
        <Button type="submit" look="danger">
          {words.customers.erase_check}
        </Button>
      </div>
    </Form>
  )
}

function Receipts() {
  const words = useWords()
  const erasures = useErasures()
  const rows = erasures.data?.pages.flatMap(({ items }) => items)
  return (
    <Card
      title={words.customers.receipts}
      text={words.customers.receipts_text}
      flush
      className="print:hidden"
    >
      {rows === undefined && !erasures.isError && <Skeleton rows={3} />}
      {rows === undefined && erasures.isError && (
        <ErrorState error={erasures.error} onRetry={() => void erasures.refetch()} />
      )}
      {rows?.length === 0 && <EmptyState icon={ShieldCheck} title={words.customers.receipts_none} />}
      <ul className="divide-y divide-line">
        {rows?.map((erasure) => (
          <li key={erasure.id} className="px-5 py-4">
            <Receipt erasure={erasure} />
          </li>
        ))}
      </ul>
      <ShowMore query={erasures} className="px-5 pb-5" />
    </Card>
  )
}

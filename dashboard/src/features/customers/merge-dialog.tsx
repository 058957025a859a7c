import { useState } from 'react'
import { ChevronRight } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { Dialog } from '#components/dialog.tsx'
import { Note } from '#components/note.tsx'
import { SearchField } from '#components/search-field.tsx'
import { ErrorState, errorText, QueryView, Skeleton } from '#components/states.tsx'
import { readableNumber } from '#lib/numbers.ts'
import { useWords } from '#lib/words/words.ts'
import { CountList } from './count-list.tsx'
import type { Customer } from './customer-queries.ts'
import { useCustomers, useMerge, useMergePreview } from './customer-queries.ts'

/** Choose the other card, see what would become of the two, confirm. */
export function MergeDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const words = useWords()
  const [other, setOther] = useState<Customer | null>(null)
  return (
    <Dialog
      isOpen
      place="side"
      onClose={onClose}
      title={words.customers.merge_title}
      text={
        other === null
          ? words.customers.merge_text(customer.name)
          : words.customers.merge_preview_text(other.name)
      }
    >
      {other === null ? (
        <ChooseOther customer={customer} onChoose={setOther} />
      ) : (
        <Preview customer={customer} other={other} onBack={() => setOther(null)} onDone={onClose} />
      )}
    </Dialog>
  )
}

function ChooseOther({ customer, onChoose }: { customer: Customer; onChoose: (other: Customer) => void }) {
  const words = useWords()
  const [search, setSearch] = useState(customer.name.split(' ').at(-1) ?? '')
  const found = useCustomers(search, 20)
  const others = found.data?.pages.flatMap(({ items }) => items).filter(({ id }) => id !== customer.id)
  return (
    <div className="grid gap-3">
      <SearchField label={words.customers.merge_search} value={search} onChange={setSearch} />
      {others === undefined && !found.isError && <Skeleton rows={4} />}
      {others === undefined && found.isError && (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      )}
      {others?.length === 0 && <p className="text-sm text-soft">{words.customers.none_title}</p>}
      {others !== undefined && others.length > 0 && (
        <ul className="divide-y divide-line rounded-lg border border-line">
          {others.map((other) => (
            <li key={other.id}>
              <button
                type="button"
                onClick={() => onChoose(other)}
                className="flex w-full items-center gap-3 px-4 py-2.5 text-left hover:bg-sunken"
              >
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-medium">{other.name}</span>
                  <span className="block truncate text-sm text-soft">
                    {[
                      other.phone_number === null
                        ? words.customers.no_number
                        : readableNumber(other.phone_number),
                      other.email,
                    ]
                      .filter((part) => part !== null)
                      .join(' · ')}
                  </span>
                </span>
                <ChevronRight aria-hidden className="size-4 text-soft" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Preview({
  customer,
  other,
  onBack,
  onDone,
}: {
  customer: Customer
  other: Customer
  onBack: () => void
  onDone: () => void
}) {
  const words = useWords()
  const preview = useMergePreview(customer.id, other.id)
  const merge = useMerge(customer.id, onDone)
  return (
    <div className="grid gap-4">
      <QueryView query={preview}>
        {({ kept, other_numbers, moved }) => (
          <>
            <section className="rounded-lg border border-line p-4">
              <h3 className="mb-2 text-sm font-medium text-soft">{words.customers.merge_preview}</h3>
              <p className="font-medium">{kept.name}</p>
              {kept.phone_number !== null && <p>{readableNumber(kept.phone_number)}</p>}
              {other_numbers.length > 0 && (
                <p>{words.customers.also_numbers(other_numbers.map(readableNumber).join(', '))}</p>
              )}
              {kept.email !== null && <p className="break-all">{kept.email}</p>}
              {kept.notes !== null && (
                <p className="mt-2 text-sm break-words whitespace-pre-line">{kept.notes}</p>
              )}
            </section>
            <CountList counts={moved} none={words.customers.nothing_moves} />
          </>
        )}
      </QueryView>
      {merge.isError && <Note tone="bad">{errorText(merge.error, words)}</Note>}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onBack}>{words.customers.merge_other}</Button>
        <Button
          look="primary"
          busy={merge.isPending}
          disabled={!preview.isSuccess}
          onClick={() => merge.mutate(other.id)}
        >
          {words.customers.merge_confirm}
        </Button>
      </div>
    </div>
  )
}

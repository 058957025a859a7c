import { Link } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import { useBusiness } from '#lib/business.ts'
import { readableNumber } from '#lib/numbers.ts'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import type { Customer } from './customer-queries.ts'

/** Rows that are links: on a phone name and number, on wide screens columns. */
export function CustomerList({ rows }: { rows: readonly Customer[] }) {
  const words = useWords()
  const time = useBusinessTime()
  const { id: business_id } = useBusiness()
  return (
    <ul className="divide-y divide-line">
      {rows.map(({ id, name, phone_number, email, relation, created_at }) => (
        <li key={id}>
          <Link
            to="/b/$business_id/customers/$customer_id"
            params={{ business_id, customer_id: id }}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 px-5 py-3 hover:bg-sunken lg:grid-cols-[minmax(0,1.2fr)_12rem_minmax(0,1fr)_11rem_1rem]"
          >
            <span className="min-w-0">
              <span className="block truncate font-medium">{name}</span>
              {relation !== null && (
                <span className="block truncate text-sm text-soft">
                  {words.customers.relative_of(relation)}
                </span>
              )}
            </span>
            <span className="text-right text-sm text-soft tabular-nums lg:text-left">
              {phone_number === null ? words.customers.no_number : readableNumber(phone_number)}
            </span>
            <span className="hidden truncate text-sm text-soft lg:block">{email}</span>
            <span className="hidden text-sm text-soft lg:block">
              {words.customers.since(time.day(created_at))}
            </span>
            <ChevronRight aria-hidden className="hidden size-4 text-soft lg:block" />
          </Link>
        </li>
      ))}
    </ul>
  )
}

import { Link } from '@tanstack/react-router'
import { Card } from '#components/card.tsx'
import { useBusiness } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'
import type { CustomerDetail } from './customer-queries.ts'

/** Relatives, and who else calls from the number. */
export function CustomerPeople({ known: { customer, related } }: { known: CustomerDetail }) {
  const words = useWords()
  const { id: business_id } = useBusiness()
  if (related.length === 0) return null
  return (
    <Card title={words.customers.people}>
      <ul className="grid gap-2.5 text-sm">
        {related.map((person) => {
          const isRelative = person.related_to_id === customer.id || customer.related_to_id === person.id
          const relation = person.related_to_id === customer.id ? person.relation : customer.relation
          return (
            <li key={person.id} className="flex items-baseline justify-between gap-4">
              <Link
                to="/b/$business_id/customers/$customer_id"
                params={{ business_id, customer_id: person.id }}
                className="min-w-0 truncate font-medium text-accent-strong hover:underline"
              >
                {person.name}
              </Link>
              <span className="shrink-0 text-soft">
                {!isRelative && words.customers.same_number}
                {isRelative &&
                  (relation === null ? words.customers.relative : words.customers.relative_of(relation))}
              </span>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

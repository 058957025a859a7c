import { Link } from '@tanstack/react-router'
import { Card } from '#components/card.tsx'
import { useBusiness } from '#lib/business.ts'
import { lengthOf } from '#lib/numbers.ts'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import type { CustomerDetail } from './customer-queries.ts'

export function CustomerCalls({ calls }: { calls: CustomerDetail['calls'] }) {
  const words = useWords()
  const time = useBusinessTime()
  const { id: business_id } = useBusiness()
  if (calls.length === 0) {
    return (
      <Card title={words.customers.calls}>
        <p className="text-sm text-soft">{words.customers.no_calls}</p>
      </Card>
    )
  }
  return (
    <Card title={words.customers.calls} flush>
      <ul className="divide-y divide-line border-t border-line">
        {calls.map(({ id, started_at, duration_seconds, end_reason, analysis }) => (
          <li key={id}>
            <Link
              to="/b/$business_id/calls/$call_id"
              params={{ business_id, call_id: id }}
              className="block px-5 py-3 hover:bg-sunken"
            >
              <span className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span className="font-medium">{time.moment(started_at)}</span>
                <span className="text-sm text-soft tabular-nums">
                  {end_reason === null ? words.calls.in_progress : words.conversation.end_reasons[end_reason]}
                  {duration_seconds !== null && ` · ${lengthOf(duration_seconds)}`}
                </span>
              </span>
              {analysis !== null && (
                <span className="line-clamp-2 block text-sm text-soft">{analysis.summary}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}

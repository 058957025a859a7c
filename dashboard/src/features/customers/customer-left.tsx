import { Link } from '@tanstack/react-router'
import { Badge } from '#components/badge.tsx'
import { Card } from '#components/card.tsx'
import { useBusiness } from '#lib/business.ts'
import { useBusinessTime } from '#lib/time.ts'
import type { Words } from '#lib/words/words.ts'
import { useWords } from '#lib/words/words.ts'
import type { CustomerDetail } from './customer-queries.ts'

interface Left {
  id: string
  at: string
  what: string
  text: string
  /** Null: nothing has to be done about it. */
  is_open: boolean | null
  call_id: string | null
}

/** What they asked for or said, newest first. */
export function CustomerLeft({ known }: { known: CustomerDetail }) {
  const words = useWords()
  const time = useBusinessTime()
  const { id: business_id } = useBusiness()
  const all = leftBy(known, words)
  if (all.length === 0) return null
  return (
    <Card title={words.customers.left} flush>
      <ul className="divide-y divide-line border-t border-line">
        {all.map(({ id, at, what, text, is_open, call_id }) => (
          <li key={id} className="px-5 py-3">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <span className="font-medium">{what}</span>
              {is_open !== null && (
                <Badge tone={is_open ? 'warn' : 'good'}>
                  {is_open ? words.customers.open : words.customers.done}
                </Badge>
              )}
              <span className="text-sm text-soft">
                {call_id === null ? (
                  time.moment(at)
                ) : (
                  <Link
                    to="/b/$business_id/calls/$call_id"
                    params={{ business_id, call_id }}
                    className="underline decoration-line underline-offset-2 hover:text-ink hover:decoration-current"
                  >
                    {time.moment(at)}
                  </Link>
                )}
              </span>
            </p>
            <p className="text-sm break-words">{text}</p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function leftBy({ messages, callbacks, feedback }: CustomerDetail, words: Words): Left[] {
  return [
    ...messages.map(({ id, created_at: at, body: text, is_handled, call_id }) => {
      return { id, at, what: words.customers.message, text, call_id, is_open: !is_handled }
    }),
    ...callbacks.map(({ id, created_at: at, reason: text, state, call_id }) => {
      return { id, at, what: words.customers.callback, text, call_id, is_open: state === 'open' }
    }),
    ...feedback.map(({ id, created_at: at, body: text, kind, follow_up, call_id }) => {
      const is_open = follow_up === 'none' ? null : follow_up === 'open'
      return { id, at, what: words.customers.feedback[kind], text, call_id, is_open }
    }),
  ].toSorted((a, b) => b.at.localeCompare(a.at))
}

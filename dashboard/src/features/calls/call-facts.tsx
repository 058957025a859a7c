import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { buttonClass } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { useBusiness, useMay } from '#lib/business.ts'
import { dollars, lengthOf, readableNumber } from '#lib/numbers.ts'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import type { CallDetail } from './call-queries.ts'
import { useRoles } from './call-queries.ts'

export function CallFacts({ call }: { call: CallDetail }) {
  const words = useWords()
  const time = useBusinessTime()
  const { data: roles } = useRoles()
  const role = roles?.find(({ id }) => id === call.role_id)
  const { facts } = words.calls
  const { id: business_id } = useBusiness()
  const mayErase = useMay('owner')
  const number = call.caller_number
  return (
    <Card title={words.calls.about}>
      <dl className="grid gap-2.5 text-sm">
        {call.customer_name !== null && (
          <Fact name={facts.customer}>
            <Link
              to="/b/$business_id/customers/$customer_id"
              params={{ business_id, customer_id: call.customer_id ?? '' }}
              className="text-accent-strong hover:underline"
            >
              {call.customer_name}
            </Link>
          </Fact>
        )}
        <Fact name={facts.caller}>
          {number === null ? words.common.unknown_caller : readableNumber(number)}
        </Fact>
        <Fact name={facts.dialed}>{readableNumber(call.dialed_number)}</Fact>
        {role !== undefined && <Fact name={facts.answered_by}>{role.ai_name}</Fact>}
        <Fact name={facts.line}>{words.conversation.lines[call.line]}</Fact>
        <Fact name={facts.started}>{time.moment(call.started_at)}</Fact>
        {call.duration_seconds !== null && <Fact name={facts.length}>{lengthOf(call.duration_seconds)}</Fact>}
        {call.end_reason !== null && (
          <Fact name={facts.ended}>{words.conversation.end_reasons[call.end_reason]}</Fact>
        )}
        {call.model_kind !== null && (
          <Fact name={facts.model}>{words.calls.model_kinds[call.model_kind] ?? call.model_kind}</Fact>
        )}
        <Fact name={facts.cost}>{dollars(call.usage.cost_micro_usd, words.locale)}</Fact>
        <Fact name={facts.tokens}>{call.usage.total_tokens.toLocaleString(words.locale)}</Fact>
      </dl>
      {(call.customer_id !== null || number !== null) && (
        <Link
          to="/b/$business_id/calls"
          params={{ business_id }}
          search={call.customer_id === null ? { search: number } : { customer: call.customer_id }}
          className={`${buttonClass('secondary', 'small')} mt-4 mr-2`}
        >
          {words.calls.other_calls}
        </Link>
      )}
      {mayErase && number !== null && call.ended_at !== null && (
        <Link
          to="/b/$business_id/customers/forget"
          params={{ business_id }}
          search={{ number }}
          className={`${buttonClass('danger', 'small')} mt-4`}
        >
          {words.calls.erase}
        </Link>
      )}
    </Card>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4">
      <dt className="text-soft">{name}</dt>
      <dd className="min-w-0 text-right font-medium break-words tabular-nums">{children}</dd>
    </div>
  )
}

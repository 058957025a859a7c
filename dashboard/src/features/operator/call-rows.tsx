import { Link } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import { OutcomeBadge } from '#components/outcome-badge.tsx'
import { ShowMore } from '#components/show-more.tsx'
import { ErrorState, Skeleton } from '#components/states.tsx'
import { lengthOf, readableNumber } from '#lib/numbers.ts'
import { useWords } from '#lib/words/words.ts'
import type { OperatorCall, useAllCalls } from './operator-queries.ts'
import { useOwnTime } from './own-time.tsx'

/** Calls as links to their logs. */
export function CallRows({ query, none }: { query: ReturnType<typeof useAllCalls>; none: string }) {
  const calls = query.data?.pages.flatMap(({ items }) => items)
  if (calls === undefined) {
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    return <Skeleton rows={4} />
  }
  if (calls.length === 0) return <p className="px-5 pt-1 pb-5 text-sm text-soft">{none}</p>
  return (
    <>
      <ul className="divide-y divide-line">
        {calls.map((call) => (
          <CallRow key={call.id} call={call} />
        ))}
      </ul>
      <ShowMore query={query} className="border-t border-line p-4 text-center" />
    </>
  )
}

function CallRow({ call }: { call: OperatorCall }) {
  const words = useWords()
  const time = useOwnTime()
  const from = call.caller_number === null ? words.common.unknown_caller : readableNumber(call.caller_number)
  const length = call.duration_seconds === null ? '' : ` · ${lengthOf(call.duration_seconds)}`
  const when = `${time.moment(call.started_at)}${length}`
  return (
    <li>
      <Link
        to="/operator/calls/$call_id"
        params={{ call_id: call.id }}
        className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 px-5 py-3 hover:bg-sunken sm:grid-cols-[minmax(0,1fr)_auto_1rem]"
      >
        <span className="min-w-0">
          <span className="block truncate font-medium">{call.business_name ?? words.operator.nobody}</span>
          <span className="block text-sm break-words text-soft tabular-nums">
            {words.operator.from_to(from, readableNumber(call.dialed_number))}
          </span>
          <span className="block text-sm text-soft tabular-nums sm:hidden">{when}</span>
        </span>
        <span className="grid justify-items-end gap-1">
          <OutcomeBadge reason={call.end_reason} />
          <span className="text-sm text-soft tabular-nums max-sm:hidden">{when}</span>
        </span>
        <ChevronRight aria-hidden className="size-4 text-soft max-sm:hidden" />
      </Link>
    </li>
  )
}

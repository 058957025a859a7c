import { Link } from '@tanstack/react-router'
import { AudioLines, ChevronRight, Flag } from 'lucide-react'
import { Badge } from '#components/badge.tsx'
import { useBusiness } from '#lib/business.ts'
import { dollars, lengthOf, readableNumber } from '#lib/numbers.ts'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import type { CallRow } from './call-queries.ts'
import { useRoles } from './call-queries.ts'
import { callerName } from './caller-name.ts'
import { OutcomeBadge } from '#components/outcome-badge.tsx'

/** Rows that are links: on a phone a few lines, on wide screens columns. */
export function CallList({ rows }: { rows: readonly CallRow[] }) {
  return (
    <ul className="divide-y divide-line">
      {rows.map((call) => (
        <CallRowItem key={call.id} call={call} />
      ))}
    </ul>
  )
}

/** Below the name: the number, where the name is not the number already. */
function secondLine(call: CallRow): string {
  return call.customer_name !== null && call.caller_number !== null ? readableNumber(call.caller_number) : ''
}

/** What it came to, once that has been told; else how it ended. */
function CallBadge({ call }: { call: CallRow }) {
  const words = useWords()
  if (call.is_flagged) {
    return (
      <Badge tone="warn">
        <Flag aria-hidden />
        {words.calls.flagged}
      </Badge>
    )
  }
  const outcome = call.analysis?.outcome
  if (outcome === undefined || outcome === 'no_conversation') return <OutcomeBadge reason={call.end_reason} />
  return <Badge tone={outcome === 'unresolved' ? 'warn' : 'good'}>{words.today.outcomes[outcome]}</Badge>
}

function CallRowItem({ call }: { call: CallRow }) {
  const words = useWords()
  const time = useBusinessTime()
  const { id: business_id } = useBusiness()
  const { data: roles } = useRoles()
  const role = roles?.find(({ id }) => id === call.role_id)
  const name = callerName(call, words)
  const about = call.analysis?.summary ?? secondLine(call)
  return (
    <li>
      <Link
        to="/b/$business_id/calls/$call_id"
        params={{ business_id, call_id: call.id }}
        className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 px-5 py-3 hover:bg-sunken lg:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)_9rem_4.5rem_4.5rem_9rem_1rem]"
      >
        <span className="contents min-w-0 lg:block">
          <span className="truncate font-medium lg:block">{name}</span>
          {about !== '' && (
            <span className="order-1 col-span-2 line-clamp-2 text-sm text-soft lg:line-clamp-1">{about}</span>
          )}
        </span>
        <span className="hidden truncate text-sm text-soft lg:block">
          {role === undefined
            ? words.conversation.lines[call.line]
            : `${role.ai_name} · ${words.conversation.lines[call.line]}`}
        </span>
        <span className="text-right text-sm text-soft lg:text-left">{time.moment(call.started_at)}</span>
        <span className="order-2 flex items-center gap-1.5 text-sm text-soft tabular-nums lg:order-none lg:flex-row-reverse">
          {call.duration_seconds === null ? '' : lengthOf(call.duration_seconds)}
          {call.has_recording && <AudioLines aria-label={words.calls.recording} className="size-3.5" />}
        </span>
        <span className="hidden text-right text-sm text-soft tabular-nums lg:block">
          {dollars(call.usage.cost_micro_usd, words.locale)}
        </span>
        <span className="order-2 justify-self-end lg:order-none lg:justify-self-start">
          <CallBadge call={call} />
        </span>
        <ChevronRight aria-hidden className="hidden size-4 text-soft lg:block" />
      </Link>
    </li>
  )
}

import { Link, useParams } from '@tanstack/react-router'
import { ArrowLeft, SearchX } from 'lucide-react'
import { Page } from '#components/page.tsx'
import { EmptyState, ErrorState, Skeleton } from '#components/states.tsx'
import { ApiError } from '#lib/api.ts'
import { useBusiness } from '#lib/business.ts'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import { CallFacts } from './call-facts.tsx'
import { CallSummary } from './call-summary.tsx'
import { CallTiming } from './call-timing.tsx'
import type { CallDetail } from './call-queries.ts'
import { useCall } from './call-queries.ts'
import { callerName } from './caller-name.ts'
import { Conversation } from './conversation.tsx'
import { ExportCall } from './export-call.tsx'
import { OutcomeBadge } from '#components/outcome-badge.tsx'

export function CallPage() {
  const words = useWords()
  const { call_id = '' } = useParams({ strict: false })
  const call = useCall(call_id)
  if (call.data !== undefined) return <KnownCall call={call.data} />
  const isMissing = call.error instanceof ApiError && call.error.status < 500
  return (
    <Page title={words.calls.title} above={<AllCalls />}>
      {isMissing && (
        <EmptyState icon={SearchX} title={words.common.not_found_title}>
          {words.common.not_found_text}
        </EmptyState>
      )}
      {call.isError && !isMissing && <ErrorState error={call.error} onRetry={() => void call.refetch()} />}
      {call.isPending && <Skeleton rows={8} />}
    </Page>
  )
}

function KnownCall({ call }: { call: CallDetail }) {
  const words = useWords()
  const time = useBusinessTime()
  return (
    <Page
      title={
        call.customer_name === null && call.caller_number === null
          ? words.calls.detail_withheld
          : words.calls.detail_title(callerName(call, words))
      }
      text={
        <span className="flex flex-wrap items-center gap-2">
          {time.moment(call.started_at)}
          <OutcomeBadge reason={call.end_reason} />
        </span>
      }
      above={<AllCalls />}
      actions={<ExportCall call={call} />}
      zone
    >
      <div className="grid items-start gap-5 grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Conversation key={call.id} call={call} />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <CallSummary call={call} />
          <CallFacts call={call} />
          <CallTiming call={call} />
        </div>
      </div>
    </Page>
  )
}

function AllCalls() {
  const words = useWords()
  const { id: business_id } = useBusiness()
  return (
    <Link
      to="/b/$business_id/calls"
      params={{ business_id }}
      className="tap inline-flex items-center gap-1.5 text-sm text-soft hover:text-ink"
    >
      <ArrowLeft aria-hidden className="size-4" />
      {words.calls.all_calls}
    </Link>
  )
}

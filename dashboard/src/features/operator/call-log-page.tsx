import type { ReactNode } from 'react'
import { Link, useParams } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { buttonClass } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { OutcomeBadge } from '#components/outcome-badge.tsx'
import { Page } from '#components/page.tsx'
import { QueryView } from '#components/states.tsx'
import { dollars, lengthOf, readableNumber } from '#lib/numbers.ts'
import { useWords } from '#lib/words/words.ts'
import { LogEntries } from './log-entries.tsx'
import type { CallLog } from './operator-queries.ts'
import { useCallLog } from './operator-queries.ts'
import { OwnZoneNote, useOwnTime } from './own-time.tsx'

export function CallLogPage() {
  const words = useWords()
  const { call_id = '' } = useParams({ strict: false })
  const log = useCallLog(call_id)
  return (
    <Page
      title={words.operator.log}
      text={words.operator.log_text}
      above={
        <Link
          to="/operator/calls"
          className="tap inline-flex items-center gap-1.5 text-sm text-soft hover:text-ink"
        >
          <ArrowLeft aria-hidden className="size-4" />
          {words.calls.all_calls}
        </Link>
      }
      actions={<ConversationLink call={log.data?.call} />}
    >
      <QueryView query={log} rows={8}>
        {(data) => (
          <div className="grid items-start gap-5 lg:grid-cols-[1fr_22rem]">
            <LogEntries log={data} />
            <Facts call={data.call} />
          </div>
        )}
      </QueryView>
      <OwnZoneNote />
    </Page>
  )
}

function ConversationLink({ call }: { call: CallLog['call'] | undefined }) {
  const words = useWords()
  if (call === undefined || call.business_id === null) return null
  return (
    <Link
      to="/b/$business_id/calls/$call_id"
      params={{ business_id: call.business_id, call_id: call.id }}
      className={buttonClass()}
    >
      {words.operator.in_business}
    </Link>
  )
}

function Facts({ call }: { call: CallLog['call'] }) {
  const words = useWords()
  const time = useOwnTime()
  const { facts } = words.operator
  const { caller_number: from, duration_seconds: length } = call
  return (
    <Card title={words.calls.about}>
      <dl className="grid gap-2.5 text-sm">
        <Fact name={facts.business}>{call.business_name ?? words.operator.nobody}</Fact>
        <Fact name={facts.from}>{from === null ? words.common.unknown_caller : readableNumber(from)}</Fact>
        <Fact name={facts.to}>{readableNumber(call.dialed_number)}</Fact>
        <Fact name={facts.line}>{words.conversation.lines[call.line]}</Fact>
        {call.model_kind !== null && (
          <Fact name={facts.model}>{words.calls.model_kinds[call.model_kind] ?? call.model_kind}</Fact>
        )}
        <Fact name={facts.began}>{time.moment(call.started_at)}</Fact>
        {length !== null && <Fact name={facts.length}>{lengthOf(length)}</Fact>}
        <Fact name={facts.end}>
          <OutcomeBadge reason={call.end_reason} />
        </Fact>
        <Fact name={facts.tokens}>{call.total_tokens.toLocaleString(words.locale)}</Fact>
        <Fact name={facts.cost}>{dollars(call.cost_micro_usd, words.locale)}</Fact>
        <Fact name={facts.id}>
          <code className="text-xs break-all">{call.id}</code>
        </Fact>
        <Fact name={facts.external_id}>
          <code className="text-xs break-all">{call.external_id}</code>
        </Fact>
      </dl>
    </Card>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4">
      <dt className="shrink-0 text-soft">{name}</dt>
      <dd className="min-w-0 text-right font-medium break-words tabular-nums">{children}</dd>
    </div>
  )
}

import { useState } from 'react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Inbox, PhoneOutgoing, SearchX } from 'lucide-react'
import { Button, buttonClass } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { Page } from '#components/page.tsx'
import { ShowMore } from '#components/show-more.tsx'
import { EmptyState, ErrorState, Skeleton } from '#components/states.tsx'
import { useBusiness, useMay } from '#lib/business.ts'
import { cx } from '#lib/cx.ts'
import { useInboxCounts } from '#lib/inbox-counts.ts'
import { useWords } from '#lib/words/words.ts'
import { AddCallback } from './add-callback.tsx'
import { EntryRow } from './entry-row.tsx'
import type { InboxFilter } from './inbox-filter.ts'
import { kinds, readInboxFilter } from './inbox-filter.ts'
import { InboxFilters } from './inbox-filters.tsx'
import { useEntries } from './inbox-queries.ts'

export function InboxPage() {
  const words = useWords()
  const { id: business_id } = useBusiness()
  const navigate = useNavigate()
  const filter = readInboxFilter(useSearch({ strict: false }))
  const entries = useEntries(filter)
  const rows = entries.data?.pages.flatMap(({ items }) => items)
  const setFilter = (search: InboxFilter) =>
    void navigate({ to: '/b/$business_id/inbox', params: { business_id }, search, replace: true })
  return (
    <Page title={words.inbox.title} text={words.inbox.text} zone actions={<AddOne />}>
      <div className="flex min-w-0 flex-wrap items-end justify-between gap-3">
        <Kinds chosen={filter.kind} />
        <InboxFilters filter={filter} onChange={setFilter} />
      </div>
      <Card flush>
        {rows === undefined && !entries.isError && <Skeleton rows={8} />}
        {rows === undefined && entries.isError && (
          <ErrorState error={entries.error} onRetry={() => void entries.refetch()} />
        )}
        {rows?.length === 0 && <Nothing filter={filter} />}
        {rows !== undefined && rows.length > 0 && (
          <ul className="divide-y divide-line">
            {rows.map((entry) => (
              <EntryRow key={entry.id} entry={entry} />
            ))}
          </ul>
        )}
      </Card>
      <ShowMore query={entries} />
    </Page>
  )
}

function AddOne() {
  const words = useWords()
  const { id: business_id } = useBusiness()
  const navigate = useNavigate()
  const mayChange = useMay('manager')
  const [isAdding, setAdding] = useState(false)
  if (!mayChange) return null
  function show(): void {
    setAdding(false)
    void navigate({ to: '/b/$business_id/inbox', params: { business_id }, search: { kind: 'callbacks' } })
  }
  return (
    <>
      <Button onClick={() => setAdding(true)}>
        <PhoneOutgoing aria-hidden />
        {words.inbox.add_callback}
      </Button>
      {isAdding && <AddCallback onClose={() => setAdding(false)} onAdded={show} />}
    </>
  )
}

function Kinds({ chosen }: { chosen: InboxFilter['kind'] }) {
  const words = useWords()
  const { id: business_id } = useBusiness()
  const counts = useInboxCounts()
  return (
    <nav
      aria-label={words.inbox.title}
      className="flex max-w-full overflow-x-auto rounded-xl bg-sunken p-1 max-sm:w-full sm:gap-1"
    >
      {kinds.map((kind) => (
        <Link
          key={kind}
          to="/b/$business_id/inbox"
          params={{ business_id }}
          search={{ kind }}
          aria-current={kind === chosen ? 'page' : undefined}
          className={cx(
            'flex h-8 items-center justify-center gap-1.5 rounded-lg px-3.5 max-sm:flex-1 max-sm:px-2 text-sm font-medium whitespace-nowrap',
            kind === chosen ? 'bg-raised text-ink shadow-sm' : 'text-soft hover:text-ink',
          )}
        >
          {words.inbox.kinds[kind]}
          <Waiting count={counts?.[kind] ?? 0} />
        </Link>
      ))}
    </nav>
  )
}

function Waiting({ count }: { count: number }) {
  const words = useWords()
  if (count === 0) return null
  return (
    <>
      <span aria-hidden className="text-xs text-soft tabular-nums">
        {count}
      </span>
      <span className="sr-only">{words.inbox.waiting(count)}</span>
    </>
  )
}

function Nothing({ filter: { kind, state, ...more } }: { filter: InboxFilter }) {
  const words = useWords()
  const { id: business_id } = useBusiness()
  if (state === 'done' || Object.keys(more).length > 0) {
    return (
      <EmptyState icon={SearchX} title={words.inbox.none_title}>
        {words.inbox.none_text}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={Inbox}
      title={words.inbox.empty[kind].title}
      action={
        <Link to="/b/$business_id/practice" params={{ business_id }} className={buttonClass()}>
          {words.today.live_practice}
        </Link>
      }
    >
      {words.inbox.empty[kind].text}
    </EmptyState>
  )
}

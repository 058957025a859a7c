import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { PhoneIncoming, SearchX } from 'lucide-react'
import { buttonClass } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { Page } from '#components/page.tsx'
import { ShowMore } from '#components/show-more.tsx'
import { EmptyState, ErrorState, Skeleton } from '#components/states.tsx'
import { useBusiness } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'
import type { CallFilter } from './call-filter.ts'
import { readCallFilter } from './call-filter.ts'
import { CallFilters } from './call-filters.tsx'
import { CallList } from './call-list.tsx'
import { useCalls } from './call-queries.ts'
import { ExportMenu } from './export-menu.tsx'

export function CallsPage() {
  const words = useWords()
  const { id: business_id } = useBusiness()
  const filter = readCallFilter(useSearch({ strict: false }))
  const navigate = useNavigate()
  const calls = useCalls(filter)
  const rows = calls.data?.pages.flatMap(({ items }) => items)
  const setFilter = (next: CallFilter) =>
    void navigate({
      to: '/b/$business_id/calls',
      params: { business_id },
      search: next,
      replace: true,
    })
  return (
    <Page title={words.calls.title} text={words.calls.text} zone actions={<ExportMenu filter={filter} />}>
      <CallFilters filter={filter} onChange={setFilter} />
      <Card flush>
        {rows === undefined && !calls.isError && <Skeleton rows={8} />}
        {rows === undefined && calls.isError && (
          <ErrorState error={calls.error} onRetry={() => void calls.refetch()} />
        )}
        {rows?.length === 0 && <NoCalls isFiltered={Object.keys(filter).length > 0} />}
        {rows !== undefined && rows.length > 0 && <CallList rows={rows} />}
      </Card>
      <ShowMore query={calls} />
    </Page>
  )
}

function NoCalls({ isFiltered }: { isFiltered: boolean }) {
  const words = useWords()
  const { id: business_id } = useBusiness()
  if (isFiltered) {
    return (
      <EmptyState icon={SearchX} title={words.calls.none_title}>
        {words.calls.none_text}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={PhoneIncoming}
      title={words.calls.empty_title}
      action={
        <Link to="/b/$business_id/practice" params={{ business_id }} className={buttonClass('primary')}>
          {words.calls.empty_action}
        </Link>
      }
    >
      {words.calls.empty_text}
    </EmptyState>
  )
}

import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import { Building2, ChevronRight, Plus, Search } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { TextField } from '#components/field.tsx'
import { Page } from '#components/page.tsx'
import { ShowMore } from '#components/show-more.tsx'
import { EmptyState, ErrorState, Skeleton } from '#components/states.tsx'
import { dollars, readableNumber } from '#lib/numbers.ts'
import { useSettled } from '#lib/settled.ts'
import { useWords } from '#lib/words/words.ts'
import { CreateBusinessDialog } from './create-business-dialog.tsx'
import type { OperatorBusiness } from './operator-queries.ts'
import { useBusinesses } from './operator-queries.ts'
import { OwnZoneNote, useOwnTime } from './own-time.tsx'

export function BusinessesPage() {
  const words = useWords()
  const [typed, setTyped] = useState('')
  const [isCreating, setCreating] = useState(false)
  const businesses = useBusinesses(useSettled(typed.trim(), 250))
  const rows = businesses.data?.pages.flatMap(({ items }) => items)
  return (
    <Page
      title={words.operator.pages.businesses}
      text={words.operator.businesses_text}
      actions={
        <Button look="primary" onClick={() => setCreating(true)}>
          <Plus aria-hidden />
          {words.operator.create}
        </Button>
      }
    >
      <div className="relative max-w-md">
        <TextField
          type="search"
          label={words.operator.search}
          hideLabel
          placeholder={words.operator.search}
          inset
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Search
          aria-hidden
          className="pointer-events-none absolute inset-y-0 left-3 my-auto size-4 text-soft"
        />
      </div>
      <Card flush>
        {rows === undefined && !businesses.isError && <Skeleton rows={8} />}
        {rows === undefined && businesses.isError && (
          <ErrorState error={businesses.error} onRetry={() => void businesses.refetch()} />
        )}
        {rows?.length === 0 && (
          <EmptyState
            icon={Building2}
            title={typed === '' ? words.operator.businesses_empty : words.operator.businesses_none}
          />
        )}
        <ul className="divide-y divide-line">
          {rows?.map((business) => (
            <BusinessRow key={business.id} business={business} />
          ))}
        </ul>
      </Card>
      <ShowMore query={businesses} />
      <OwnZoneNote />
      <CreateBusinessDialog isOpen={isCreating} onClose={() => setCreating(false)} />
    </Page>
  )
}

function BusinessRow({ business }: { business: OperatorBusiness }) {
  const words = useWords()
  const time = useOwnTime()
  const { ai_phone_number: number, last_call_at, owners, used } = business
  return (
    <li>
      <Link
        to="/b/$business_id"
        params={{ business_id: business.id }}
        className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 px-5 py-3 hover:bg-sunken lg:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_minmax(0,1.2fr)_5rem_1rem]"
      >
        <span className="min-w-0">
          <span className="block truncate font-medium">{business.name}</span>
          <span className="block truncate text-sm text-soft">
            {owners.length === 0 ? words.operator.no_owner : owners.join(', ')}
          </span>
        </span>
        <span className="truncate text-sm tabular-nums max-lg:text-right">
          {number === null ? words.operator.no_number : readableNumber(number)}
        </span>
        <span className="min-w-0 text-sm text-soft">
          {last_call_at !== null && (
            <span className="block truncate">
              {words.operator.used(used.calls, Math.round(used.seconds / 60))}
            </span>
          )}
          <span className="block truncate">
            {last_call_at === null
              ? words.operator.never_called
              : words.operator.last_call(time.ago(last_call_at))}
          </span>
        </span>
        <span className="text-right text-sm text-soft tabular-nums">
          {dollars(used.cost_micro_usd, words.locale)}
        </span>
        <ChevronRight aria-hidden className="hidden size-4 text-soft lg:block" />
      </Link>
    </li>
  )
}

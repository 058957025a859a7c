import { useState } from 'react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { ContactRound, SearchX, UserPlus } from 'lucide-react'
import { Button, buttonClass } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { Page } from '#components/page.tsx'
import { SearchField } from '#components/search-field.tsx'
import { ShowMore } from '#components/show-more.tsx'
import { EmptyState, ErrorState, Skeleton } from '#components/states.tsx'
import { useBusiness, useMay } from '#lib/business.ts'
import { searchText } from '#lib/search-text.ts'
import { usePageNames } from '#lib/page-names.ts'
import { useWords } from '#lib/words/words.ts'
import { CustomerDialog } from './customer-dialog.tsx'
import { CustomerList } from './customer-list.tsx'
import { useCustomers } from './customer-queries.ts'

export function CustomersPage() {
  const words = useWords()
  const names = usePageNames()
  const navigate = useNavigate()
  const { id: business_id } = useBusiness()
  const search = searchText(useSearch({ strict: false }), 'search')
  const customers = useCustomers(search)
  const rows = customers.data?.pages.flatMap(({ items }) => items)
  return (
    <Page title={names.customers} text={words.customers.text} zone actions={<Actions />}>
      <search>
        <SearchField
          label={words.customers.search}
          value={search}
          onChange={(text) =>
            void navigate({
              to: '/b/$business_id/customers',
              params: { business_id },
              search: text === '' ? {} : { search: text },
              replace: true,
            })
          }
        />
      </search>
      <Card flush>
        {rows === undefined && !customers.isError && <Skeleton rows={8} />}
        {rows === undefined && customers.isError && (
          <ErrorState error={customers.error} onRetry={() => void customers.refetch()} />
        )}
        {rows?.length === 0 && <Nobody isSearched={search !== ''} />}
        {rows !== undefined && rows.length > 0 && <CustomerList rows={rows} />}
      </Card>
      <ShowMore query={customers} />
    </Page>
  )
}

function Actions() {
  const words = useWords()
  const navigate = useNavigate()
  const { id: business_id } = useBusiness()
  const [isAdding, setAdding] = useState(false)
  const mayChange = useMay('manager')
  const mayErase = useMay('owner')
  return (
    <>
      {mayErase && (
        <Link to="/b/$business_id/customers/forget" params={{ business_id }} className={buttonClass()}>
          {words.customers.erase_title}
        </Link>
      )}
      {mayChange && (
        <Button look="primary" className="max-sm:order-first" onClick={() => setAdding(true)}>
          <UserPlus aria-hidden />
          {words.customers.add}
        </Button>
      )}
      {isAdding && (
        <CustomerDialog
          customer={null}
          onClose={() => setAdding(false)}
          onSaved={({ id: customer_id }) =>
            void navigate({
              to: '/b/$business_id/customers/$customer_id',
              params: { business_id, customer_id },
            })
          }
        />
      )}
    </>
  )
}

function Nobody({ isSearched }: { isSearched: boolean }) {
  const words = useWords()
  return isSearched ? (
    <EmptyState icon={SearchX} title={words.customers.none_title}>
      {words.customers.none_text}
    </EmptyState>
  ) : (
    <EmptyState icon={ContactRound} title={words.customers.empty_title}>
      {words.customers.empty_text}
    </EmptyState>
  )
}

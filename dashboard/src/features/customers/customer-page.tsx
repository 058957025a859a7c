import { Link, useParams } from '@tanstack/react-router'
import { ArrowLeft, SearchX } from 'lucide-react'
import { Page } from '#components/page.tsx'
import { EmptyState, ErrorState, Skeleton } from '#components/states.tsx'
import { ApiError } from '#lib/api.ts'
import { useBusiness } from '#lib/business.ts'
import { useBusinessTime } from '#lib/time.ts'
import { usePageNames } from '#lib/page-names.ts'
import { useWords } from '#lib/words/words.ts'
import { CustomerAbout } from './customer-about.tsx'
import { CustomerActions } from './customer-actions.tsx'
import { CustomerAppointments } from './customer-appointments.tsx'
import { CustomerCalls } from './customer-calls.tsx'
import { CustomerLeft } from './customer-left.tsx'
import { CustomerMemory } from './customer-memory.tsx'
import { CustomerPeople } from './customer-people.tsx'
import type { CustomerDetail } from './customer-queries.ts'
import { useCustomer } from './customer-queries.ts'

export function CustomerPage() {
  const words = useWords()
  const names = usePageNames()
  const { customer_id = '' } = useParams({ strict: false })
  const customer = useCustomer(customer_id)
  if (customer.data !== undefined) return <KnownCustomer key={customer_id} known={customer.data} />
  const isMissing = customer.error instanceof ApiError && customer.error.status < 500
  return (
    <Page title={names.customers} above={<AllCustomers />}>
      {isMissing && (
        <EmptyState icon={SearchX} title={words.common.not_found_title}>
          {words.common.not_found_text}
        </EmptyState>
      )}
      {customer.isError && !isMissing && (
        <ErrorState error={customer.error} onRetry={() => void customer.refetch()} />
      )}
      {customer.isPending && <Skeleton rows={8} />}
    </Page>
  )
}

function KnownCustomer({ known }: { known: CustomerDetail }) {
  const words = useWords()
  const time = useBusinessTime()
  const { customer } = known
  return (
    <Page
      title={customer.name}
      text={words.customers.since(time.day(customer.created_at))}
      above={<AllCustomers />}
      actions={<CustomerActions known={known} />}
      zone
    >
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <CustomerMemory known={known} />
          <CustomerAppointments appointments={known.appointments} />
          <CustomerCalls calls={known.calls} />
          <CustomerLeft known={known} />
        </div>
        <div className="grid gap-5 max-lg:order-first">
          <CustomerAbout known={known} />
          <CustomerPeople known={known} />
        </div>
      </div>
    </Page>
  )
}

export function AllCustomers() {
  const names = usePageNames()
  const { id: business_id } = useBusiness()
  return (
    <Link
      to="/b/$business_id/customers"
      params={{ business_id }}
      className="tap inline-flex items-center gap-1.5 text-sm text-soft hover:text-ink"
    >
      <ArrowLeft aria-hidden className="size-4" />
      {names.customers}
    </Link>
  )
}

import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import { Badge } from '#components/badge.tsx'
import { Card } from '#components/card.tsx'
import { useBusiness } from '#lib/business.ts'
import { useBusinessTime } from '#lib/time.ts'
import { usePageNames } from '#lib/page-names.ts'
import { useWords } from '#lib/words/words.ts'
import type { CustomerDetail } from './customer-queries.ts'

type Appointments = CustomerDetail['appointments']

const tones = { booked: 'accent', completed: 'good', no_show: 'warn', cancelled: 'neutral' } as const

export function CustomerAppointments({ appointments }: { appointments: Appointments }) {
  const words = useWords()
  const names = usePageNames()
  const [opened_at] = useState(() => new Date().toISOString())
  const isAhead = ({ starts_at, status }: Appointments[number]) =>
    status === 'booked' && starts_at >= opened_at
  const ahead = appointments.filter(isAhead).toReversed()
  const past = appointments.filter((each) => !isAhead(each))
  if (appointments.length === 0) {
    return (
      <Card title={names.appointments}>
        <p className="text-sm text-soft">{words.customers.no_appointments}</p>
      </Card>
    )
  }
  return (
    <>
      {ahead.length > 0 && (
        <Card title={words.customers.upcoming} flush>
          <Rows appointments={ahead} />
        </Card>
      )}
      {past.length > 0 && (
        <Card title={words.customers.past} flush>
          <Rows appointments={past} />
        </Card>
      )}
    </>
  )
}

function Rows({ appointments }: { appointments: Appointments }) {
  const words = useWords()
  const time = useBusinessTime()
  const { id: business_id } = useBusiness()
  return (
    <ul className="divide-y divide-line border-t border-line">
      {appointments.map(({ id, starts_at, service_name, staff_name, status, notes, cancel_reason }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-3">
          <div className="min-w-0 flex-1 basis-56">
            <Link
              to="/b/$business_id/appointments"
              params={{ business_id }}
              search={{ view: 'day', date: time.date(starts_at), appointment: id }}
              className="tap font-medium hover:underline"
            >
              {time.moment(starts_at)}
            </Link>
            <p className="text-sm break-words text-soft">
              {[service_name, staff_name === null ? null : words.customers.with(staff_name)]
                .filter((part) => part !== null)
                .join(' ')}
              {[notes, cancel_reason].map((text) => (text === null ? '' : ` · ${text}`)).join('')}
            </p>
          </div>
          <Badge tone={tones[status]}>{words.customers.statuses[status]}</Badge>
        </li>
      ))}
    </ul>
  )
}

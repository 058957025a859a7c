import { Link } from '@tanstack/react-router'
import { buttonClass } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { QueryView } from '#components/states.tsx'
import { useBusiness } from '#lib/business.ts'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import { useAppointmentsOn } from './today-queries.ts'

/** Who comes today, in order. */
export function AppointmentsToday({ today }: { today: string }) {
  const words = useWords()
  const time = useBusinessTime()
  const { id: business_id } = useBusiness()
  const appointments = useAppointmentsOn(today)
  return (
    <Card
      flush
      title={words.today.appointments}
      actions={
        <Link
          to="/b/$business_id/appointments"
          params={{ business_id }}
          className={buttonClass('secondary', 'small')}
        >
          {words.today.calendar}
        </Link>
      }
    >
      <QueryView query={appointments} rows={2}>
        {(list) =>
          list.length === 0 ? (
            <p className="px-5 pb-5 text-sm text-soft">{words.today.appointments_none}</p>
          ) : (
            <ul className="divide-y divide-line border-t border-line text-sm">
              {list.map(({ id, starts_at, customer_name, service_name, staff_name }) => (
                <li key={id} className="flex gap-4 px-5 py-2.5">
                  <time dateTime={starts_at} className="w-16 shrink-0 font-medium tabular-nums">
                    {time.clock(starts_at)}
                  </time>
                  <span className="min-w-0">
                    {customer_name ?? words.today.somebody}
                    <span className="block truncate text-soft">
                      {[service_name, staff_name].filter((name) => name !== null).join(' · ')}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Card>
  )
}

import { Link } from '@tanstack/react-router'
import { useBusiness } from '#lib/business.ts'
import { usePageNames } from '#lib/page-names.ts'
import { useWords } from '#lib/words/words.ts'

const tab =
  'border-b-2 border-transparent px-1 pb-2 touch:pt-3 touch:pb-3 font-medium text-soft hover:text-ink [&.active]:border-accent [&.active]:text-ink'

/** The calendar and the waitlist: two pages about the same. */
export function AppointmentTabs() {
  const words = useWords()
  const names = usePageNames()
  const params = { business_id: useBusiness().id }
  return (
    <nav aria-label={names.appointments} className="-mb-1 flex gap-5 border-b border-line">
      <Link
        to="/b/$business_id/appointments"
        params={params}
        activeOptions={{ exact: true, includeSearch: false }}
        className={tab}
      >
        {words.appointments.calendar}
      </Link>
      <Link to="/b/$business_id/appointments/waitlist" params={params} className={tab}>
        {words.appointments.waitlist}
      </Link>
    </nav>
  )
}

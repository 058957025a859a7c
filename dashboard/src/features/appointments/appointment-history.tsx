import { Link } from '@tanstack/react-router'
import { QueryView } from '#components/states.tsx'
import { useBusiness } from '#lib/business.ts'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import type { AppointmentChange } from './appointment-queries.ts'
import { useHistory } from './appointment-queries.ts'

/** Who did what to it, newest first. */
export function AppointmentHistory({ appointment_id }: { appointment_id: string }) {
  const words = useWords()
  const history = useHistory(appointment_id)
  return (
    <section aria-label={words.appointments.history}>
      <h3 className="mb-2 font-semibold">{words.appointments.history}</h3>
      <QueryView query={history} rows={2}>
        {(changes) => (
          <ol className="grid gap-3 border-l-2 border-line pl-4">
            {changes.toReversed().map((change) => (
              <ChangeLine key={change.id} change={change} />
            ))}
          </ol>
        )}
      </QueryView>
    </section>
  )
}

function ChangeLine({ change }: { change: AppointmentChange }) {
  const words = useWords()
  const time = useBusinessTime()
  const { id: business_id } = useBusiness()
  const { call_id, previous_starts_at, reason } = change
  return (
    <li className="text-sm">
      <p>
        <span className="font-medium">{words.appointments.actions[change.action]}</span>
        {previous_starts_at !== null && previous_starts_at !== change.starts_at && (
          <> {words.appointments.from_to(time.moment(previous_starts_at), time.moment(change.starts_at))}</>
        )}
        {reason !== null && <>: {reason}</>}
      </p>
      <p className="text-soft">
        {time.moment(change.at)},{' '}
        {call_id === null ? (
          words.appointments.by[change.by_kind]
        ) : (
          <Link
            to="/b/$business_id/calls/$call_id"
            params={{ business_id, call_id }}
            className="underline hover:text-ink"
          >
            {words.appointments.by[change.by_kind]}
          </Link>
        )}
      </p>
    </li>
  )
}

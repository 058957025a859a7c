import type { PointerEvent } from 'react'
import type { LucideIcon } from 'lucide-react'
import { CircleCheck, CircleX, UserX } from 'lucide-react'
import { cx } from '#lib/cx.ts'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import type { Placed } from './calendar-columns.ts'
import type { Appointment } from './appointment-queries.ts'
import { placeOf } from './calendar-scale.ts'
import type { Lane, Stretch } from './lanes.ts'

const looks: Record<Appointment['status'], { look: string; Icon: LucideIcon | null }> = {
  booked: { look: 'border-l-accent bg-accent-wash text-ink', Icon: null },
  completed: { look: 'border-l-good bg-good-wash text-ink', Icon: CircleCheck },
  no_show: { look: 'border-l-warn bg-warn-wash text-ink', Icon: UserX },
  cancelled: { look: 'border-l-edge bg-sunken text-soft line-through', Icon: CircleX },
}
/** From so many side by side on there is room for hardly more than a name. */
const MANY_LANES = 3
/** Below this a second line would be cut. */
const TWO_LINES_MINUTES = 35

/** One appointment in the calendar: a button that opens it, and can be dragged. */
export function AppointmentBlock({
  placed,
  hours,
  showsStaff,
  isDragged,
  onOpen,
  onGrab,
}: {
  placed: Placed & Lane
  hours: Stretch
  showsStaff: boolean
  isDragged: boolean
  onOpen: () => void
  /** Null: it cannot be moved by who looks. */
  onGrab: ((event: PointerEvent) => void) | null
}) {
  const words = useWords()
  const time = useBusinessTime()
  const { appointment, lane, of } = placed
  const who = appointment.customer_name ?? words.appointments.nobody
  const what = appointment.service_name ?? words.appointments.no_service
  const staff = appointment.staff_name ?? ''
  const isMovable = onGrab !== null && appointment.status === 'booked'
  const width = 100 / of
  const { look, Icon } = looks[appointment.status]
  return (
    <li
      className="absolute z-10 px-0.5 pb-px"
      style={{
        ...placeOf({ start: placed.start, end: Math.max(placed.end, placed.start + 20) }, hours),
        left: `${lane * width}%`,
        width: `${width}%`,
      }}
    >
      <button
        type="button"
        onClick={onOpen}
        onPointerDown={isMovable ? onGrab : undefined}
        className={cx(
          '@container flex size-full flex-col overflow-hidden rounded-md border border-l-4 px-1.5 py-px text-left text-xs select-none hover:border-accent',
          look,
          isMovable && 'md:cursor-grab',
          isDragged && 'opacity-40',
        )}
      >
        <span
          className={cx(
            'block overflow-hidden leading-4.5 whitespace-nowrap',
            of < MANY_LANES && 'text-ellipsis',
          )}
        >
          {Icon !== null && of < MANY_LANES && <Icon aria-hidden className="mr-1 inline size-3" />}
          <span className="font-semibold">{who}</span>{' '}
          {/* Where the name fills the line the place on the clock says when; screen readers hear it. */}
          <span className="sr-only tabular-nums @[9.5rem]:not-sr-only">
            {time.clock(appointment.starts_at)}
          </span>
        </span>
        <span className="sr-only">
          {words.appointments.block({
            until: time.clock(appointment.ends_at),
            what,
            staff,
            status: words.appointments.statuses[appointment.status],
          })}
        </span>
        {placed.end - placed.start >= TWO_LINES_MINUTES && (
          <span aria-hidden className="block truncate leading-4.5 text-soft">
            {showsStaff ? `${what} · ${staff}` : what}
          </span>
        )}
      </button>
    </li>
  )
}

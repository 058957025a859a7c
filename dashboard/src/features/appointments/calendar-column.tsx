import { cx } from '#lib/cx.ts'
import { useBusinessTime } from '#lib/time.ts'
import { clockText, wallTime } from '#lib/zoned-day.ts'
import { useWords } from '#lib/words/words.ts'
import { AppointmentBlock } from './appointment-block.tsx'
import type { Appointment } from './appointment-queries.ts'
import type { Column, Placed } from './calendar-columns.ts'
import { placeOf } from './calendar-scale.ts'
import { lanesOf, type Stretch } from './lanes.ts'
import type { Away } from './staff-days.ts'
import type { useDrag } from './use-drag.ts'

interface CalendarColumnProps {
  column: Column
  placed: readonly Placed[]
  hours: Stretch
  now: Date
  drag: ReturnType<typeof useDrag> | null
  byPerson: boolean
  onOpen: (appointment: Appointment) => void
  onNew: ((column: Column, minutes: number) => void) | null
}

export function CalendarColumn(props: CalendarColumnProps) {
  const { column, placed, hours, drag, onOpen } = props
  const target = drag?.place?.column.key === column.key ? drag.place : null
  return (
    <section
      aria-label={column.title}
      data-column={column.key}
      className="relative border-l border-line bg-sunken/70"
    >
      {column.open.map((each) => (
        <div
          key={each.start}
          aria-hidden
          className="absolute inset-x-0 bg-surface"
          style={placeOf(each, hours)}
        />
      ))}
      <HourCells {...props} />
      {column.away.map((each) => (
        <AwayBlock key={`${each.why} ${each.start}`} away={each} hours={hours} />
      ))}
      <ol>
        {lanesOf(placed).map((each) => (
          <AppointmentBlock
            key={each.appointment.id}
            placed={each}
            hours={hours}
            showsStaff={!props.byPerson && column.staff_id === null}
            isDragged={drag?.place?.placed.appointment.id === each.appointment.id}
            onOpen={() => drag?.wasDragged() !== true && onOpen(each.appointment)}
            onGrab={drag === null ? null : (event) => drag.begin(event, each)}
          />
        ))}
      </ol>
      {target !== null && <DropTarget {...target} hours={hours} date={column.date} />}
      <NowLine {...props} />
    </section>
  )
}

/** Hatched: nobody comes then. It lets the pointer through: who runs the place may book even so. */
function AwayBlock({ away, hours }: { away: Away; hours: Stretch }) {
  const words = useWords()
  const start = Math.max(away.start, hours.start)
  const end = Math.min(away.end, hours.end)
  if (end <= start) return null
  const what = away.reason ?? words.appointments[away.why]
  return (
    <p
      className="pointer-events-none absolute inset-x-0 overflow-hidden bg-sunken px-2 py-1 text-xs text-soft"
      style={{ ...placeOf({ start, end }, hours), backgroundImage: hatching }}
    >
      <span className="inline-block max-w-full truncate rounded bg-sunken px-1">{what}</span>
      <span className="sr-only">
        {words.appointments.between(clockText(away.start), clockText(away.end))}
      </span>
    </p>
  )
}

const hatching = 'repeating-linear-gradient(135deg, var(--color-line) 0 1px, transparent 1px 8px)'

/** Lines of the hours; with a mouse, a place to begin a new appointment. The button above does it for all others. */
function HourCells({ column, hours, onNew }: CalendarColumnProps) {
  const words = useWords()
  const halves = Array.from(
    { length: (hours.end - hours.start) / 30 },
    (_, index) => hours.start + index * 30,
  )
  return halves.map((start) => (
    <button
      key={start}
      type="button"
      tabIndex={-1}
      aria-hidden
      disabled={onNew === null}
      title={onNew === null ? undefined : words.appointments.new_at(clockText(start))}
      onClick={() => onNew?.(column, start)}
      className={cx(
        'absolute inset-x-0 border-line/70 enabled:hover:bg-accent-wash/70',
        start % 60 === 0 ? 'border-t' : 'border-t border-dotted',
      )}
      style={placeOf({ start, end: start + 30 }, hours)}
    />
  ))
}

function DropTarget({ start, end, hours, date }: Stretch & { hours: Stretch; date: string }) {
  return (
    <div
      aria-hidden
      data-drop={`${date} ${clockText(start)}`}
      className="pointer-events-none absolute inset-x-1 z-20 rounded-md border-2 border-dashed border-accent bg-accent-wash/80 px-1.5 text-xs font-medium text-accent-strong"
      style={placeOf({ start, end }, hours)}
    >
      {clockText(start)}
    </div>
  )
}

function NowLine({ column, hours, now }: CalendarColumnProps) {
  const { zone } = useBusinessTime()
  const { date, minutes } = wallTime(now.toISOString(), zone)
  if (date !== column.date || minutes < hours.start || minutes >= hours.end) return null
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute inset-x-0 z-10 border-t-2 border-bad"
      style={placeOf({ start: minutes, end: minutes }, hours)}
    />
  )
}

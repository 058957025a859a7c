import { useRef } from 'react'
import { useBusiness } from '#lib/business.ts'
import { cx } from '#lib/cx.ts'
import { useBusinessTime } from '#lib/time.ts'
import { instantAt } from '#lib/zoned-day.ts'
import { useWords } from '#lib/words/words.ts'
import type { Appointment } from './appointment-queries.ts'
import type { Column } from './calendar-columns.ts'
import { placedIn } from './calendar-columns.ts'
import { CalendarColumn } from './calendar-column.tsx'
import { pixelsPerMinute } from './calendar-scale.ts'
import type { Stretch } from './lanes.ts'
import type { DropPlace } from './use-drag.ts'
import { useDrag } from './use-drag.ts'
import { useNow } from './use-now.ts'

export interface CalendarGridProps {
  columns: readonly Column[]
  appointments: readonly Appointment[]
  hours: Stretch
  isLoading: boolean
  /** Each column is a person: then the person need not stand in the blocks. */
  byPerson: boolean
  onOpen: (appointment: Appointment) => void
  /** Null: who looks may not change anything. */
  onDrop: ((place: DropPlace) => void) | null
  onNew: ((column: Column, minutes: number) => void) | null
}

/** Days or people side by side, hours downwards. It scrolls in itself, so that names and hours stay in sight. */
export function CalendarGrid(props: CalendarGridProps) {
  const { columns, appointments, hours, isLoading, onDrop } = props
  const words = useWords()
  const { timezone } = useBusiness()
  const now = useNow()
  const scroller = useRef<HTMLDivElement>(null)
  const drag = useDrag({ columns, hours, scroller }, (place) => onDrop?.(place))
  return (
    <div
      ref={scroller}
      role="region"
      aria-label={words.appointments.calendar}
      aria-busy={isLoading}
      // What scrolls must be reachable from the keyboard, also when nothing stands in it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="max-h-[calc(100dvh-13rem)] min-h-80 overflow-auto rounded-xl border border-line bg-surface"
    >
      <div
        className="grid"
        style={{
          gridTemplateColumns: `3.5rem repeat(${columns.length}, minmax(0, 1fr))`,
          minWidth: `${3.5 + 7.5 * columns.length}rem`,
        }}
      >
        <div className="sticky top-0 left-0 z-30 border-b border-line bg-surface" />
        {columns.map((column) => (
          <ColumnHead key={column.key} column={column} byPerson={props.byPerson} />
        ))}
        <Hours hours={hours} date={columns[0]?.date ?? ''} />
        {columns.map((column) => (
          <CalendarColumn
            key={column.key}
            column={column}
            placed={placedIn(column, appointments, timezone)}
            hours={hours}
            now={now}
            drag={onDrop === null ? null : drag}
            byPerson={props.byPerson}
            onOpen={props.onOpen}
            onNew={props.onNew}
          />
        ))}
      </div>
    </div>
  )
}

function ColumnHead({ column, byPerson }: { column: Column; byPerson: boolean }) {
  const note = useNoteOf(column)
  return (
    <div className="sticky top-0 z-20 min-w-0 border-b border-l border-line bg-surface px-2 py-2 text-center">
      <p
        aria-current={column.isToday && !byPerson ? 'date' : undefined}
        className={cx('truncate text-sm font-medium', column.isToday && !byPerson && 'text-accent-strong')}
      >
        {column.title}
      </p>
      {note !== null && (
        <p title={note} className="truncate text-xs text-soft">
          {note}
        </p>
      )}
    </div>
  )
}

/** What is unusual about a day, or about a person's. */
function useNoteOf({ isClosed, open, away, absent, reason }: Column): string | null {
  const words = useWords().appointments
  if (isClosed) return reason ?? words.closed
  if (open.length === 0) {
    return away.some(({ why }) => why === 'time_off') ? words.time_off : words.not_at_work
  }
  if (absent.length > 0) return words.absent(absent.join(', '))
  return reason
}

/** The clock times at the left. They are said in the blocks, and so not read out here. */
function Hours({ hours, date }: { hours: Stretch; date: string }) {
  const time = useBusinessTime()
  const whole = Array.from({ length: (hours.end - hours.start) / 60 }, (_, index) => hours.start / 60 + index)
  return (
    <div aria-hidden className="sticky left-0 z-10 bg-surface">
      {whole.map((hour) => (
        <div key={hour} className="relative" style={{ height: `${60 * pixelsPerMinute}px` }}>
          {hour * 60 !== hours.start && (
            <span className="absolute -top-2 right-2 text-xs text-soft tabular-nums">
              {time.clock(instantAt(date, hour * 60, time.zone))}
            </span>
          )}
        </div>
      ))}
    </div>
  )
}

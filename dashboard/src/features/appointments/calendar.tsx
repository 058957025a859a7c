import { useState } from 'react'
import { CalendarPlus } from 'lucide-react'
import { EmptyState, ErrorState, Skeleton } from '#components/states.tsx'
import { useBusiness, useMay } from '#lib/business.ts'
import { useStaff } from '#lib/staff.ts'
import { wallTime } from '#lib/zoned-day.ts'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import type { Appointment } from './appointment-queries.ts'
import { useAppointments, useOpening } from './appointment-queries.ts'
import { columnsOf, openOn, placedIn } from './calendar-columns.ts'
import type { CalendarSearch } from './calendar-days.ts'
import { CalendarGrid } from './calendar-grid.tsx'
import { ConfirmMove } from './confirm-move.tsx'
import { shownHours } from './lanes.ts'
import type { Wish } from './new-appointment.tsx'
import { useStaffDays } from './staff-days.ts'
import type { DropPlace } from './use-drag.ts'

/** What is booked on the days on show, and what is done in it. */
export function Calendar({
  search,
  days,
  onOpen,
  onNew,
}: {
  search: CalendarSearch
  days: readonly string[]
  onOpen: (appointment: Appointment) => void
  onNew: ((wish: Wish) => void) | null
}) {
  const words = useWords()
  const time = useBusinessTime()
  const { timezone } = useBusiness()
  const mayChange = useMay('manager')
  const [drop, setDrop] = useState<DropPlace | null>(null)
  const opening = useOpening()
  const staff = useStaff()
  const appointments = useAppointments(days)
  const staffDays = useStaffDays(days).data ?? []
  const failed = [appointments, staff].find(({ data, isError }) => data === undefined && isError)
  if (failed !== undefined) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
  if (staff.data === undefined) return <Skeleton rows={8} />
  const { staff_id } = search
  const shown = (appointments.data ?? []).filter(
    (each) =>
      (search.shows_cancelled || each.status !== 'cancelled') &&
      (staff_id === null || each.staff_id === staff_id),
  )
  const people = staff.data.filter(({ id, is_active }) =>
    staff_id === null ? is_active || shown.some((each) => each.staff_id === id) : id === staff_id,
  )
  if (staff.data.length === 0) {
    return (
      <EmptyState icon={CalendarPlus} title={words.appointments.no_team_title}>
        {words.appointments.no_team_text}
      </EmptyState>
    )
  }
  const columns = columnsOf(search.view, days, people, { opening, time, staff_id, staffDays })
  const hours = shownHours(
    days.flatMap((day) => openOn(opening, day).open),
    columns.flatMap((column) => placedIn(column, shown, timezone)),
  )
  const isEmpty = appointments.data !== undefined && shown.length === 0
  return (
    <>
      {isEmpty && <p className="text-sm text-soft">{words.appointments.none[search.view]}</p>}
      <CalendarGrid
        columns={columns}
        appointments={shown}
        hours={hours}
        isLoading={appointments.data === undefined}
        byPerson={search.view === 'day'}
        onOpen={onOpen}
        onDrop={mayChange ? (place) => isElsewhere(place, timezone) && setDrop(place) : null}
        onNew={onNew && (({ date, staff_id: whose }, minutes) => onNew({ date, staff_id: whose, minutes }))}
      />
      {drop !== null && <ConfirmMove drop={drop} staffDays={staffDays} onClose={() => setDrop(null)} />}
    </>
  )
}

function isElsewhere({ placed, column, start }: DropPlace, zone: string): boolean {
  const { appointment } = placed
  const isSamePerson = column.staff_id === null || column.staff_id === appointment.staff_id
  return !isSamePerson || start !== placed.start || column.date !== wallTime(appointment.starts_at, zone).date
}

import { useState } from 'react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { Page } from '#components/page.tsx'
import { useBusiness, useMay } from '#lib/business.ts'
import { useStaff } from '#lib/staff.ts'
import { useBusinessTime } from '#lib/time.ts'
import { usePageNames } from '#lib/page-names.ts'
import { useWords } from '#lib/words/words.ts'
import { AppointmentPanel } from './appointment-panel.tsx'
import { AppointmentTabs } from './appointment-tabs.tsx'
import { CalendarBar } from './calendar-bar.tsx'
import type { CalendarSearch } from './calendar-days.ts'
import { daysOf, readCalendarSearch, writeCalendarSearch } from './calendar-days.ts'
import { Calendar } from './calendar.tsx'
import type { Wish } from './new-appointment.tsx'
import { NewAppointmentPanel } from './new-appointment.tsx'
import { useNow } from './use-now.ts'

export function AppointmentsPage() {
  const words = useWords()
  const names = usePageNames()
  const time = useBusinessTime()
  const mayChange = useMay('manager')
  const { search, change } = useCalendarSearch()
  const [wish, setWish] = useState<Wish | null>(null)
  const people = useStaff().data ?? []
  const now = useNow()
  const date = search.date ?? time.date(now)
  const days = daysOf(search.view, date, words.locale)
  return (
    <Page
      title={names.appointments}
      text={words.appointments.text}
      zone
      actions={
        mayChange && (
          <Button look="primary" onClick={() => setWish({ date, staff_id: search.staff_id, minutes: null })}>
            <Plus aria-hidden />
            {words.appointments.new}
          </Button>
        )
      }
    >
      <AppointmentTabs />
      <CalendarBar search={search} days={days} date={date} people={people} onChange={change} />
      <Calendar
        search={search}
        days={days}
        onOpen={({ id }) => change({ appointment_id: id })}
        onNew={mayChange ? setWish : null}
      />
      {search.appointment_id !== null && (
        <AppointmentPanel
          key={search.appointment_id}
          appointment_id={search.appointment_id}
          onClose={() => change({ appointment_id: null })}
        />
      )}
      {wish !== null && (
        <NewAppointmentPanel
          wish={wish}
          onClose={() => setWish(null)}
          onBooked={({ starts_at }) => {
            setWish(null)
            change({ date: time.date(starts_at) })
          }}
        />
      )}
    </Page>
  )
}

function useCalendarSearch() {
  const { id: business_id } = useBusiness()
  const navigate = useNavigate()
  const isWide = window.matchMedia('(min-width: 48rem)').matches
  const search = readCalendarSearch(useSearch({ strict: false }), isWide)
  return {
    search,
    change: (change: Partial<CalendarSearch>) => {
      void navigate({
        to: '/b/$business_id/appointments',
        params: { business_id },
        search: writeCalendarSearch({ ...search, ...change }),
        replace: true,
        resetScroll: false,
      })
    },
  }
}

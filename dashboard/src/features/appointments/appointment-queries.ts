import { useQuery } from '@tanstack/react-query'
import { allPages } from '#lib/all-pages.ts'
import { api, dataOf } from '#lib/api.ts'
import { useBusiness } from '#lib/business.ts'
import { useKey } from '#lib/use-key.ts'
import { dayAfter, startOfDay } from '#lib/zoned-day.ts'

/** Those that begin on these days of the business's calendar. What calls book meanwhile is told by the live stream. */
export function useAppointments(days: readonly string[]) {
  const { timezone } = useBusiness()
  const { path, key } = useKey('appointments')
  const [first = '', last = first] = [days[0], days.at(-1)]
  return useQuery({
    queryKey: [...key, 'days', first, last],
    queryFn: () => allBetween(path, startOfDay(first, timezone), startOfDay(dayAfter(last), timezone)),
    refetchInterval: 60_000,
  })
}

const allBetween = (path: { business_id: string }, from: string, to: string) =>
  allPages((page) =>
    dataOf(
      api.GET('/api/businesses/{business_id}/appointments', {
        params: { path, query: { from, to, ...page } },
      }),
    ),
  )

export type Appointment = Awaited<ReturnType<typeof allBetween>>[number]

export function useAppointment(appointment_id: string) {
  const { path, key } = useKey('appointments')
  return useQuery({
    queryKey: [...key, 'one', appointment_id],
    queryFn: () =>
      dataOf(
        api.GET('/api/businesses/{business_id}/appointments/{appointment_id}', {
          params: { path: { ...path, appointment_id } },
        }),
      ),
  })
}

export function useHistory(appointment_id: string) {
  const { path, key } = useKey('appointments')
  return useQuery({
    queryKey: [...key, 'history', appointment_id],
    queryFn: () =>
      dataOf(
        api.GET('/api/businesses/{business_id}/appointments/{appointment_id}/history', {
          params: { path: { ...path, appointment_id } },
        }),
      ),
  })
}
export type AppointmentChange = NonNullable<ReturnType<typeof useHistory>['data']>[number]

/** What can be booked, by name. */
export function useServices() {
  const { path, key } = useKey('services')
  return useQuery({
    queryKey: [...key, 'bookable'],
    async queryFn() {
      const items = await allPages((query) =>
        dataOf(api.GET('/api/businesses/{business_id}/services', { params: { path, query } })),
      )
      return items.filter(({ is_active }) => is_active).toSorted((a, b) => a.name.localeCompare(b.name))
    },
    staleTime: 60_000,
  })
}
export type Service = NonNullable<ReturnType<typeof useServices>['data']>[number]

/** The week's opening periods, and the dates that differ from it. */
export function useOpening() {
  const { path, key } = useKey('hours')
  const closures = useKey('closures').key
  const week = useQuery({
    queryKey: key,
    queryFn: () => dataOf(api.GET('/api/businesses/{business_id}/hours', { params: { path } })),
    staleTime: 60_000,
  })
  const differing = useQuery({
    queryKey: [...closures, 'calendar'],
    queryFn: () =>
      allPages((query) =>
        dataOf(api.GET('/api/businesses/{business_id}/closures', { params: { path, query } })),
      ),
    staleTime: 60_000,
  })
  return { week: week.data ?? [], closures: differing.data ?? [], isKnown: week.data !== undefined }
}
export type Opening = ReturnType<typeof useOpening>

export interface WantedSlots {
  service_id: string
  staff_id: string | null
  date: string
  /** One that is to be moved, and so in nobody's way. */
  moving_appointment_id: string | null
}

/** The free slots of a service on one date. */
export function useFreeSlots({ service_id, staff_id, date, moving_appointment_id }: WantedSlots) {
  const { path, key } = useKey('appointments')
  return useQuery({
    queryKey: [...key, 'free', service_id, staff_id, date, moving_appointment_id],
    enabled: service_id !== '',
    async queryFn() {
      const query = {
        service_id,
        from: date,
        to: date,
        ...(staff_id === null ? {} : { staff_id }),
        ...(moving_appointment_id === null ? {} : { moving_appointment_id }),
      }
      const [day] = await dataOf(
        api.GET('/api/businesses/{business_id}/availability', { params: { path, query } }),
      )
      return day ?? { date, is_open: false, reason: null, slots: [] }
    },
  })
}
export type AvailableDay = NonNullable<ReturnType<typeof useFreeSlots>['data']>

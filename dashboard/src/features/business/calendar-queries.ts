import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, dataOf } from '#lib/api.ts'
import { useMay } from '#lib/business.ts'
import { useKey } from '#lib/use-key.ts'
import { useRemoval } from './use-removal.ts'

/** Below that of all of them. */
const calendarsKey = (staff_id: string) => ['calendars', staff_id] as const

/** The address of one person's appointments, and the calendars their busy times are read from. */
export function useCalendars(staff_id: string) {
  const { path, key } = useKey('staff')
  return useQuery({
    queryKey: [...key, ...calendarsKey(staff_id)],
    queryFn: () =>
      dataOf(
        api.GET('/api/businesses/{business_id}/staff/{staff_id}/calendars', {
          params: { path: { ...path, staff_id } },
        }),
      ),
    // One that was just added is read within moments.
    refetchInterval: ({ state }) => (state.data?.calendars.some(isBeingRead) === true ? 2_000 : false),
  })
}
export type ExternalCalendar = NonNullable<ReturnType<typeof useCalendars>['data']>['calendars'][number]
type WhenRead = Record<'read_at' | 'error' | 'next_read_at', string | null>

export function isBeingRead({ read_at, error, next_read_at }: WhenRead): boolean {
  const isNew = read_at === null && error === null
  return isNew || (next_read_at !== null && Date.parse(next_read_at) <= Date.now())
}

/** Those of everybody that could not be read the last time. Managers alone may know. */
export function useFailingCalendars() {
  const { path, key } = useKey('staff')
  const mayAsk = useMay('manager')
  return useQuery({
    queryKey: [...key, 'calendars'],
    enabled: mayAsk,
    queryFn: () => dataOf(api.GET('/api/businesses/{business_id}/calendars', { params: { path } })),
    select: (all) => all.filter(({ error }) => error !== null),
  })
}

function useChange<Input>(change: (input: Input) => Promise<unknown>, onDone?: () => void) {
  const queries = useQueryClient()
  const { key } = useKey('staff')
  return useMutation({
    mutationFn: change,
    ...(onDone === undefined ? {} : { onSuccess: onDone }),
    onSettled: () => queries.invalidateQueries({ queryKey: [...key, 'calendars'] }),
  })
}

/** The address there was stops working. */
export function useRenewFeed(staff_id: string) {
  const { path } = useKey('staff')
  const params = { path: { ...path, staff_id } }
  return useChange(() =>
    dataOf(api.POST('/api/businesses/{business_id}/staff/{staff_id}/calendars/feed', { params })),
  )
}

export function useRemoveFeed(staff_id: string) {
  const { path } = useKey('staff')
  const params = { path: { ...path, staff_id } }
  return useChange(() =>
    dataOf(api.DELETE('/api/businesses/{business_id}/staff/{staff_id}/calendars/feed', { params })),
  )
}

export function useAddCalendar(staff_id: string, onDone: () => void) {
  const { path } = useKey('staff')
  const params = { path: { ...path, staff_id } }
  return useChange(
    (url: string) =>
      dataOf(api.POST('/api/businesses/{business_id}/staff/{staff_id}/calendars', { params, body: { url } })),
    onDone,
  )
}

/** It is asked within moments, not when its pause is over. */
export function useReadCalendar(staff_id: string) {
  const { path } = useKey('staff')
  return useChange((calendar_id: string) =>
    dataOf(
      api.POST('/api/businesses/{business_id}/staff/{staff_id}/calendars/{calendar_id}/read', {
        params: { path: { ...path, staff_id, calendar_id } },
      }),
    ),
  )
}

export function useRemoveCalendar(staff_id: string) {
  const { path } = useKey('staff')
  return useRemoval('staff', (calendar_id) =>
    dataOf(
      api.DELETE('/api/businesses/{business_id}/staff/{staff_id}/calendars/{calendar_id}', {
        params: { path: { ...path, staff_id, calendar_id } },
      }),
    ),
  )
}

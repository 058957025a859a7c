import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, dataOf } from '#lib/api.ts'
import { useKey } from '#lib/use-key.ts'
import { useRemoval } from './use-removal.ts'

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

export function isBeingRead({ read_at, error }: { read_at: string | null; error: string | null }): boolean {
  return read_at === null && error === null
}

function useChange<Input>(staff_id: string, change: (input: Input) => Promise<unknown>, onDone?: () => void) {
  const queries = useQueryClient()
  const { key } = useKey('staff')
  return useMutation({
    mutationFn: change,
    ...(onDone === undefined ? {} : { onSuccess: onDone }),
    onSettled: () => queries.invalidateQueries({ queryKey: [...key, ...calendarsKey(staff_id)] }),
  })
}

/** The address there was stops working. */
export function useRenewFeed(staff_id: string) {
  const { path } = useKey('staff')
  const params = { path: { ...path, staff_id } }
  return useChange(staff_id, () =>
    dataOf(api.POST('/api/businesses/{business_id}/staff/{staff_id}/calendars/feed', { params })),
  )
}

export function useRemoveFeed(staff_id: string) {
  const { path } = useKey('staff')
  const params = { path: { ...path, staff_id } }
  return useChange(staff_id, () =>
    dataOf(api.DELETE('/api/businesses/{business_id}/staff/{staff_id}/calendars/feed', { params })),
  )
}

export function useAddCalendar(staff_id: string, onDone: () => void) {
  const { path } = useKey('staff')
  const params = { path: { ...path, staff_id } }
  return useChange(
    staff_id,
    (url: string) =>
      dataOf(api.POST('/api/businesses/{business_id}/staff/{staff_id}/calendars', { params, body: { url } })),
    onDone,
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

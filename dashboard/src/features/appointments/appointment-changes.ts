import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorText } from '#components/states.tsx'
import { toast } from '#components/toast.tsx'
import { api, ApiError, dataOf } from '#lib/api.ts'
import { useWords } from '#lib/words/words.ts'
import { type Appointment } from './appointment-queries.ts'
import { useKey } from '#lib/use-key.ts'

export interface NewAppointment {
  service_id: string
  /** Null: whoever is best, which only a free slot allows. */
  staff_id: string | null
  starts_at: string
  customer_id: string | null
  notes: string | null
  even_if_unavailable: boolean
}

export function useBook(onDone: (booked: Appointment) => void) {
  const words = useWords()
  const queries = useQueryClient()
  const { path, key } = useKey('appointments')
  return useMutation({
    mutationFn: ({ staff_id, ...values }: NewAppointment) =>
      dataOf(
        api.POST('/api/businesses/{business_id}/appointments', {
          params: { path },
          body: { ...values, ...(staff_id === null ? {} : { staff_id }) },
        }),
      ),
    onSuccess(booked) {
      toast(words.appointments.booked)
      onDone(booked)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}

export interface Move {
  appointment: Appointment
  starts_at: string
  staff_id: string
  staff_name: string | null
  /** Also in time off of theirs, or against what their own calendar says. */
  even_if_unavailable: boolean
}

/** Shown in its new place at once, and put back when the server refuses: the time may have been taken. */
export function useMove(onDone?: () => void) {
  const words = useWords()
  const queries = useQueryClient()
  const { path, key } = useKey('appointments')
  const shown = [...key, 'days']
  return useMutation({
    mutationFn: ({ appointment: { id }, starts_at, staff_id, even_if_unavailable }: Move) =>
      dataOf(
        api.PATCH('/api/businesses/{business_id}/appointments/{appointment_id}', {
          params: { path: { ...path, appointment_id: id } },
          body: { starts_at, staff_id, even_if_unavailable },
        }),
      ),
    async onMutate(move) {
      await queries.cancelQueries({ queryKey: shown })
      const before = queries.getQueriesData<Appointment[]>({ queryKey: shown })
      queries.setQueriesData<Appointment[]>({ queryKey: shown }, (list) =>
        list?.map((each) => (each.id === move.appointment.id ? moved(each, move) : each)),
      )
      return { before }
    },
    onSuccess() {
      toast(words.appointments.moved)
      onDone?.()
    },
    onError(error, _move, context) {
      for (const [queryKey, list] of context?.before ?? []) queries.setQueryData(queryKey, list)
      if (onDone === undefined) toast(errorText(error, words), 'bad')
    },
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}

function moved(appointment: Appointment, { starts_at, staff_id, staff_name }: Move): Appointment {
  const by = Date.parse(starts_at) - Date.parse(appointment.starts_at)
  const later = (at: string) => new Date(Date.parse(at) + by).toISOString()
  return { ...appointment, staff_id, staff_name, starts_at, ends_at: later(appointment.ends_at) }
}

/** Why the server refuses a time that may be booked even so; null: it does not, or for another reason. */
export function unavailability(error: unknown): 'time_off' | 'busy_elsewhere' | null {
  if (!(error instanceof ApiError) || error.code !== 'staff_unavailable') return null
  return error.details?.['why'] === 'time_off' ? 'time_off' : 'busy_elsewhere'
}

export function useSetStatus(appointment_id: string, onDone?: () => void) {
  const words = useWords()
  const queries = useQueryClient()
  const { path, key } = useKey('appointments')
  return useMutation({
    mutationFn: (body: { status: Appointment['status']; reason: string | null }) =>
      dataOf(
        api.PUT('/api/businesses/{business_id}/appointments/{appointment_id}/status', {
          params: { path: { ...path, appointment_id } },
          body,
        }),
      ),
    onSuccess({ status }) {
      toast(words.appointments.now[status])
      onDone?.()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}

export function useSaveNotes(appointment_id: string) {
  const words = useWords()
  const queries = useQueryClient()
  const { path, key } = useKey('appointments')
  return useMutation({
    mutationFn: (notes: string | null) =>
      dataOf(
        api.PATCH('/api/businesses/{business_id}/appointments/{appointment_id}', {
          params: { path: { ...path, appointment_id } },
          body: { notes },
        }),
      ),
    onSuccess: () => toast(words.common.saved),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}

import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import { CalendarClock, CircleCheck, CircleX, PhoneIncoming, RotateCcw, UserX } from 'lucide-react'
import { Badge, type Tone } from '#components/badge.tsx'
import { Button } from '#components/button.tsx'
import { Dialog } from '#components/dialog.tsx'
import { errorText, QueryView } from '#components/states.tsx'
import { Note } from '#components/note.tsx'
import { useBusiness, useMay } from '#lib/business.ts'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import { useSetStatus } from './appointment-changes.ts'
import { AppointmentHistory } from './appointment-history.tsx'
import type { Appointment } from './appointment-queries.ts'
import { useAppointment } from './appointment-queries.ts'
import { CancelForm } from './cancel-form.tsx'
import { MoveForm } from './move-form.tsx'
import { NotesForm } from './notes-form.tsx'
import { useNow } from './use-now.ts'

const tones: Record<Appointment['status'], Tone> = {
  booked: 'accent',
  completed: 'good',
  no_show: 'warn',
  cancelled: 'neutral',
}

/** One appointment: what it is, what became of it, and what can be done about it. */
export function AppointmentPanel({
  appointment_id,
  onClose,
}: {
  appointment_id: string
  onClose: () => void
}) {
  const words = useWords()
  const appointment = useAppointment(appointment_id)
  const title = appointment.data?.customer_name ?? words.appointments.one
  return (
    <Dialog isOpen place="side" onClose={onClose} title={title}>
      <QueryView query={appointment}>
        {(data) => (
          <div className="grid gap-6">
            <Facts appointment={data} />
            <Deeds appointment={data} />
            <NotesForm appointment={data} />
            <AppointmentHistory appointment_id={data.id} />
          </div>
        )}
      </QueryView>
    </Dialog>
  )
}

function Facts({ appointment }: { appointment: Appointment }) {
  const words = useWords()
  const time = useBusinessTime()
  const { id: business_id } = useBusiness()
  const { call_id, status } = appointment
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <Badge tone={tones[status]}>{words.appointments.statuses[status]}</Badge>
        {appointment.cancel_reason !== null && (
          <span className="text-sm text-soft">{appointment.cancel_reason}</span>
        )}
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
        <Fact name={words.appointments.when}>
          {time.moment(appointment.starts_at)} – {time.clock(appointment.ends_at)}
        </Fact>
        <Fact name={words.appointments.service}>
          {appointment.service_name ?? words.appointments.no_service}
        </Fact>
        <Fact name={words.appointments.with}>{appointment.staff_name}</Fact>
        <Fact name={words.appointments.customer}>
          {appointment.customer_id === null ? (
            words.appointments.nobody
          ) : (
            <Link
              to="/b/$business_id/customers/$customer_id"
              params={{ business_id, customer_id: appointment.customer_id }}
              className="font-medium text-accent-strong underline"
            >
              {appointment.customer_name}
            </Link>
          )}
        </Fact>
      </dl>
      {call_id !== null && (
        <Link
          to="/b/$business_id/calls/$call_id"
          params={{ business_id, call_id }}
          className="inline-flex items-center gap-2 text-sm font-medium text-accent-strong underline"
        >
          <PhoneIncoming aria-hidden className="size-4" />
          {words.appointments.its_call}
        </Link>
      )}
    </div>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  )
}

/** What can be done with it now; one form at a time. */
function Deeds({ appointment }: { appointment: Appointment }) {
  const words = useWords()
  const mayChange = useMay('manager')
  const now = useNow()
  const [open, setOpen] = useState<'move' | 'cancel' | null>(null)
  const close = () => setOpen(null)
  const set = useSetStatus(appointment.id)
  const become = (status: Appointment['status']) => set.mutate({ status, reason: null })
  if (!mayChange) return null
  if (open !== null) {
    const Deed = open === 'move' ? MoveForm : CancelForm
    return (
      <div ref={focusFirstField}>
        <Deed appointment={appointment} onClose={close} />
      </div>
    )
  }
  const hasBegun = new Date(appointment.starts_at) <= now
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        {appointment.status === 'booked' && (
          <>
            <Button onClick={() => setOpen('move')}>
              <CalendarClock aria-hidden />
              {words.appointments.move_it}
            </Button>
            {hasBegun && (
              <>
                <Button busy={set.isPending} onClick={() => become('completed')}>
                  <CircleCheck aria-hidden />
                  {words.appointments.complete}
                </Button>
                <Button busy={set.isPending} onClick={() => become('no_show')}>
                  <UserX aria-hidden />
                  {words.appointments.did_not_come}
                </Button>
              </>
            )}
            <Button look="danger" onClick={() => setOpen('cancel')}>
              <CircleX aria-hidden />
              {words.appointments.cancel_it}
            </Button>
          </>
        )}
        {appointment.status !== 'booked' && (
          <Button busy={set.isPending} onClick={() => become('booked')}>
            <RotateCcw aria-hidden />
            {words.appointments.reopen}
          </Button>
        )}
      </div>
      {set.isError && <Note tone="bad">{errorText(set.error, words)}</Note>}
    </div>
  )
}

/** The button that opened the form is gone, and the focus with it. */
function focusFirstField(form: HTMLElement | null): void {
  form?.querySelector<HTMLElement>('input, select, textarea')?.focus()
}

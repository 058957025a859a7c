import { Button } from '#components/button.tsx'
import { Dialog } from '#components/dialog.tsx'
import { Note } from '#components/note.tsx'
import { useBusiness } from '#lib/business.ts'
import { useStaff } from '#lib/staff.ts'
import { useBusinessTime } from '#lib/time.ts'
import { instantAt } from '#lib/zoned-day.ts'
import { useWords } from '#lib/words/words.ts'
import { useMove } from './appointment-changes.ts'
import { awayOn, type StaffDay } from './staff-days.ts'
import type { DropPlace } from './use-drag.ts'

/** Asks once more: a slip of the hand would tell a customer to come at another time. */
export function ConfirmMove({
  drop,
  staffDays,
  onClose,
}: {
  drop: DropPlace
  staffDays: readonly StaffDay[]
  onClose: () => void
}) {
  const words = useWords()
  const time = useBusinessTime()
  const { timezone } = useBusiness()
  const staff = useStaff().data ?? []
  const move = useMove()
  const { appointment } = drop.placed
  const staff_id = drop.column.staff_id ?? appointment.staff_id
  const staff_name = staff.find(({ id }) => id === staff_id)?.name ?? appointment.staff_name
  const starts_at = instantAt(drop.column.date, drop.start, timezone)
  const day = staffDays.find((each) => each.staff_id === staff_id && each.date === drop.column.date)
  const inTheWay =
    day === undefined
      ? undefined
      : awayOn(day, timezone).find(({ start, end }) => start < drop.end && drop.start < end)
  const who = appointment.customer_name ?? words.appointments.nobody
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.appointments.move_title(who)}
      text={words.appointments.move_text(
        `${time.moment(appointment.starts_at)}, ${appointment.staff_name ?? ''}`,
        `${time.moment(starts_at)}, ${staff_name ?? ''}`,
      )}
    >
      {inTheWay !== undefined && (
        <Note tone="warn">
          {words.appointments.unavailable[inTheWay.why](staff_name ?? '', inTheWay.reason)}
        </Note>
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{words.common.cancel}</Button>
        <Button
          look="primary"
          onClick={() => {
            move.mutate({
              appointment,
              starts_at,
              staff_id,
              staff_name,
              even_if_unavailable: inTheWay !== undefined,
            })
            onClose()
          }}
        >
          {inTheWay === undefined ? words.appointments.move : words.appointments.move_anyway}
        </Button>
      </div>
    </Dialog>
  )
}

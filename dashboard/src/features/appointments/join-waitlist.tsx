import { useState } from 'react'
import { Dialog } from '#components/dialog.tsx'
import { SelectField, TextField } from '#components/field.tsx'
import { FormButtons } from '#components/form-buttons.tsx'
import { Form } from '#components/form.tsx'
import { useStaff } from '#lib/staff.ts'
import { useBusinessTime } from '#lib/time.ts'
import { dayAfter } from '#lib/zoned-day.ts'
import { useWords } from '#lib/words/words.ts'
import { useServices } from './appointment-queries.ts'
import { CustomerPicker } from './customer-picker.tsx'
import type { Customer } from './customer-queries.ts'
import { useNow } from './use-now.ts'
import { useJoinWaitlist } from './waitlist-queries.ts'

/** Two weeks are what most people mean by soon. */
const USUAL_DAYS = 14

export function JoinWaitlistPanel({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const [customer, setCustomer] = useState<Customer | null>(null)
  const join = useJoinWaitlist(onClose)
  function send(fields: Record<string, string>): void {
    if (customer === null) return
    join.mutate({
      customer_id: customer.id,
      service_id: fields['service_id'] ?? '',
      staff_id: fields['staff_id'] || null,
      from_date: fields['from_date'] ?? '',
      to_date: fields['to_date'] ?? '',
      earliest_time: fields['earliest_time'] || null,
      latest_time: fields['latest_time'] || null,
    })
  }
  return (
    <Dialog
      isOpen
      place="side"
      onClose={onClose}
      title={words.appointments.join}
      text={words.appointments.join_text}
    >
      <Form error={join.error} onSend={send}>
        <CustomerPicker required customer={customer} onPick={setCustomer} />
        <WishFields />
        <FormButtons
          send={words.common.add}
          busy={join.isPending}
          disabled={customer === null}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  )
}

function WishFields() {
  const words = useWords()
  const time = useBusinessTime()
  const services = useServices().data ?? []
  const people = (useStaff().data ?? []).filter(({ is_active }) => is_active)
  const today = time.date(useNow())
  return (
    <>
      <SelectField required name="service_id" defaultValue="" label={words.appointments.service}>
        <option value="" disabled>
          {words.appointments.choose}
        </option>
        {services.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField name="staff_id" defaultValue="" label={words.appointments.with}>
        <option value="">{words.appointments.anybody}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <div className="grid grid-cols-2 gap-4">
        <TextField
          required
          type="date"
          name="from_date"
          min={today}
          defaultValue={today}
          label={words.appointments.from_date}
        />
        <TextField
          required
          type="date"
          name="to_date"
          min={today}
          defaultValue={dayAfter(today, USUAL_DAYS)}
          label={words.appointments.to_date}
        />
        <TextField type="time" name="earliest_time" label={words.appointments.earliest} />
        <TextField type="time" name="latest_time" label={words.appointments.latest} />
      </div>
    </>
  )
}

import { useState } from 'react'
import { Dialog } from '#components/dialog.tsx'
import { SelectField, SwitchField, TextField } from '#components/field.tsx'
import { FormButtons } from '#components/form-buttons.tsx'
import { Form } from '#components/form.tsx'
import { WeekEditor } from '#components/week-editor.tsx'
import { useStaff } from '#lib/staff.ts'
import { shownEnd, storedEnd } from '#lib/week.ts'
import { useWords } from '#lib/words/words.ts'
import { RemoveButton } from './remove-button.tsx'
import { useRemoveTarget, useSaveTarget, type TransferTarget } from './transfer-queries.ts'

const availabilities = ['business_hours', 'always', 'own_hours'] as const

/** A new one (`target` null), or one that is changed. */
export function TransferDialog({
  target,
  position,
  onClose,
}: {
  target: TransferTarget | null
  position: number
  onClose: () => void
}) {
  const words = useWords()
  const [isEnabled, setEnabled] = useState(target?.is_enabled ?? true)
  const [availability, setAvailability] = useState(target?.availability ?? 'business_hours')
  const [week, setWeek] = useState(
    (target?.hours ?? []).map(({ weekday, opens_at, closes_at }) => ({
      weekday,
      from: opens_at,
      to: shownEnd(closes_at),
    })),
  )
  const save = useSaveTarget(target?.id ?? null, position, onClose)
  const remove = useRemoveTarget(onClose)
  function send(fields: Record<string, string>): void {
    const hours = week.map(({ weekday, from, to }) => ({ weekday, opens_at: from, closes_at: storedEnd(to) }))
    save.mutate({
      name: fields['name'] ?? '',
      purpose: fields['purpose']?.trim() || null,
      phone_number: fields['phone_number'] ?? '',
      keywords: (fields['keywords'] ?? '').split(',').flatMap((word) => word.trim() || []),
      availability,
      hours: availability === 'own_hours' ? hours : [],
      is_enabled: isEnabled,
      staff_id: fields['staff_id'] === '' ? null : (fields['staff_id'] ?? null),
    })
  }
  return (
    <Dialog isOpen place="side" onClose={onClose} title={target?.name ?? words.settings.add_target}>
      <Form error={save.error} onSend={send}>
        <TargetFields target={target} />
        <SelectField
          label={words.settings.when}
          value={availability}
          onChange={(event) => setAvailability(event.target.value as typeof availability)}
        >
          {availabilities.map((each) => (
            <option key={each} value={each}>
              {words.settings.availabilities[each]}
            </option>
          ))}
        </SelectField>
        {availability === 'own_hours' && (
          <WeekEditor week={week} onChange={setWeek} nothing={words.settings.not_reached} />
        )}
        <SwitchField label={words.settings.target_on} checked={isEnabled} onChange={setEnabled} />
        <FormButtons send={words.common.save} busy={save.isPending} onCancel={onClose}>
          {target !== null && (
            <RemoveButton
              name={target.name}
              text={words.settings.remove_target_text}
              busy={remove.isPending}
              onRemove={() => remove.mutate(target.id)}
            />
          )}
        </FormButtons>
      </Form>
    </Dialog>
  )
}

function TargetFields({ target }: { target: TransferTarget | null }) {
  const words = useWords()
  const { data: staff = [] } = useStaff()
  const [name, setName] = useState(target?.name ?? '')
  const [number, setNumber] = useState(target?.phone_number ?? '')
  const [staffId, setStaffId] = useState(target?.staff_id ?? '')
  /** What is known of them need not be typed again; what was typed stays. */
  function choose(id: string): void {
    setStaffId(id)
    const person = staff.find((each) => each.id === id)
    setName((typed) => (typed === '' ? (person?.name ?? '') : typed))
    setNumber((typed) => (typed === '' ? (person?.phone ?? '') : typed))
  }
  return (
    <>
      <SelectField
        name="staff_id"
        label={words.settings.whose_phone}
        hint={words.settings.whose_phone_hint}
        value={staffId}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{words.settings.nobodys_phone}</option>
        {staff.map((person) => (
          <option key={person.id} value={person.id}>
            {person.name}
          </option>
        ))}
      </SelectField>
      <TextField
        name="name"
        required
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.target.value)}
        label={words.settings.target_name}
        hint={words.settings.target_name_hint}
      />
      <TextField
        name="phone_number"
        type="tel"
        required
        maxLength={40}
        value={number}
        onChange={(event) => setNumber(event.target.value)}
        label={words.settings.phone_number}
      />
      <TextField
        name="purpose"
        maxLength={300}
        defaultValue={target?.purpose ?? ''}
        label={words.settings.purpose}
        hint={words.settings.purpose_hint}
      />
      <TextField
        name="keywords"
        defaultValue={target?.keywords.join(', ') ?? ''}
        label={words.settings.keywords}
        hint={words.settings.keywords_hint}
      />
    </>
  )
}

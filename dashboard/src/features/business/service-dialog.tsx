import { useState } from 'react'
import { Button } from '#components/button.tsx'
import { CheckList, idsTicked } from '#components/check-list.tsx'
import { ConfirmDialog, Dialog } from '#components/dialog.tsx'
import { SwitchField, TextArea, TextField } from '#components/field.tsx'
import { FormButtons } from '#components/form-buttons.tsx'
import { Form } from '#components/form.tsx'
import { useBusiness } from '#lib/business.ts'
import { amountOf, amountStep, amountText } from '#lib/money.ts'
import { useWords } from '#lib/words/words.ts'
import type { Service } from './service-queries.ts'
import { useRemoveService, useSaveService } from './service-queries.ts'
import type { Staff } from '#lib/staff.ts'

/** A new service (`service` null), or one that is changed. */
export function ServiceDialog({
  service,
  staff,
  onClose,
}: {
  service: Service | null
  staff: readonly Staff[]
  onClose: () => void
}) {
  const words = useWords()
  const { currency } = useBusiness()
  const [isActive, setActive] = useState(service?.is_active ?? true)
  const save = useSaveService(service?.id ?? null, staff, onClose)
  function send(fields: Record<string, string>): void {
    save.mutate({
      fields: {
        name: fields['name'] ?? '',
        description: fields['description']?.trim() || null,
        duration_minutes: Number(fields['duration_minutes']),
        buffer_minutes: Number(fields['buffer_minutes']),
        price_amount: amountOf(fields['price'] ?? '', currency),
        is_active: isActive,
      },
      staff_ids: idsTicked(fields, 'staff'),
    })
  }
  return (
    <Dialog
      isOpen
      place="side"
      onClose={onClose}
      title={service === null ? words.business.add_service : service.name}
    >
      <Form error={save.error} onSend={send}>
        <ServiceFields service={service} currency={currency} />
        <CheckList
          name="staff"
          legend={words.business.offered_by}
          options={staff.map(({ id, name }) => ({ id, label: name }))}
          ticked={staff
            .filter((person) => service === null || person.service_ids.includes(service.id))
            .map(({ id }) => id)}
        />
        <SwitchField
          label={words.business.bookable}
          hint={words.business.bookable_hint}
          checked={isActive}
          onChange={setActive}
        />
        <FormButtons send={words.common.save} busy={save.isPending} onCancel={onClose}>
          {service !== null && <RemoveService service={service} onDone={onClose} />}
        </FormButtons>
      </Form>
    </Dialog>
  )
}

function ServiceFields({ service, currency }: { service: Service | null; currency: string }) {
  const words = useWords()
  return (
    <>
      <TextField
        name="name"
        required
        maxLength={200}
        defaultValue={service?.name ?? ''}
        label={words.business.service_name}
        hint={words.business.service_name_hint}
      />
      <TextArea
        name="description"
        maxLength={2_000}
        defaultValue={service?.description ?? ''}
        label={words.business.description}
        hint={words.business.description_hint}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField
          name="duration_minutes"
          type="number"
          required
          min={1}
          max={1_440}
          defaultValue={service?.duration_minutes ?? 30}
          label={words.business.duration}
          hint={words.business.in_minutes}
        />
        <TextField
          name="buffer_minutes"
          type="number"
          required
          min={0}
          max={480}
          defaultValue={service?.buffer_minutes ?? 0}
          label={words.business.buffer}
          hint={words.business.buffer_hint}
        />
        <TextField
          name="price"
          type="number"
          inputMode="decimal"
          min={0}
          step={amountStep(currency)}
          defaultValue={amountText(service?.price_amount ?? null, currency)}
          label={words.business.price(currency)}
          hint={words.business.price_hint}
        />
      </div>
    </>
  )
}

function RemoveService({ service, onDone }: { service: Service; onDone: () => void }) {
  const words = useWords()
  const [isAsking, setAsking] = useState(false)
  const remove = useRemoveService(onDone)
  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>
        {words.common.remove}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={words.business.remove_title(service.name)}
        text={words.business.remove_service_text}
        confirm={words.common.remove}
        busy={remove.isPending}
        onConfirm={() => remove.mutate(service.id)}
      />
    </>
  )
}

import { useState } from 'react'
import { Card } from '#components/card.tsx'
import { CheckList, idsTicked } from '#components/check-list.tsx'
import { SwitchField, TextField } from '#components/field.tsx'
import { SettingsForm } from '#components/settings-form.tsx'
import { useWords } from '#lib/words/words.ts'
import { useServices } from './service-queries.ts'
import type { Staff } from '#lib/staff.ts'
import { useSaveStaff } from './staff-queries.ts'

export function PersonForm({ person }: { person: Staff }) {
  const save = useSaveStaff(person.id)
  const { data: services } = useServices()
  if (services === undefined) return null
  return (
    <SettingsForm
      className=""
      onSave={(fields) =>
        save({
          name: fields['name'] ?? person.name,
          title: fields['title'] || null,
          phone: fields['phone'] || null,
          email: fields['email'] || null,
          is_active: fields['is_active'] === 'yes',
          service_ids: idsTicked(fields, 'service'),
        })
      }
    >
      <PersonFields person={person} services={services} />
    </SettingsForm>
  )
}

function PersonFields({
  person,
  services,
}: {
  person: Staff
  services: readonly { id: string; name: string }[]
}) {
  const words = useWords()
  const [isActive, setActive] = useState(person.is_active)
  return (
    <Card title={words.business.person}>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="name"
          required
          maxLength={200}
          defaultValue={person.name}
          label={words.business.person_name}
        />
        <TextField
          name="title"
          maxLength={200}
          defaultValue={person.title ?? ''}
          label={words.business.job}
          hint={words.business.job_hint}
        />
        <TextField
          name="phone"
          type="tel"
          maxLength={40}
          defaultValue={person.phone ?? ''}
          label={words.business.private_phone}
          hint={words.business.private_hint}
        />
        <TextField
          name="email"
          type="email"
          maxLength={200}
          defaultValue={person.email ?? ''}
          label={words.business.email}
          hint={words.business.private_hint}
        />
        <div className="sm:col-span-2">
          <CheckList
            name="service"
            legend={words.business.offers}
            options={services.map(({ id, name }) => ({ id, label: name }))}
            ticked={person.service_ids}
          />
        </div>
        <div className="sm:col-span-2">
          <SwitchField
            label={words.business.takes_appointments}
            hint={words.business.takes_appointments_hint}
            checked={isActive}
            onChange={setActive}
          />
          <input type="hidden" name="is_active" value={isActive ? 'yes' : 'no'} />
        </div>
      </div>
    </Card>
  )
}

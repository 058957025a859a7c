import { useState } from 'react'
import { Link, useNavigate } from '@tanstack/react-router'
import { ChevronRight, UserPlus, UsersRound } from 'lucide-react'
import { Badge } from '#components/badge.tsx'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { CheckList, idsTicked } from '#components/check-list.tsx'
import { Dialog } from '#components/dialog.tsx'
import { TextField } from '#components/field.tsx'
import { FormButtons } from '#components/form-buttons.tsx'
import { Form } from '#components/form.tsx'
import { Section } from '#components/section.tsx'
import { EmptyState, QueryView } from '#components/states.tsx'
import { useBusiness, useMay } from '#lib/business.ts'
import { calendarError } from '#lib/calendar-error.ts'
import { useWords } from '#lib/words/words.ts'
import { useFailingCalendars } from './calendar-queries.ts'
import { useServices } from './service-queries.ts'
import { useStaff, type Staff } from '#lib/staff.ts'
import { useAddStaff } from './staff-times.ts'

export function TeamPage() {
  const words = useWords()
  const mayChange = useMay('manager')
  const staff = useStaff()
  const [isAdding, setAdding] = useState(false)
  return (
    <Section
      title={words.business.team}
      text={words.business.team_text}
      actions={
        mayChange && (
          <Button look="primary" onClick={() => setAdding(true)}>
            <UserPlus aria-hidden />
            {words.business.add_person}
          </Button>
        )
      }
    >
      <Card flush>
        <QueryView query={staff}>
          {(list) =>
            list.length === 0 ? (
              <EmptyState icon={UsersRound} title={words.business.no_staff}>
                {words.business.no_staff_text}
              </EmptyState>
            ) : (
              <ul className="divide-y divide-line">
                {list.map((person) => (
                  <PersonRow key={person.id} person={person} />
                ))}
              </ul>
            )
          }
        </QueryView>
      </Card>
      {isAdding && <AddPersonDialog onClose={() => setAdding(false)} />}
    </Section>
  )
}

function PersonRow({ person }: { person: Staff }) {
  const words = useWords()
  const { id: business_id } = useBusiness()
  const { data: services = [] } = useServices()
  const failing = useFailingCalendars().data?.find(({ staff_id }) => staff_id === person.id)
  const offered = services.filter(({ id }) => person.service_ids.includes(id)).map(({ name }) => name)
  return (
    <li>
      <Link
        to="/b/$business_id/business/team/$staff_id"
        params={{ business_id, staff_id: person.id }}
        className="flex items-center gap-4 px-5 py-3.5 hover:bg-sunken"
      >
        <span className="min-w-0 flex-1">
          <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5 font-medium">
            <span className="min-w-0 break-words">{person.name}</span>
            {!person.is_active && <Badge>{words.business.off}</Badge>}
            {failing !== undefined && <Badge tone="bad">{words.business.calendar_fails}</Badge>}
          </span>
          <span className="line-clamp-2 text-sm break-words text-soft">
            {[person.title, offered.length === 0 ? words.business.offers_nothing : offered.join(', ')]
              .filter((part) => part !== null)
              .join(' · ')}
          </span>
          {failing !== undefined && (
            <span className="block text-sm text-bad">
              {failing.host}: {calendarError(failing, words)}
            </span>
          )}
        </span>
        <ChevronRight aria-hidden className="size-4 shrink-0 text-soft" />
      </Link>
    </li>
  )
}

function AddPersonDialog({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const navigate = useNavigate()
  const { id: business_id } = useBusiness()
  const { data: services = [] } = useServices()
  const add = useAddStaff((staff_id) => {
    onClose()
    void navigate({ to: '/b/$business_id/business/team/$staff_id', params: { business_id, staff_id } })
  })
  return (
    <Dialog isOpen onClose={onClose} title={words.business.add_person} text={words.business.add_person_text}>
      <Form
        error={add.error}
        onSend={(fields) =>
          add.mutate({
            name: fields['name'] ?? '',
            title: fields['title']?.trim() || null,
            service_ids: idsTicked(fields, 'service'),
          })
        }
      >
        <TextField name="name" required maxLength={200} label={words.business.person_name} />
        <TextField name="title" maxLength={200} label={words.business.job} hint={words.business.job_hint} />
        <CheckList
          name="service"
          legend={words.business.offers}
          options={services.map(({ id, name }) => ({ id, label: name }))}
          ticked={[]}
        />
        <FormButtons send={words.common.add} busy={add.isPending} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}

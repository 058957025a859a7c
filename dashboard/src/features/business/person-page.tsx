import { useState } from 'react'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { ArrowLeft, SearchX } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { ConfirmDialog } from '#components/dialog.tsx'
import { Section } from '#components/section.tsx'
import { EmptyState, QueryView } from '#components/states.tsx'
import { useBusiness, useMay } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'
import { PersonBusy } from './person-busy.tsx'
import { PersonDays } from './person-days.tsx'
import { PersonFeed } from './person-feed.tsx'
import { PersonForm } from './person-form.tsx'
import { useStaff, type Staff } from '#lib/staff.ts'
import { useRemoveStaff } from './staff-queries.ts'
import { useSaveStaffWeek, useStaffWeek } from './staff-times.ts'
import { WeekForm } from './week-form.tsx'

/** One of the staff: who they are, what they offer, when they work, their calendars. */
export function PersonPage() {
  const words = useWords()
  const { staff_id = '' } = useParams({ strict: false })
  const staff = useStaff()
  const person = staff.data?.find(({ id }) => id === staff_id)
  if (person !== undefined) return <Person key={person.id} person={person} />
  return (
    <Section title={words.business.team} above={<AllOfTeam />}>
      <QueryView query={staff}>
        {() => (
          <EmptyState icon={SearchX} title={words.common.not_found_title}>
            {words.common.not_found_text}
          </EmptyState>
        )}
      </QueryView>
    </Section>
  )
}

function Person({ person }: { person: Staff }) {
  const words = useWords()
  const mayChange = useMay('manager')
  const week = useStaffWeek(person.id)
  const saveWeek = useSaveStaffWeek(person.id)
  return (
    <Section title={person.name} text={person.title ?? undefined} above={<AllOfTeam />} zone>
      <PersonForm person={person} />
      <QueryView query={week} rows={8}>
        {(stored) => (
          <WeekForm
            title={words.business.works}
            text={words.business.works_text}
            nothing={words.business.away}
            saved={stored}
            onSave={saveWeek}
          />
        )}
      </QueryView>
      <PersonDays staff_id={person.id} />
      {mayChange && (
        <>
          <PersonFeed staff_id={person.id} />
          <PersonBusy staff_id={person.id} />
          <RemovePerson person={person} />
        </>
      )}
    </Section>
  )
}

function RemovePerson({ person }: { person: Staff }) {
  const words = useWords()
  const navigate = useNavigate()
  const { id: business_id } = useBusiness()
  const [isAsking, setAsking] = useState(false)
  const remove = useRemoveStaff(
    () => void navigate({ to: '/b/$business_id/business/team', params: { business_id } }),
  )
  return (
    <div>
      <Button look="danger" onClick={() => setAsking(true)}>
        {words.business.remove_person}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={words.business.remove_title(person.name)}
        text={words.business.remove_person_text}
        confirm={words.business.remove_person}
        busy={remove.isPending}
        onConfirm={() => remove.mutate(person.id)}
      />
    </div>
  )
}

function AllOfTeam() {
  const words = useWords()
  const { id: business_id } = useBusiness()
  return (
    <Link
      to="/b/$business_id/business/team"
      params={{ business_id }}
      className="tap inline-flex items-center gap-1.5 text-sm text-soft hover:text-ink"
    >
      <ArrowLeft aria-hidden className="size-4" />
      {words.business.all_of_team}
    </Link>
  )
}

import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import { Phone } from 'lucide-react'
import { Badge } from '#components/badge.tsx'
import { Button, buttonClass } from '#components/button.tsx'
import { SelectField } from '#components/field.tsx'
import { useBusiness, useMay } from '#lib/business.ts'
import { readableNumber } from '#lib/numbers.ts'
import { useStaff } from '#lib/staff.ts'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import { ChangeCallback } from './change-callback.tsx'
import { DoneDialog } from './done-dialog.tsx'
import { EntryHistory } from './entry-history.tsx'
import type { Entry } from './entry.ts'
import { useChangeEntry } from './inbox-queries.ts'

/** What was left, by whom, and what can be done about it. */
export function EntryRow({ entry }: { entry: Entry }) {
  const words = useWords()
  const time = useBusinessTime()
  const { number, caller_name, outcome, done_at } = entry
  return (
    <li className="grid gap-2 px-5 py-4">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <p className="font-medium">
          {caller_name ?? (number === null ? words.inbox.somebody : readableNumber(number))}
        </p>
        <Marks entry={entry} />
        <span className="text-sm text-soft">
          {entry.due_at === null ? time.moment(entry.created_at) : words.inbox.due(time.moment(entry.due_at))}
        </span>
      </div>
      <p className="break-words whitespace-pre-line">{entry.text}</p>
      {(outcome !== null || done_at !== null) && (
        <p className="text-sm break-words text-soft">
          {[
            outcome === null ? null : words.inbox.outcome_was(outcome),
            done_at === null ? null : words.inbox.done_at(time.moment(done_at)),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
      )}
      <div className="mt-1 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="flex flex-wrap gap-2">
          <Ways entry={entry} />
          <ChangeCallback entry={entry} />
        </div>
        <div className="flex items-center gap-2 max-sm:w-full">
          <Assigned entry={entry} />
          <State entry={entry} />
        </div>
      </div>
      <EntryHistory entry={entry} />
    </li>
  )
}

function Marks({ entry: { urgency, type, rating, state, due_at } }: { entry: Entry }) {
  const words = useWords()
  const [opened_at] = useState(() => new Date().toISOString())
  const isOverdue = due_at !== null && state === 'open' && due_at < opened_at
  const typeTone = type === 'complaint' ? 'bad' : type === 'praise' ? 'good' : 'info'
  return (
    <>
      {urgency !== null && urgency !== 'normal' && (
        <Badge tone={urgency === 'urgent' ? 'bad' : 'neutral'}>{words.inbox.urgencies[urgency]}</Badge>
      )}
      {type !== null && <Badge tone={typeTone}>{words.inbox.type_of_one[type]}</Badge>}
      {rating !== null && <Badge>{words.inbox.rating(rating)}</Badge>}
      {isOverdue && <Badge tone="bad">{words.inbox.overdue}</Badge>}
      {state === 'done' && <Badge tone="good">{words.inbox.states.done}</Badge>}
    </>
  )
}

function Ways({ entry: { number, call_id, customer_id } }: { entry: Entry }) {
  const words = useWords()
  const { id: business_id } = useBusiness()
  return (
    <>
      {number !== null && (
        <a href={`tel:${number}`} className={buttonClass('secondary', 'small')}>
          <Phone aria-hidden />
          {words.inbox.call(readableNumber(number))}
        </a>
      )}
      {call_id !== null && (
        <Link
          to="/b/$business_id/calls/$call_id"
          params={{ business_id, call_id }}
          className={buttonClass('secondary', 'small')}
        >
          {words.inbox.see_call}
        </Link>
      )}
      {customer_id !== null && (
        <Link
          to="/b/$business_id/customers/$customer_id"
          params={{ business_id, customer_id }}
          className={buttonClass('secondary', 'small')}
        >
          {words.inbox.see_customer}
        </Link>
      )}
    </>
  )
}

function Assigned({ entry }: { entry: Entry }) {
  const words = useWords()
  const mayChange = useMay('manager')
  const staff = useStaff().data ?? []
  const change = useChangeEntry(entry)
  if (entry.state === 'none') return null
  return (
    <SelectField
      hideLabel
      className="w-44 max-sm:flex-1"
      label={words.inbox.staff}
      value={entry.assigned_staff_id ?? ''}
      disabled={!mayChange}
      onChange={(event) => change.mutate({ assigned_staff_id: event.target.value || null })}
    >
      <option value="">{words.inbox.nobody}</option>
      {staff.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}

function State({ entry }: { entry: Entry }) {
  const words = useWords()
  const mayChange = useMay('manager')
  const [isAsking, setAsking] = useState(false)
  const change = useChangeEntry(entry)
  if (!mayChange) return null
  if (entry.state !== 'open') {
    return (
      <Button look="quiet" onClick={() => change.mutate({ state: 'open' })}>
        {entry.state === 'none' ? words.inbox.follow_up : words.inbox.reopen}
      </Button>
    )
  }
  // A message has no outcome to write down.
  const isAsked = entry.kind !== 'messages'
  return (
    <>
      <Button onClick={() => (isAsked ? setAsking(true) : change.mutate({ state: 'done' }))}>
        {words.inbox.done}
      </Button>
      {isAsking && <DoneDialog entry={entry} onClose={() => setAsking(false)} />}
    </>
  )
}

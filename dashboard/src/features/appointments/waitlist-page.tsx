import { useState } from 'react'
import { Hourglass, Plus } from 'lucide-react'
import { Badge } from '#components/badge.tsx'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { ConfirmDialog } from '#components/dialog.tsx'
import { Page } from '#components/page.tsx'
import { EmptyState, QueryView } from '#components/states.tsx'
import { useMay } from '#lib/business.ts'
import { useStaff } from '#lib/staff.ts'
import { useBusinessTime } from '#lib/time.ts'
import { instantAt } from '#lib/zoned-day.ts'
import { useWords } from '#lib/words/words.ts'
import { AppointmentTabs } from './appointment-tabs.tsx'
import { JoinWaitlistPanel } from './join-waitlist.tsx'
import { nameOf } from './time-picker.tsx'
import type { WaitlistEntry } from './waitlist-queries.ts'
import { useLeaveWaitlist, useWaitlist } from './waitlist-queries.ts'

export function WaitlistPage() {
  const words = useWords()
  const mayChange = useMay('manager')
  const waitlist = useWaitlist()
  const [isAdding, setAdding] = useState(false)
  const [leaving, setLeaving] = useState<WaitlistEntry | null>(null)
  const leave = useLeaveWaitlist(() => setLeaving(null))
  return (
    <Page
      title={words.appointments.waitlist}
      text={words.appointments.waitlist_text}
      zone
      actions={
        mayChange && (
          <Button look="primary" onClick={() => setAdding(true)}>
            <Plus aria-hidden />
            {words.appointments.join}
          </Button>
        )
      }
    >
      <AppointmentTabs />
      <Card flush>
        <QueryView query={waitlist}>
          {(entries) => (entries.length === 0 ? <NobodyWaits /> : list(entries))}
        </QueryView>
      </Card>
      {isAdding && <JoinWaitlistPanel onClose={() => setAdding(false)} />}
      <ConfirmDialog
        isOpen={leaving !== null}
        onClose={() => setLeaving(null)}
        title={words.appointments.leave_title(leaving?.customer_name ?? words.appointments.nobody)}
        text={words.appointments.leave_text}
        confirm={words.appointments.leave}
        busy={leave.isPending}
        onConfirm={() => leaving !== null && leave.mutate(leaving.id)}
      />
    </Page>
  )

  function list(entries: readonly WaitlistEntry[]) {
    return (
      <ul className="divide-y divide-line">
        {entries.map((entry) => (
          <EntryRow key={entry.id} entry={entry} onLeave={mayChange ? () => setLeaving(entry) : null} />
        ))}
      </ul>
    )
  }
}

function NobodyWaits() {
  const words = useWords()
  return (
    <EmptyState icon={Hourglass} title={words.appointments.waitlist_empty_title}>
      {words.appointments.waitlist_empty_text}
    </EmptyState>
  )
}

function EntryRow({ entry, onLeave }: { entry: WaitlistEntry; onLeave: (() => void) | null }) {
  const words = useWords()
  const time = useBusinessTime()
  const people = useStaff().data ?? []
  const { offered_starts_at, offer_expires_at } = entry
  const staff = entry.staff_id === null ? words.appointments.anybody : nameOf(people, entry.staff_id)
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1.5 px-5 py-3.5">
      <div className="min-w-0 flex-1 basis-64">
        <p className="truncate font-medium">{entry.customer_name}</p>
        <p className="text-sm text-soft">
          {entry.service_name} · {staff} · <WishedTime entry={entry} />
        </p>
        <p className="text-sm text-soft">{words.appointments.waits_since(time.day(entry.created_at))}</p>
      </div>
      {offered_starts_at === null || offer_expires_at === null ? (
        <Badge>{words.appointments.waiting}</Badge>
      ) : (
        <Badge tone="info">
          {words.appointments.offered(time.moment(offered_starts_at), time.clock(offer_expires_at))}
        </Badge>
      )}
      {onLeave !== null && (
        <Button
          size="small"
          look="quiet"
          aria-label={words.appointments.leave_one(entry.customer_name ?? '')}
          onClick={onLeave}
        >
          {words.appointments.leave}
        </Button>
      )}
    </li>
  )
}

function WishedTime({ entry }: { entry: WaitlistEntry }) {
  const words = useWords()
  const time = useBusinessTime()
  const day = (date: string) => time.day(instantAt(date, 12 * 60, time.zone))
  const { from_date, to_date, earliest_time, latest_time } = entry
  const days =
    from_date === to_date ? day(from_date) : words.appointments.between(day(from_date), day(to_date))
  return `${days}${words.appointments.at_times(earliest_time, latest_time)}`
}

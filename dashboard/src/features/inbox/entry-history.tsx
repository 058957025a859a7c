import { useState } from 'react'
import { QueryView } from '#components/states.tsx'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import type { Entry } from './entry.ts'
import type { EntryChange } from './inbox-queries.ts'
import { useEntryHistory } from './inbox-queries.ts'

/** Who did what to it, oldest first; asked for when somebody wants to know. */
export function EntryHistory({ entry }: { entry: Entry }) {
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="text-sm" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="w-fit cursor-pointer rounded text-soft hover:text-ink">
        {words.inbox.history}
      </summary>
      {isOpen && <Changes entry={entry} />}
    </details>
  )
}

function Changes({ entry }: { entry: Entry }) {
  const words = useWords()
  const history = useEntryHistory(entry)
  return (
    <QueryView query={history} rows={2}>
      {(changes) => (
        <ol className="mt-2 grid gap-2 border-l-2 border-line pl-4">
          {entry.call_id !== null && <Line text={words.inbox.left_in_call} at={entry.created_at} />}
          {changes.map((change) => (
            <Line key={change.id} text={<WhoDidWhat change={change} />} at={change.at} />
          ))}
          {changes.length === 0 && <li className="text-soft">{words.inbox.nothing_done}</li>}
        </ol>
      )}
    </QueryView>
  )
}

function Line({ text, at }: { text: React.ReactNode; at: string }) {
  const time = useBusinessTime()
  return (
    <li className="flex flex-wrap gap-x-2">
      <span>{text}</span>
      <time dateTime={at} className="text-soft">
        {time.moment(at)}
      </time>
    </li>
  )
}

function WhoDidWhat({ change }: { change: EntryChange }) {
  const { inbox } = useWords()
  const { action, by_kind, by_name, staff_name } = change
  const who = by_name ?? inbox.by[by_kind]
  if (action !== 'assigned') return inbox.did[action](who)
  return staff_name === null ? inbox.took_away(who) : inbox.gave(who, staff_name)
}

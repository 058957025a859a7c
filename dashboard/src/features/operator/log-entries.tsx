import type { Tone } from '#components/badge.tsx'
import { Badge } from '#components/badge.tsx'
import { Card } from '#components/card.tsx'
import { decimal } from '#lib/numbers.ts'
import type { Words } from '#lib/words/words.ts'
import { useWords } from '#lib/words/words.ts'
import type { CallLog } from './operator-queries.ts'

type Entry = CallLog['entries'][number]

const tones: Partial<Record<Entry['type'], Tone>> = {
  answered: 'good',
  tool: 'info',
  role_switch: 'accent',
  transfer: 'accent',
  rung: 'warn',
  flag: 'warn',
}

/** Details that say nothing. */
const plain = new Set(['', 'ok'])

export function LogEntries({ log: { call, entries } }: { log: CallLog }) {
  const words = useWords()
  return (
    <Card flush>
      {entries.length === 0 && <p className="p-5 text-sm text-soft">{words.operator.log_none}</p>}
      <ol className="divide-y divide-line">
        {entries.map((entry, index) => (
          <li
            // oxlint-disable-next-line react/no-array-index-key -- entries have no id and only grow at the end
            key={index}
            className="grid grid-cols-[4.5rem_minmax(0,1fr)_auto] items-baseline gap-x-4 gap-y-1 px-5 py-2.5 text-sm"
          >
            <time dateTime={entry.at} className="text-soft tabular-nums">
              {sinceStart(call.started_at, entry.at, words.locale)}
            </time>
            <span className="min-w-0">
              <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <Badge tone={tones[entry.type] ?? 'neutral'}>{words.operator.entries[entry.type]}</Badge>
                <span className="min-w-0 font-medium break-words">{subjectOf(entry, words)}</span>
              </span>
              {!plain.has(entry.detail) && entry.detail !== entry.subject && (
                <span className="block break-words text-soft">{detailOf(entry, words)}</span>
              )}
            </span>
            <span className="text-soft tabular-nums">
              {entry.took_ms === null ? '' : words.conversation.took(entry.took_ms)}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  )
}

function subjectOf({ type, subject }: Entry, words: Words): string {
  if (type === 'turn') return words.operator.speakers[subject] ?? subject
  if (type === 'rung') return words.conversation.rungs[subject] ?? subject
  if (type === 'ended') return (words.conversation.end_reasons as Record<string, string>)[subject] ?? subject
  return subject
}

function detailOf({ type, detail }: Entry, words: Words): string {
  return type === 'turn' && detail === 'interrupted' ? words.conversation.interrupted : detail
}

/** `+3.24 s` */
function sinceStart(started_at: string, at: string, locale: string): string {
  return `+${decimal((Date.parse(at) - Date.parse(started_at)) / 1_000, 2, locale)} s`
}

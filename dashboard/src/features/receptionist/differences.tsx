import { useWords } from '#lib/words/words.ts'
import type { Difference } from './draft-queries.ts'
import { hoursText } from './hours-text.ts'

const texts: ReadonlySet<Difference['field']> = new Set(['personality', 'greeting_message', 'system_prompt'])

/** What was taken out and put in, field by field. */
export function Differences({ list }: { list: readonly Difference[] }) {
  const words = useWords()
  if (list.length === 0) return <p className="text-sm text-soft">{words.drafts.no_differences}</p>
  return (
    <dl className="grid gap-3 text-sm">
      {list.map((difference) => (
        <div key={difference.field} className="min-w-0">
          <dt className="mb-1 text-xs font-medium text-soft">{words.drafts.fields[difference.field]}</dt>
          <dd className="max-h-64 overflow-y-auto rounded-lg bg-sunken px-3 py-2 break-words whitespace-pre-wrap">
            <Change of={difference} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Change({ of: { field, before, after, parts } }: { of: Difference }) {
  const words = useWords()
  const isText = texts.has(field)
  if (isText && parts.length > 0) {
    return parts.map(({ kind, text }, at) => {
      const Part = { same: 'span', removed: 'del', added: 'ins' }[kind] as 'span' | 'del' | 'ins'
      const look = { same: '', removed: 'bg-bad-wash text-bad', added: 'bg-good-wash text-good no-underline' }
      return (
        // Parts have no name but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <Part key={at} className={look[kind]}>
          {text}
        </Part>
      )
    })
  }
  const told = (value: Difference['before']) => {
    if (field === 'hours' && value === null) return words.role_hours.kinds.always
    if (value === null) return words.receptionist.all_tools
    if (typeof value === 'string') return value
    if (!Array.isArray(value)) return hoursText(value, words)
    return value.map((tool) => words.receptionist.can[tool] ?? tool.replaceAll('_', ' ')).join(', ')
  }
  return (
    <>
      <del className="text-soft">{told(before)}</del>
      {' → '}
      <ins className="no-underline">{told(after)}</ins>
    </>
  )
}

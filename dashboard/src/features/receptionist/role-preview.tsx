import { useState } from 'react'
import { Clock } from 'lucide-react'
import { Bubble } from '#components/conversation/bubble.tsx'
import { Card } from '#components/card.tsx'
import { Note } from '#components/note.tsx'
import { QueryView } from '#components/states.tsx'
import { cx } from '#lib/cx.ts'
import { refusalText } from '#lib/error-text.ts'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import type { RoleStanding, usePreview } from './role-queries.ts'

const kinds = ['new_caller', 'returning_caller'] as const

/** What is being written, as a new and a returning caller would meet it. */
export function RolePreview({ name, preview }: { name: string; preview: ReturnType<typeof usePreview> }) {
  const words = useWords()
  const [kind, setKind] = useState<(typeof kinds)[number]>('new_caller')
  return (
    <Card title={words.receptionist.preview}>
      <div className="mb-4 grid grid-cols-2 gap-1 rounded-lg bg-sunken p-1">
        {kinds.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === kind}
            onClick={() => setKind(each)}
            className={cx(
              'rounded-md px-3 py-1.5 text-sm font-medium',
              each === kind ? 'bg-raised shadow-sm' : 'text-soft hover:text-ink',
            )}
          >
            {words.receptionist[each]}
          </button>
        ))}
      </div>
      <QueryView query={preview} rows={3}>
        {({ problem, standing, [kind]: { greeting, prompt } }) => (
          <div className="grid gap-4">
            <Standing standing={standing} />
            {problem !== null && (
              <Note tone="warn" title={words.receptionist.problem}>
                {refusalText(problem, words.errors)}
              </Note>
            )}
            <div>
              <p className="mb-1.5 text-xs font-medium text-soft">{words.receptionist.hears}</p>
              <Bubble speaker="ai" name={name} text={greeting} />
            </div>
            <div>
              <p className="mb-1.5 text-xs font-medium text-soft">{words.receptionist.told}</p>
              <p className="max-h-64 overflow-y-auto rounded-lg bg-sunken px-3 py-2 text-sm whitespace-pre-wrap">
                {prompt === '' ? words.receptionist.told_nothing : prompt}
              </p>
            </div>
          </div>
        )}
      </QueryView>
    </Card>
  )
}

/** Whether a call of now would come to it. */
function Standing({ standing }: { standing: RoleStanding }) {
  const { role_hours } = useWords()
  const time = useBusinessTime()
  const { takes_calls, takes_calls_at, is_answering, answering_name } = standing
  const isOut = !takes_calls
  const who = answering_name ?? role_hours.built_in
  return (
    <div className={cx('flex items-start gap-2 text-sm', isOut ? 'text-warn' : 'text-soft')}>
      <Clock aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div>
        {isOut && (
          <p className="font-medium">
            {takes_calls_at === null ? role_hours.out : role_hours.out_until(time.moment(takes_calls_at))}
          </p>
        )}
        <p>{isOut && is_answering ? role_hours.answers_all_the_same(who) : role_hours.goes_to(who)}</p>
      </div>
    </div>
  )
}

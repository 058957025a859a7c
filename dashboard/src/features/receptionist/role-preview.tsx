import { useState } from 'react'
import { Bubble } from '#components/conversation/bubble.tsx'
import { Card } from '#components/card.tsx'
import { Note } from '#components/note.tsx'
import { QueryView } from '#components/states.tsx'
import { cx } from '#lib/cx.ts'
import { refusalText } from '#lib/error-text.ts'
import { useWords } from '#lib/words/words.ts'
import type { usePreview } from './role-queries.ts'

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
        {({ problem, [kind]: { greeting, prompt } }) => (
          <div className="grid gap-4">
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
                {prompt}
              </p>
            </div>
          </div>
        )}
      </QueryView>
    </Card>
  )
}

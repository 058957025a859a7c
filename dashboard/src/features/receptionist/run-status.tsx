import { useState } from 'react'
import { CircleCheck, CircleX } from 'lucide-react'
import { Badge } from '#components/badge.tsx'
import { Button } from '#components/button.tsx'
import { Dialog } from '#components/dialog.tsx'
import { Note } from '#components/note.tsx'
import { useWords } from '#lib/words/words.ts'
import type { Run } from './draft-queries.ts'
import { isUnderWay } from './draft-queries.ts'
import { RehearsedCall } from './rehearsed-call.tsx'

/** How the rehearsals went, and the way to their conversations. */
export function RunStatus({ run }: { run: Run }) {
  const { drafts } = useWords()
  const [isOpen, setOpen] = useState(false)
  const { results, rehearsals, problem, model_kind } = run
  const passed = results.filter(({ ok }) => ok).length
  return (
    <div className="grid gap-3">
      {run.state === 'broken' ? (
        <Note tone="bad" title={drafts.broken}>
          {problem}
        </Note>
      ) : (
        <div role="status" className="grid gap-1.5">
          <p className="flex items-center justify-between gap-2 text-sm font-medium">
            {isUnderWay(run) ? drafts.playing(results.length, rehearsals) : drafts.went(passed, rehearsals)}
            <StateBadge run={run} />
          </p>
          <progress
            aria-label={drafts.rehearsals}
            max={rehearsals}
            value={results.length}
            className="h-1.5 w-full overflow-hidden rounded-full bg-sunken accent-accent"
          />
        </div>
      )}
      {results.length > 0 && (
        <div>
          <Button size="small" onClick={() => setOpen(true)}>
            {drafts.see}
          </Button>
        </div>
      )}
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        place="side"
        title={drafts.rehearsals}
        text={model_kind === 'stand-in' ? drafts.stand_in : drafts.rehearsals_text}
      >
        <ul className="grid gap-2">
          {results
            .toSorted((a, b) => Number(a.ok) - Number(b.ok))
            .map((result) => (
              <li key={result.rehearsal_id} className="rounded-lg border border-line">
                <details open={!result.ok && results.length < 4}>
                  <summary className="flex cursor-pointer items-center gap-2 rounded-lg px-3 py-2.5 text-sm font-medium hover:bg-sunken">
                    {result.ok ? (
                      <CircleCheck aria-hidden className="size-4 shrink-0 text-good" />
                    ) : (
                      <CircleX aria-hidden className="size-4 shrink-0 text-bad" />
                    )}
                    <span className="min-w-0 flex-1">{result.name}</span>
                    <span className="sr-only">{result.ok ? drafts.passed : drafts.failed}</span>
                  </summary>
                  <RehearsedCall result={result} name={run.words.ai_name} />
                </details>
              </li>
            ))}
        </ul>
      </Dialog>
    </div>
  )
}

export function StateBadge({ run }: { run: Run }) {
  const { drafts } = useWords()
  if (run.state === 'passed') return <Badge tone="good">{drafts.passed}</Badge>
  if (run.state === 'failed') return <Badge tone="bad">{drafts.failed}</Badge>
  return <Badge tone="info">{drafts.under_way}</Badge>
}

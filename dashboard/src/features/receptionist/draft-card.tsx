import { Badge } from '#components/badge.tsx'
import { Card } from '#components/card.tsx'
import { Note } from '#components/note.tsx'
import { cx } from '#lib/cx.ts'
import { useWords } from '#lib/words/words.ts'
import { Differences } from './differences.tsx'
import type { DraftState } from './draft-queries.ts'
import { hasDraft } from './draft-queries.ts'
import { DraftSteps } from './draft-steps.tsx'
import { RunStatus } from './run-status.tsx'

/** Written, rehearsed, published: where the words of a role stand, and the next step. */
export function DraftCard({
  role_id,
  state,
  mayChange,
  hasUnsaved,
}: {
  role_id: string
  state: DraftState
  mayChange: boolean
  /** Something is written that is not in the draft yet. */
  hasUnsaved: boolean
}) {
  const { drafts } = useWords()
  const { published, differences, run, is_outdated } = state
  const isDraft = hasDraft(state)
  return (
    <Card
      title={isDraft ? drafts.draft : drafts.live}
      text={isDraft ? drafts.draft_text : drafts.live_text(published.number)}
      actions={
        isDraft ? <Badge tone="warn">{drafts.not_live}</Badge> : <Badge tone="good">{drafts.is_live}</Badge>
      }
    >
      <div className="grid gap-4">
        {isDraft && is_outdated && <Note tone="warn">{drafts.outdated}</Note>}
        {isDraft && <Differences list={differences} />}
        {run !== null && <RunStatus run={run} />}
        {mayChange && (
          // On a phone the bar has them.
          <div className={cx(isDraft && 'hidden lg:block')}>
            <DraftSteps role_id={role_id} state={state} isDraft={isDraft} hasUnsaved={hasUnsaved} />
          </div>
        )}
      </div>
    </Card>
  )
}

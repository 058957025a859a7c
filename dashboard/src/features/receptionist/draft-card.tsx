import { useState } from 'react'
import { Badge } from '#components/badge.tsx'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { ConfirmDialog } from '#components/dialog.tsx'
import { Note } from '#components/note.tsx'
import { useWords } from '#lib/words/words.ts'
import { Differences } from './differences.tsx'
import type { DraftState } from './draft-queries.ts'
import { isUnderWay, useDiscardDraft, useRehearse } from './draft-queries.ts'
import { PublishDialog } from './publish-dialog.tsx'
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
  const isDraft = state.draft !== null && differences.length > 0
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
        {mayChange && <Steps role_id={role_id} state={state} isDraft={isDraft} hasUnsaved={hasUnsaved} />}
      </div>
    </Card>
  )
}

function Steps({
  role_id,
  state: { run },
  isDraft,
  hasUnsaved,
}: {
  role_id: string
  state: DraftState
  isDraft: boolean
  hasUnsaved: boolean
}) {
  const { drafts } = useWords()
  const rehearse = useRehearse(role_id)
  const [asks, setAsks] = useState<'discard' | 'publish' | null>(null)
  const close = () => setAsks(null)
  const discard = useDiscardDraft(role_id, close)
  const passed = run?.state === 'passed'
  const rehearseButton = (
    <Button
      look={isDraft && !passed ? 'primary' : 'secondary'}
      busy={rehearse.isPending || isUnderWay(run)}
      disabled={hasUnsaved}
      onClick={() => rehearse.mutate(isDraft ? 'draft' : 'published')}
    >
      {run === null ? drafts.rehearse : drafts.rehearse_again}
    </Button>
  )
  if (!isDraft) return <div>{rehearseButton}</div>
  return (
    <>
      {hasUnsaved && <p className="text-sm text-soft">{drafts.save_first}</p>}
      <div className="flex flex-wrap gap-2">
        {rehearseButton}
        <Button
          look={passed ? 'primary' : 'secondary'}
          disabled={hasUnsaved}
          onClick={() => setAsks('publish')}
        >
          {drafts.publish}
        </Button>
        <Button look="quiet" onClick={() => setAsks('discard')}>
          {drafts.discard}
        </Button>
      </div>
      <PublishDialog role_id={role_id} run={run} isOpen={asks === 'publish'} onClose={close} />
      <ConfirmDialog
        isOpen={asks === 'discard'}
        onClose={close}
        title={drafts.discard_title}
        text={drafts.discard_text}
        confirm={drafts.discard}
        busy={discard.isPending}
        onConfirm={() => discard.mutate(undefined)}
      />
    </>
  )
}

import { useState } from 'react'
import { Button } from '#components/button.tsx'
import { ConfirmDialog } from '#components/dialog.tsx'
import { useWords } from '#lib/words/words.ts'
import type { DraftState } from './draft-queries.ts'
import { isUnderWay, useDiscardDraft, useRehearse } from './draft-queries.ts'
import { PublishDialog } from './publish-dialog.tsx'

/** What can be done next with the words of a role. */
export function DraftSteps({
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

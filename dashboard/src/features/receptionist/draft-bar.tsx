import type { ReactNode } from 'react'
import { useWords } from '#lib/words/words.ts'
import type { DraftState } from './draft-queries.ts'
import { hasDraft } from './draft-queries.ts'
import { DraftSteps } from './draft-steps.tsx'
import { StateBadge } from './run-status.tsx'

/**
 * The editor of a role on a screen too narrow for the draft beside it: what is not saved, or not heard yet, stays in
 * sight with its next step.
 */
export function DraftBar({
  role_id,
  state,
  save,
  onDetails,
}: {
  role_id: string
  state: DraftState
  /** The buttons to save; null: nothing is unsaved. */
  save: ReactNode | null
  onDetails: () => void
}) {
  const { drafts } = useWords()
  const { run } = state
  if (save === null && !hasDraft(state)) return null
  return (
    <section
      aria-label={drafts.bar}
      className="sticky bottom-20 z-10 mt-5 grid gap-3 rounded-xl border border-line bg-raised p-3 shadow-lg md:bottom-4 lg:hidden"
    >
      {save !== null ? (
        <>
          <p className="text-sm font-medium">{drafts.unsaved}</p>
          {save}
        </>
      ) : (
        <>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <p className="text-sm font-medium">{drafts.unpublished}</p>
            {run !== null && run.state !== 'broken' && <StateBadge run={run} />}
            <button type="button" onClick={onDetails} className="ml-auto rounded text-sm text-soft underline">
              {drafts.details}
            </button>
          </div>
          <DraftSteps role_id={role_id} state={state} isDraft hasUnsaved={false} />
        </>
      )}
    </section>
  )
}

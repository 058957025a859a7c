import { useState } from 'react'
import { keptDraft } from './kept-draft.ts'
import type { Draft } from './draft.ts'
import { emptyDraft } from './draft.ts'
import type { Schema } from './set-up-queries.ts'

export interface DraftInHand {
  draft: Draft
  change: (patch: Partial<Draft>) => void
  /** It was begun before the page was opened. */
  isResumed: boolean
  startOver: () => void
  forget: () => void
}

/** What the wizard gathers, written down with every change. */
export function useDraft(user_id: string, templates: readonly [Schema, ...Schema[]]): DraftInHand {
  const [kept] = useState(() => keptDraft.read(user_id, templates))
  const [isResumed, setResumed] = useState(kept !== null)
  const [draft, setDraft] = useState<Draft>(() => kept ?? emptyDraft(templates[0], navigator.language))
  return {
    draft,
    isResumed,
    change(patch) {
      const next = { ...draft, ...patch }
      setDraft(next)
      keptDraft.write(user_id, next)
    },
    startOver() {
      keptDraft.forget(user_id)
      setDraft(emptyDraft(templates[0], navigator.language))
      setResumed(false)
    },
    forget: () => keptDraft.forget(user_id),
  }
}

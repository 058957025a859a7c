import { useState } from 'react'
import { useWords } from '#lib/words/words.ts'
import { keptDraft } from './kept-draft.ts'
import type { Draft } from './draft.ts'
import { emptyDraft } from './draft.ts'
import type { Templates } from './set-up-queries.ts'

export interface DraftInHand {
  draft: Draft
  change: (patch: Partial<Draft>) => void
  /** It was begun before the page was opened. */
  isResumed: boolean
  startOver: () => void
  forget: () => void
}

/** What the wizard gathers, written down with every change. */
export function useDraft(user_id: string, templates: Templates): DraftInHand {
  const { locale } = useWords()
  const [kept] = useState(() => keptDraft.read(user_id, templates))
  const [isResumed, setResumed] = useState(kept !== null)
  const [draft, setDraft] = useState<Draft>(() => kept ?? emptyDraft(templates, locale))
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
      setDraft(emptyDraft(templates, locale))
      setResumed(false)
    },
    forget: () => keptDraft.forget(user_id),
  }
}

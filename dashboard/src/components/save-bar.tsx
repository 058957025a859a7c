import { cx } from '#lib/cx.ts'
import { useWords } from '#lib/words/words.ts'
import { Button } from './button.tsx'
import { useLeaveGuard } from './leave-guard.ts'
import { Note } from './note.tsx'
import { errorText } from './states.tsx'

/** Below what is changed and then saved as a whole: save, discard, what went wrong. In sight while there is something to save. */
export function SaveBar({
  isChanged,
  isSaving,
  error = null,
  onDiscard,
}: {
  isChanged: boolean
  isSaving: boolean
  error?: unknown
  onDiscard: () => void
}) {
  const words = useWords()
  useLeaveGuard(isChanged)
  return (
    <div
      className={cx(
        'grid gap-3',
        isChanged &&
          'sticky bottom-20 z-10 rounded-xl border border-line bg-raised p-3 shadow-lg md:bottom-4',
      )}
    >
      {error !== null && <Note tone="bad">{errorText(error, words)}</Note>}
      <div className="flex items-center gap-2">
        <Button type="submit" look="primary" busy={isSaving} disabled={!isChanged}>
          {words.common.save}
        </Button>
        {isChanged && !isSaving && (
          <Button look="quiet" onClick={onDiscard}>
            {words.common.discard}
          </Button>
        )}
      </div>
    </div>
  )
}

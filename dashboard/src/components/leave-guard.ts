import { useBlocker } from '@tanstack/react-router'
import { useWords } from '#lib/words/words.ts'

/** Asks before a page with changes that are not saved is left, by a link or by closing it. */
export function useLeaveGuard(isChanged: boolean): void {
  const words = useWords()
  useBlocker({
    shouldBlockFn: () => isChanged && !window.confirm(words.common.leave_unsaved),
    enableBeforeUnload: isChanged,
  })
}

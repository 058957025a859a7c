import { useInboxCounts } from '#lib/inbox-counts.ts'
import { useWords } from '#lib/words/words.ts'

/** How much waits in the inbox, beside its entry in the menu. */
export function WaitingMark({ className }: { className: string }) {
  const words = useWords()
  const counts = useInboxCounts()
  const waiting = counts === undefined ? 0 : counts.messages + counts.callbacks + counts.feedback
  if (waiting === 0) return null
  return (
    <span className={className}>
      <span
        aria-hidden
        className="grid h-5 min-w-5 place-items-center rounded-full bg-accent px-1.5 text-xs font-semibold text-on-accent tabular-nums"
      >
        {waiting > 99 ? '99+' : waiting}
      </span>
      <span className="sr-only"> {words.inbox.waiting(waiting)}</span>
    </span>
  )
}

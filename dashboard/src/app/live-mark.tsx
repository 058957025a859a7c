import { useLiveState } from '#lib/live.ts'
import { useWords } from '#lib/words/words.ts'

/** How many calls run now, beside "Today" in the menu. */
export function LiveMark() {
  const words = useWords()
  const count = useLiveState()?.calls.length ?? 0
  if (count === 0) return null
  return (
    <span className="ml-auto flex items-center gap-1.5 text-xs tabular-nums">
      <span aria-hidden className="size-2 animate-pulse rounded-full bg-good" />
      <span className="sr-only">{words.today.live}:</span>
      {count}
    </span>
  )
}

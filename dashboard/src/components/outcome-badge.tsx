import type { Tone } from '#components/badge.tsx'
import { Badge } from '#components/badge.tsx'
import type { EndReason } from '#lib/practice-protocol.ts'
import { useWords } from '#lib/words/words.ts'

const tones: Record<EndReason, Tone> = {
  goodbye: 'good',
  caller_hangup: 'neutral',
  transferred: 'accent',
  silence: 'neutral',
  max_duration: 'warn',
  limit_reached: 'warn',
  model_failed: 'bad',
  line_failed: 'bad',
  unrouted: 'bad',
  shutdown: 'warn',
  lost: 'bad',
}

/** How a call ended; one without an end is on the line. */
export function OutcomeBadge({ reason }: { reason: EndReason | null }) {
  const words = useWords()
  if (reason !== null) return <Badge tone={tones[reason]}>{words.conversation.end_reasons[reason]}</Badge>
  return (
    <Badge tone="info">
      <span aria-hidden className="size-1.5 animate-pulse rounded-full bg-info" />
      {words.calls.in_progress}
    </Badge>
  )
}

import { Badge } from '#components/badge.tsx'
import { Card } from '#components/card.tsx'
import { LookedButton } from '#components/looked-button.tsx'
import { Note } from '#components/note.tsx'
import { attentionText } from '#lib/attention-text.ts'
import { useWords } from '#lib/words/words.ts'
import type { CallDetail } from './call-queries.ts'

/** What the call was about, and what a person should look at. */
export function CallSummary({ call }: { call: CallDetail }) {
  const words = useWords()
  const { analysis, flags } = call
  if (analysis === null && flags.length === 0) return null
  const attention = analysis === null ? null : attentionText(analysis, words)
  return (
    <Card title={words.calls.summary}>
      <div className="grid gap-3">
        {analysis !== null && (
          <>
            <p>{analysis.summary}</p>
            <p>
              <Badge tone="accent">{words.today.outcomes[analysis.outcome]}</Badge>
            </p>
          </>
        )}
        {flags.map((flag) => (
          <Note key={`${flag.at} ${flag.subject}`} tone="warn" title={words.calls.flags}>
            {flag.detail}
          </Note>
        ))}
        {attention !== null && (
          <Note tone="warn" title={words.calls.attention}>
            {attention}
          </Note>
        )}
        {analysis !== null && call.is_flagged && (
          <div>
            <LookedButton call_id={call.id} />
          </div>
        )}
      </div>
    </Card>
  )
}

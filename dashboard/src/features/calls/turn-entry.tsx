import { Bubble } from '#components/conversation/bubble.tsx'
import { useMay } from '#lib/business.ts'
import { decimal, lengthOf } from '#lib/numbers.ts'
import type { Words } from '#lib/words/words.ts'
import { useWords } from '#lib/words/words.ts'
import type { CallDetail } from './call-queries.ts'
import { useRoles } from './call-queries.ts'
import { callerName } from './caller-name.ts'
import { offsetOf } from './timeline.ts'
import type { Recording } from './use-recording.ts'
import type { AskedTurn } from './why-panel.tsx'

/** Beside every turn a short word will do. */
function callerWord(call: CallDetail, words: Words): string {
  return (
    call.customer_name ?? (call.caller_number === null ? words.conversation.caller : callerName(call, words))
  )
}

/** One turn: it can be heard, and what the receptionist said can be asked about and corrected. */
export function TurnEntry({
  call,
  turn,
  recording,
  onAsk,
}: {
  call: CallDetail
  turn: CallDetail['turns'][number]
  recording: Recording | null
  onAsk: (asked: AskedTurn) => void
}) {
  const words = useWords()
  const { conversation, locale } = words
  const { data: roles } = useRoles()
  const [from, to] = [offsetOf(call, turn.started_at), offsetOf(call, turn.ended_at)]
  const position = recording?.is_playing === true ? recording.position : null
  const role = roles?.find(({ id }) => id === turn.role_id)
  const meta = [
    lengthOf(from),
    turn.latency_ms === null ? null : conversation.answered_in(decimal(turn.latency_ms / 1_000, 2, locale)),
    turn.interrupted ? conversation.interrupted : null,
    turn.interrupted && turn.heard_text !== null && turn.heard_text !== turn.text
      ? conversation.heard_only(turn.heard_text)
      : null,
  ].filter((part) => part !== null)
  return (
    <Bubble
      speaker={turn.speaker}
      name={turn.speaker === 'ai' ? (role?.ai_name ?? conversation.receptionist) : callerWord(call, words)}
      text={turn.text}
      meta={meta.join(' · ')}
      isActive={position !== null && position >= from && position < to}
      onPlay={recording === null ? undefined : () => recording.play(from)}
      actions={turn.speaker === 'ai' ? <AskAbout turn_id={turn.id} onAsk={onAsk} /> : undefined}
    />
  )
}

function AskAbout({ turn_id, onAsk }: { turn_id: string; onAsk: (asked: AskedTurn) => void }) {
  const words = useWords()
  const mayCorrect = useMay('manager')
  const look = 'rounded px-2 py-1 touch:py-3.5 text-xs font-medium text-soft hover:bg-sunken hover:text-ink'
  return (
    <>
      <button type="button" className={look} onClick={() => onAsk({ turn_id, isCorrecting: false })}>
        {words.why.title}
      </button>
      {mayCorrect && (
        <button type="button" className={look} onClick={() => onAsk({ turn_id, isCorrecting: true })}>
          {words.why.correct}
        </button>
      )}
    </>
  )
}

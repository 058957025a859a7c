import { Ear, MessagesSquare, PhoneForwarded, Repeat2 } from 'lucide-react'
import { Card } from '#components/card.tsx'
import { AsideLine } from '#components/conversation/aside-line.tsx'
import { Bubble } from '#components/conversation/bubble.tsx'
import { ToolLine } from '#components/conversation/tool-line.tsx'
import { EmptyState } from '#components/states.tsx'
import { useBusiness } from '#lib/business.ts'
import { lengthOf } from '#lib/numbers.ts'
import type { Words } from '#lib/words/words.ts'
import { useWords } from '#lib/words/words.ts'
import type { CallDetail } from './call-queries.ts'
import { useRoles } from './call-queries.ts'
import { callerName } from './caller-name.ts'
import { Player } from './player.tsx'
import type { TimelineEntry } from './timeline.ts'
import { offsetOf, timelineOf } from './timeline.ts'
import type { Recording } from './use-recording.ts'
import { useRecording } from './use-recording.ts'

/** The conversation as turns beside its sound: a turn that is clicked is heard. */
export function Conversation({ call }: { call: CallDetail }) {
  const words = useWords()
  const { id: business_id } = useBusiness()
  const recording = useRecording(`/api/businesses/${business_id}/calls/${call.id}/recording`)
  const entries = timelineOf(call)
  return (
    <Card flush>
      <div className="sticky top-14 z-10 rounded-t-xl border-b border-line bg-surface px-5 py-3 md:top-0">
        {call.has_recording ? (
          <Player recording={recording} />
        ) : (
          <p className="text-sm text-soft">{words.calls.no_recording}</p>
        )}
      </div>
      {entries.length === 0 ? (
        <EmptyState icon={MessagesSquare} title={words.calls.no_turns} />
      ) : (
        <ol className="grid gap-3 px-5 py-5">
          {entries.map((entry) => (
            <li key={`${entry.kind} ${entry.kind === 'turn' ? entry.turn.id : entry.at}`}>
              <Entry call={call} entry={entry} recording={call.has_recording ? recording : null} />
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}

function Entry({
  call,
  entry,
  recording,
}: {
  call: CallDetail
  entry: TimelineEntry
  recording: Recording | null
}) {
  const { conversation } = useWords()
  const { data: roles } = useRoles()
  switch (entry.kind) {
    case 'turn':
      return <TurnEntry call={call} turn={entry.turn} recording={recording} />
    case 'tool': {
      const { tool_name: name, args, status, duration_ms, result } = entry.tool
      return <ToolLine {...{ name, args, status, duration_ms, result }} />
    }
    case 'switch': {
      const role = roles?.find(({ id }) => id === entry.to_role_id)
      return (
        <AsideLine icon={Repeat2}>
          {conversation.switched(role?.ai_name ?? conversation.receptionist, role?.role_type ?? '')}
        </AsideLine>
      )
    }
    case 'transfer': {
      const { outcome, target_name } = entry.transfer
      const isThrough = outcome === 'transferred'
      return (
        <AsideLine icon={PhoneForwarded} tone={isThrough ? 'quiet' : 'warn'}>
          {isThrough ? conversation.put_through(target_name) : conversation.put_through_failed(target_name)}
        </AsideLine>
      )
    }
    case 'rung':
      return (
        <AsideLine icon={Ear} tone="warn">
          {conversation.rungs[entry.rung] ?? entry.rung.replaceAll('_', ' ')}
        </AsideLine>
      )
    default:
      return null
  }
}

/** Beside every turn a short word will do. */
function callerWord(call: CallDetail, words: Words): string {
  return (
    call.customer_name ?? (call.caller_number === null ? words.conversation.caller : callerName(call, words))
  )
}

function TurnEntry({
  call,
  turn,
  recording,
}: {
  call: CallDetail
  turn: CallDetail['turns'][number]
  recording: Recording | null
}) {
  const words = useWords()
  const { conversation } = words
  const { data: roles } = useRoles()
  const [from, to] = [offsetOf(call, turn.started_at), offsetOf(call, turn.ended_at)]
  const position = recording?.is_playing === true ? recording.position : null
  const role = roles?.find(({ id }) => id === turn.role_id)
  const meta = [
    lengthOf(from),
    turn.latency_ms === null ? null : conversation.answered_in((turn.latency_ms / 1_000).toFixed(2)),
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
    />
  )
}

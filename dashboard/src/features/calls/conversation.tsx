import { useState } from 'react'
import { Ear, MessagesSquare, PhoneForwarded, Repeat2 } from 'lucide-react'
import { Card } from '#components/card.tsx'
import { AsideLine } from '#components/conversation/aside-line.tsx'
import { ToolLine } from '#components/conversation/tool-line.tsx'
import { EmptyState } from '#components/states.tsx'
import { useBusiness } from '#lib/business.ts'
import { roleTypeName } from '#lib/role-type.ts'
import { useWords } from '#lib/words/words.ts'
import type { CallDetail } from './call-queries.ts'
import { useRoles } from './call-queries.ts'
import { Player } from './player.tsx'
import type { TimelineEntry } from './timeline.ts'
import { timelineOf } from './timeline.ts'
import { TurnEntry } from './turn-entry.tsx'
import type { Recording } from './use-recording.ts'
import { useRecording } from './use-recording.ts'
import { WhyPanel, type AskedTurn } from './why-panel.tsx'

/** The conversation as turns beside its sound: a turn that is clicked is heard. */
export function Conversation({ call }: { call: CallDetail }) {
  const words = useWords()
  const { id: business_id } = useBusiness()
  const recording = useRecording(`/api/businesses/${business_id}/calls/${call.id}/recording`)
  const entries = timelineOf(call)
  const [asked, setAsked] = useState<AskedTurn | null>(null)
  return (
    <Card flush>
      <div className="sticky top-14 z-10 rounded-t-xl border-b border-line bg-surface px-5 py-3 md:top-0">
        {call.has_recording ? (
          <Player recording={recording} />
        ) : (
          <p className="text-sm text-soft">
            {call.end_reason === null ? words.calls.recording_later : words.calls.no_recording}
          </p>
        )}
      </div>
      {entries.length === 0 ? (
        <EmptyState icon={MessagesSquare} title={words.calls.no_turns} />
      ) : (
        <ol className="grid gap-3 px-5 py-5">
          {entries.map((entry) => (
            <li key={keyOf(entry)} id={entry.kind === 'turn' ? entry.turn.id : undefined}>
              <Entry
                call={call}
                entry={entry}
                recording={call.has_recording ? recording : null}
                onAsk={setAsked}
              />
            </li>
          ))}
        </ol>
      )}
      {asked !== null && (
        <WhyPanel key={asked.turn_id} call={call} asked={asked} onClose={() => setAsked(null)} />
      )}
    </Card>
  )
}

/** What happens outside turns may happen twice at once: a tool has its own id. */
function keyOf(entry: TimelineEntry): string {
  if (entry.kind === 'turn') return `turn ${entry.turn.id}`
  return entry.kind === 'tool' ? `tool ${entry.tool.id}` : `${entry.kind} ${entry.at}`
}

function Entry({
  call,
  entry,
  recording,
  onAsk,
}: {
  call: CallDetail
  entry: TimelineEntry
  recording: Recording | null
  onAsk: (asked: AskedTurn) => void
}) {
  const words = useWords()
  const { conversation } = words
  const { data: roles } = useRoles()
  switch (entry.kind) {
    case 'turn':
      return <TurnEntry call={call} turn={entry.turn} recording={recording} onAsk={onAsk} />
    case 'tool': {
      const { tool_name: name, args, status, duration_ms, result } = entry.tool
      return <ToolLine {...{ name, args, status, duration_ms, result }} />
    }
    case 'switch': {
      const role = roles?.find(({ id }) => id === entry.to_role_id)
      return (
        <AsideLine icon={Repeat2}>
          {conversation.switched(
            role?.ai_name ?? conversation.receptionist,
            roleTypeName(role?.role_type ?? '', words),
          )}
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

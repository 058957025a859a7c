import { useEffect, useRef } from 'react'
import { Ear, MessagesSquare, PhoneForwarded, Repeat2 } from 'lucide-react'
import { AsideLine } from '#components/conversation/aside-line.tsx'
import { Bubble } from '#components/conversation/bubble.tsx'
import { ToolLine } from '#components/conversation/tool-line.tsx'
import { EmptyState } from '#components/states.tsx'
import { decimal } from '#lib/numbers.ts'
import { roleTypeName } from '#lib/role-type.ts'
import { useWords } from '#lib/words/words.ts'
import type { PracticeEntry, PracticeState } from './practice-state.ts'

/** The conversation while it happens; the newest stays in sight. */
export function Transcript({ state }: { state: PracticeState }) {
  const words = useWords()
  const end = useRef<HTMLDivElement>(null)
  const { entries } = state
  useEffect(() => {
    const box = end.current?.parentElement
    if (entries.length > 0 && box) box.scrollTop = box.scrollHeight
  }, [entries])
  if (entries.length === 0) {
    return (
      <div className="grid min-h-0 flex-1 place-items-center overflow-y-auto">
        <EmptyState icon={MessagesSquare} title={words.practice.empty_title}>
          {words.practice.empty_text}
        </EmptyState>
      </div>
    )
  }
  return (
    <div
      role="log"
      aria-label={words.practice.transcript}
      // A log that scrolls must be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="min-h-0 flex-1 overflow-y-auto px-5 py-4"
    >
      <div className="grid gap-3">
        {entries.map((entry) => (
          <Entry key={entry.key} entry={entry} />
        ))}
      </div>
      <div ref={end} />
    </div>
  )
}

function Entry({ entry }: { entry: PracticeEntry }) {
  const words = useWords()
  const { conversation } = words
  switch (entry.kind) {
    case 'turn':
      return <TurnEntry entry={entry} />
    case 'tool':
      return <ToolLine {...entry} />
    case 'role':
      return (
        <AsideLine icon={Repeat2}>
          {conversation.switched(entry.ai_name, roleTypeName(entry.role_type, words))}
        </AsideLine>
      )
    case 'transfer':
      return <AsideLine icon={PhoneForwarded}>{conversation.put_through(entry.target_name)}</AsideLine>
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

function TurnEntry({ entry }: { entry: Extract<PracticeEntry, { kind: 'turn' }> }) {
  const { conversation, locale } = useWords()
  const isAi = entry.speaker === 'ai'
  const meta = [
    entry.latency_ms === null ? null : conversation.answered_in(decimal(entry.latency_ms / 1_000, 2, locale)),
    entry.interrupted ? conversation.interrupted : null,
  ].filter((part) => part !== null)
  return (
    <Bubble
      speaker={entry.speaker}
      name={isAi ? (entry.name ?? conversation.receptionist) : conversation.you}
      text={entry.text}
      {...(meta.length === 0 ? {} : { meta: meta.join(' · ') })}
    />
  )
}

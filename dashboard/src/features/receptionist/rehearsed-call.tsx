import { Wrench } from 'lucide-react'
import { AsideLine } from '#components/conversation/aside-line.tsx'
import { Bubble } from '#components/conversation/bubble.tsx'
import { PlainData } from '#components/conversation/plain-data.tsx'
import { Note } from '#components/note.tsx'
import { useWords } from '#lib/words/words.ts'
import type { RunResult } from './draft-queries.ts'

/** One rehearsal as a conversation, and what it should have been and was not. */
export function RehearsedCall({ result, name }: { result: RunResult; name: string }) {
  const { drafts, conversation } = useWords()
  const wrong = result.findings.filter(({ ok }) => !ok)
  return (
    <div className="grid gap-4 border-t border-line px-3 py-4">
      {result.problem !== null && (
        <Note tone="bad" title={drafts.broken}>
          {result.problem_reason ? drafts.problems[result.problem_reason] : result.problem}
        </Note>
      )}
      {wrong.length > 0 && (
        <Note tone="warn" title={drafts.expected}>
          <ul className="grid gap-1">
            {wrong.map((finding) => (
              <li key={`${finding.kind} ${finding.line} ${finding.wanted}`}>
                <Finding of={finding} />
              </li>
            ))}
          </ul>
        </Note>
      )}
      {result.conversation.map((step, at) =>
        step.kind === 'turn' ? (
          <Bubble
            // Steps have no name but their place.
            // oxlint-disable-next-line react/no-array-index-key
            key={at}
            speaker={step.speaker}
            name={step.speaker === 'ai' ? name : conversation.caller}
            text={step.text}
          />
        ) : (
          // oxlint-disable-next-line react/no-array-index-key
          <AsideLine key={at} icon={Wrench} tone={step.status === 'ok' ? 'quiet' : 'warn'}>
            <details>
              <summary className="cursor-pointer rounded">
                {conversation.tools[step.name] ?? step.name.replaceAll('_', ' ')}
                {step.status !== 'ok' &&
                  ` · ${conversation.statuses[step.status] ?? conversation.did_not_work}`}
              </summary>
              <div className="mt-2 rounded-lg bg-sunken p-3 text-ink">
                <PlainData data={step.args} />
              </div>
            </details>
          </AsideLine>
        ),
      )}
    </div>
  )
}

function Finding({ of: { kind, line, wanted, found } }: { of: RunResult['findings'][number] }) {
  const { drafts, conversation } = useWords()
  const isTool = kind === 'uses_tool' || kind === 'never_uses_tool'
  const what = isTool ? (conversation.tools[wanted] ?? wanted.replaceAll('_', ' ')) : wanted
  return (
    <>
      {drafts.findings[kind](what, line)}
      {found !== '' && <span className="block text-soft">{drafts.instead(found)}</span>}
    </>
  )
}

import { Wrench } from 'lucide-react'
import { useWords } from '#lib/words/words.ts'
import { AsideLine } from './aside-line.tsx'
import { PlainData } from './plain-data.tsx'

export interface ToolLineProps {
  name: string
  args: Record<string, unknown>
  status: string
  duration_ms: number
  /** What was answered; known once the call is in the log. */
  result?: Record<string, unknown>
}

/** A tool in plain words, with what went in and came out for who wants to know. */
export function ToolLine({ name, args, status, duration_ms, result }: ToolLineProps) {
  const words = useWords()
  const { conversation } = words
  const isOk = status === 'ok'
  const did = conversation.tools[name] ?? name.replaceAll('_', ' ')
  const say = typeof result?.['say'] === 'string' ? result['say'] : null
  return (
    <AsideLine icon={Wrench} tone={isOk ? 'quiet' : 'warn'}>
      <details className="group">
        <summary className="tap cursor-pointer list-none rounded hover:text-ink [&::-webkit-details-marker]:hidden">
          <span className="font-medium">{did}</span>
          {!isOk && ` · ${conversation.statuses[status] ?? conversation.did_not_work}`}
          {' · '}
          <span className="whitespace-nowrap">{conversation.took(duration_ms)}</span>
          <span className="ml-2 text-xs underline underline-offset-2 group-open:hidden">
            {conversation.details}
          </span>
        </summary>
        <div className="mt-2 grid gap-3 rounded-lg border border-line bg-surface p-3 text-ink">
          {say !== null && <PlainSection title={conversation.said_to_model} data={say} />}
          <PlainSection title={conversation.asked_with} data={args} />
          {result?.['data'] !== undefined && (
            <PlainSection title={conversation.answer} data={result['data']} />
          )}
        </div>
      </details>
    </AsideLine>
  )
}

function PlainSection({ title, data }: { title: string; data: unknown }) {
  return (
    <div>
      <p className="mb-1 text-xs font-medium text-soft">{title}</p>
      <PlainData data={data} />
    </div>
  )
}

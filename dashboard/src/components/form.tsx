import type { FormEvent, ReactNode } from 'react'
import { useWords } from '#lib/words/words.ts'
import { Note } from './note.tsx'
import { errorText } from './states.tsx'

/** A form whose fields are read when it is sent; `error` is what the server said about it. */
export function Form({
  onSend,
  error,
  className = 'grid gap-4',
  children,
}: {
  onSend: (fields: Record<string, string>) => void
  error?: unknown
  className?: string
  children: ReactNode
}) {
  const words = useWords()
  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const fields = [...new FormData(event.currentTarget)].map(([name, value]) => [
      name,
      typeof value === 'string' ? value : '',
    ])
    onSend(Object.fromEntries(fields) as Record<string, string>)
  }
  return (
    <form onSubmit={send} className={className}>
      {children}
      {error !== undefined && error !== null && <Note tone="bad">{errorText(error, words)}</Note>}
    </form>
  )
}

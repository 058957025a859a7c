import type { ReactNode } from 'react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { LucideIcon } from 'lucide-react'
import { ApiError } from '#lib/api.ts'
import { errorText } from '#lib/error-text.ts'
import { useWords } from '#lib/words/words.ts'
import { Button } from './button.tsx'
import { Note } from './note.tsx'

export { errorText }

export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const words = useWords()
  const id = error instanceof ApiError ? error.request_id : null
  // Who may not see it may not see it the next time either.
  const isRefused = error instanceof ApiError && error.status === 403
  return (
    <div className="grid gap-3 p-5">
      <Note tone="bad" title={words.common.error_title}>
        <p>{errorText(error, words)}</p>
        {id !== null && <p className="text-soft">{words.common.request_id(id)}</p>}
      </Note>
      {onRetry !== undefined && !isRefused && (
        <div>
          <Button size="small" onClick={onRetry}>
            {words.common.retry}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Nothing there yet: what would stand here, and how it gets here. */
export function EmptyState({
  icon: Icon,
  title,
  titleAs: Title = 'p',
  children,
  action,
}: {
  icon: LucideIcon
  title: string
  /** `h1` where it is all the page says. */
  titleAs?: 'p' | 'h1'
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="flex flex-col items-center gap-3 px-6 py-12 text-center">
      <span className="grid size-12 place-items-center rounded-full bg-accent-wash text-accent">
        <Icon aria-hidden className="size-5" />
      </span>
      <div>
        <Title className="font-semibold">{title}</Title>
        {children !== undefined && <p className="mx-auto mt-1 max-w-md text-sm text-soft">{children}</p>}
      </div>
      {action}
    </div>
  )
}

/** Grey bars in the place of what is on its way. */
export function Skeleton({ rows = 4 }: { rows?: number }) {
  const words = useWords()
  return (
    <div role="status" className="grid gap-3 p-5">
      <span className="sr-only">{words.common.loading}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div
          key={row}
          aria-hidden
          className={`h-5 animate-pulse rounded bg-sunken ${row % 2 === 0 ? '' : 'w-2/3'}`}
        />
      ))}
    </div>
  )
}

/** A query on a page: grey bars, then what came, or what went wrong. What is shown stays shown while it is renewed. */
export function QueryView<T>({
  query,
  rows,
  children,
}: {
  query: UseQueryResult<T>
  rows?: number
  children: (data: T) => ReactNode
}) {
  if (query.data !== undefined) return children(query.data)
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return <Skeleton {...(rows === undefined ? {} : { rows })} />
}

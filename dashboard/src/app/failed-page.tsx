import { Link } from '@tanstack/react-router'
import { MapPinOff } from 'lucide-react'
import { buttonClass } from '#components/button.tsx'
import { EmptyState, ErrorState } from '#components/states.tsx'
import { usePageTitle } from '#lib/arrival.ts'
import { useWords } from '#lib/words/words.ts'

export function NotFoundPage() {
  const words = useWords()
  usePageTitle(words.common.not_found_title)
  return (
    <main className="grid min-h-[70dvh] place-items-center">
      <EmptyState
        icon={MapPinOff}
        title={words.common.not_found_title}
        titleAs="h1"
        action={
          <Link to="/" className={buttonClass('primary')}>
            {words.common.go_home}
          </Link>
        }
      >
        {words.common.not_found_text}
      </EmptyState>
    </main>
  )
}

export function FailedPage({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const words = useWords()
  usePageTitle(words.common.error_title)
  return (
    <main className="mx-auto grid min-h-[70dvh] max-w-lg content-center">
      <h1 className="sr-only">{words.common.error_title}</h1>
      <ErrorState error={error} onRetry={onRetry} />
    </main>
  )
}

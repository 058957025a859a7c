import { Link } from '@tanstack/react-router'
import { ArrowRight } from 'lucide-react'
import { useBusiness } from '#lib/business.ts'
import { useInboxCounts } from '#lib/inbox-counts.ts'
import { useWords } from '#lib/words/words.ts'
import type { Needs } from './today-queries.ts'

const placeOf: Record<keyof Needs, { page: string; search?: Record<string, string> }> = {
  flagged: { page: 'calls', search: { flagged: 'yes' } },
  messages: { page: 'inbox' },
  callbacks: { page: 'inbox', search: { kind: 'callbacks' } },
  feedback: { page: 'inbox', search: { kind: 'feedback' } },
  gaps: { page: 'business/knowledge' },
  failed: { page: 'business/messages' },
}

/** Where all of a kind stand, where more wait than are shown above it. */
export function AllNeeds({ kind, shown }: { kind: keyof Needs; shown: readonly unknown[] }) {
  const words = useWords()
  const { id: business_id } = useBusiness()
  const count = useInboxCounts()?.[kind] ?? 0
  if (count <= shown.length) return null
  const { page, search = {} } = placeOf[kind]
  return (
    <li className="px-5 py-3 text-sm">
      <Link
        to={`/b/${business_id}/${page}`}
        search={search}
        className="inline-flex items-center gap-1.5 font-medium text-accent-strong hover:underline"
      >
        {words.today.all_of[kind](count)}
        <ArrowRight aria-hidden className="size-4" />
      </Link>
    </li>
  )
}

import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import { Badge } from '#components/badge.tsx'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { ShowMore } from '#components/show-more.tsx'
import { ErrorState } from '#components/states.tsx'
import { useBusiness, useMay } from '#lib/business.ts'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import { GapDialog } from './answer-dialog.tsx'
import type { Gap } from './knowledge-queries.ts'
import { useDismissGap, useGaps } from './knowledge-queries.ts'

/** What callers asked and nobody has written down; not there when there is none. */
export function Gaps() {
  const words = useWords()
  const asked = useGaps()
  const gaps = asked.data?.pages.flatMap(({ items }) => items) ?? []
  const mayChange = useMay('manager')
  const dismiss = useDismissGap()
  const [open, setOpen] = useState<Gap | null>(null)
  if (asked.isLoadingError) {
    return (
      <Card flush title={words.business.gaps}>
        <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />
      </Card>
    )
  }
  if (gaps.length === 0) return null
  return (
    <Card
      flush
      title={
        <>
          {words.business.gaps}{' '}
          <Badge tone="warn">
            {gaps.length}
            {asked.hasNextPage && '+'}
          </Badge>
        </>
      }
      text={words.business.gaps_text}
    >
      <ul className="divide-y divide-line border-t border-line">
        {gaps.map((gap) => (
          <li key={gap.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3">
            <div className="min-w-0 flex-1 basis-64">
              <p className="font-medium break-words">“{gap.question}”</p>
              <Asked gap={gap} />
            </div>
            {mayChange && (
              <div className="flex gap-1">
                <Button size="small" onClick={() => setOpen(gap)}>
                  {words.business.answer_it}
                </Button>
                <Button size="small" look="quiet" onClick={() => dismiss.mutate(gap.id)}>
                  {words.business.dismiss}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <ShowMore query={asked} className="border-t border-line p-3 text-center" />
      {open !== null && <GapDialog gap={open} onClose={() => setOpen(null)} />}
    </Card>
  )
}

function Asked({ gap }: { gap: Gap }) {
  const words = useWords()
  const time = useBusinessTime()
  const { id: business_id } = useBusiness()
  return (
    <p className="text-sm text-soft">
      {words.business.asked(gap.asked_count, time.ago(gap.last_asked_at))}
      {gap.call_id !== null && (
        <>
          {' · '}
          <Link
            to="/b/$business_id/calls/$call_id"
            params={{ business_id, call_id: gap.call_id }}
            className="underline underline-offset-2 hover:text-ink"
          >
            {words.business.to_call}
          </Link>
        </>
      )}
    </p>
  )
}

import { useState } from 'react'
import { MessageCircleQuestionMark, Plus } from 'lucide-react'
import { Badge } from '#components/badge.tsx'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { ShowMore } from '#components/show-more.tsx'
import { EmptyState, ErrorState, Skeleton } from '#components/states.tsx'
import { useMay } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'
import { AnswerDialog } from './answer-dialog.tsx'
import type { Knowledge } from './knowledge-queries.ts'
import { useKnowledge } from './knowledge-queries.ts'

/** Every question that is answered. */
export function Answers() {
  const words = useWords()
  const mayChange = useMay('manager')
  const known = useKnowledge()
  const [open, setOpen] = useState<Knowledge | 'new' | null>(null)
  const rows = known.data?.pages.flatMap(({ items }) => items)
  return (
    <Card
      flush
      title={words.business.answers}
      text={words.business.answers_text}
      actions={
        mayChange && (
          <Button size="small" onClick={() => setOpen('new')}>
            <Plus aria-hidden />
            {words.business.add_answer}
          </Button>
        )
      }
    >
      {rows === undefined && !known.isError && <Skeleton />}
      {rows === undefined && known.isError && (
        <ErrorState error={known.error} onRetry={() => void known.refetch()} />
      )}
      {rows?.length === 0 && (
        <EmptyState icon={MessageCircleQuestionMark} title={words.business.no_answers}>
          {words.business.no_answers_text}
        </EmptyState>
      )}
      {rows !== undefined && rows.length > 0 && (
        <ul className="divide-y divide-line border-t border-line">
          {rows.map((row) => (
            <AnswerRow key={row.id} row={row} onOpen={mayChange ? () => setOpen(row) : null} />
          ))}
        </ul>
      )}
      <ShowMore query={known} className="border-t border-line p-3 text-center" />
      {open !== null && (
        <AnswerDialog knowledge={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </Card>
  )
}

function AnswerRow({ row, onOpen }: { row: Knowledge; onOpen: (() => void) | null }) {
  const words = useWords()
  return (
    <li className="relative px-5 py-3.5 has-[button:hover]:bg-sunken">
      <p className="flex items-center gap-2 font-medium">
        {onOpen === null ? (
          <span className="min-w-0 break-words">{row.question}</span>
        ) : (
          <button
            type="button"
            onClick={onOpen}
            className="min-w-0 text-left break-words after:absolute after:inset-0"
          >
            {row.question}
          </button>
        )}
        {!row.is_active && <Badge>{words.business.off}</Badge>}
      </p>
      <p className="mt-0.5 line-clamp-2 text-sm break-words text-soft">{row.answer}</p>
    </li>
  )
}

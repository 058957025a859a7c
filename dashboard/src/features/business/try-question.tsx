import { FileText, MessageCircleQuestionMark, Quote } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { TextField } from '#components/field.tsx'
import { Form } from '#components/form.tsx'
import { useWords } from '#lib/words/words.ts'
import { useDocuments } from './document-queries.ts'
import { useTryQuestion } from './knowledge-queries.ts'

/** A question as a caller would ask it, and what the receptionist would say. `onAnswer` null: may not. */
export function TryQuestion({ onAnswer }: { onAnswer: ((question: string) => void) | null }) {
  const words = useWords()
  const attempt = useTryQuestion()
  const asked = attempt.variables ?? ''
  return (
    <Card title={words.business.try} text={words.business.try_text}>
      <search>
        <Form
          className="flex flex-wrap gap-2"
          error={attempt.error}
          onSend={({ question = '' }) => attempt.mutate(question)}
        >
          <TextField
            hideLabel
            name="question"
            type="search"
            required
            maxLength={1_000}
            label={words.business.question}
            placeholder={words.business.try_placeholder}
            className="flex-1 basis-56"
          />
          <Button type="submit" busy={attempt.isPending}>
            {words.business.ask}
          </Button>
        </Form>
      </search>
      <div role="status" className="empty:hidden">
        {attempt.data !== undefined && attempt.data.say !== null && (
          <Said say={attempt.data.say} from={attempt.data.passages[0]} />
        )}
        {attempt.data !== undefined && attempt.data.say === null && (
          <div className="mt-4 flex flex-wrap items-center justify-between gap-3 rounded-lg bg-warn-wash px-4 py-3">
            <p className="text-sm">{words.business.not_known(asked)}</p>
            {onAnswer !== null && (
              <Button size="small" onClick={() => onAnswer(asked)}>
                {words.business.answer_it}
              </Button>
            )}
          </div>
        )}
      </div>
    </Card>
  )
}

function Said({
  say,
  from,
}: {
  say: string
  from: { heading: string; document_id: string | null } | undefined
}) {
  const words = useWords()
  const { data: documents = [] } = useDocuments()
  const document = documents.find(({ id }) => id === from?.document_id)
  const Icon = document === undefined ? MessageCircleQuestionMark : FileText
  return (
    <figure className="mt-4 rounded-lg bg-accent-wash px-4 py-3">
      <blockquote className="flex gap-3">
        <Quote aria-hidden className="mt-1 size-4 shrink-0 text-accent" />
        <p className="min-w-0 break-words">{say}</p>
      </blockquote>
      <figcaption className="mt-2 flex items-center gap-1.5 pl-7 text-sm text-soft">
        <Icon aria-hidden className="size-3.5 shrink-0" />
        <span className="min-w-0 truncate">
          {words.business.said_from} {document === undefined ? from?.heading : document.title}
        </span>
      </figcaption>
    </figure>
  )
}

import { Link } from '@tanstack/react-router'
import { Button, buttonClass } from '#components/button.tsx'
import { TextArea, TextField } from '#components/field.tsx'
import { FormButtons } from '#components/form-buttons.tsx'
import { Form } from '#components/form.tsx'
import { Note } from '#components/note.tsx'
import { useBusiness } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'
import type { AnswerSource } from './answer-queries.ts'
import { useCorrectAnswer } from './answer-queries.ts'

/** What it should have said. It becomes knowledge, in place of what it was said from. */
export function CorrectForm({
  turn,
  source,
  onClose,
}: {
  turn: { call_id: string; turn_id: string }
  source: AnswerSource
  onClose: () => void
}) {
  const words = useWords()
  const { id: business_id } = useBusiness()
  const correct = useCorrectAnswer(turn)
  if (correct.data !== undefined) {
    const { replaced, closed_gaps, knowledge } = correct.data
    return (
      <div className="grid gap-4">
        <Note tone="good" title={replaced ? words.why.replaced : words.why.added}>
          <p className="font-medium">{knowledge.question}</p>
          <p className="break-words whitespace-pre-wrap">{knowledge.answer}</p>
          {closed_gaps.length > 0 && <p className="mt-1">{words.why.closed_gaps(closed_gaps.length)}</p>}
        </Note>
        <div className="flex flex-wrap justify-end gap-2">
          <Link to="/b/$business_id/business/knowledge" params={{ business_id }} className={buttonClass()}>
            {words.why.see_knowledge}
          </Link>
          <Button look="primary" onClick={onClose}>
            {words.common.close}
          </Button>
        </div>
      </div>
    )
  }
  return (
    <Form
      error={correct.error}
      onSend={({ question = '', answer = '' }) =>
        correct.mutate({ question: question.trim(), answer: answer.trim() })
      }
    >
      <p className="rounded-lg bg-sunken px-3.5 py-2 text-sm break-words">
        <span className="block text-xs font-medium text-soft">{words.why.said}</span>
        {source.turn.text.trim()}
      </p>
      <TextField
        name="question"
        required
        maxLength={1_000}
        defaultValue={questionOf(source)}
        label={words.why.question}
        hint={words.why.question_hint}
      />
      <TextArea
        name="answer"
        required
        maxLength={10_000}
        defaultValue={source.passages[0]?.text ?? ''}
        label={words.why.answer}
        hint={source.passages[0]?.knowledge_id ? words.why.answer_replaces : words.why.answer_new}
      />
      <FormButtons send={words.why.save} busy={correct.isPending} onCancel={onClose} />
    </Form>
  )
}

/** That of the knowledge which is mended, else what was looked up, else the caller's own words. */
function questionOf({ passages, tool_calls, question }: AnswerSource): string {
  const known = passages[0]?.knowledge_id ? passages[0].heading : undefined
  const lookedUp = tool_calls.findLast(({ tool_name }) => tool_name === 'answer_question')?.args['question']
  return known ?? (typeof lookedUp === 'string' ? lookedUp : (question ?? ''))
}

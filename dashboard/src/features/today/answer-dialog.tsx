import { Dialog } from '#components/dialog.tsx'
import { TextArea, TextField } from '#components/field.tsx'
import { FormButtons } from '#components/form-buttons.tsx'
import { Form } from '#components/form.tsx'
import { useWords } from '#lib/words/words.ts'
import type { Needs } from './today-queries.ts'
import { useAnswerGap } from './today-queries.ts'

/** A gap becomes knowledge. */
export function AnswerDialog({
  gap,
  isOpen,
  onClose,
}: {
  gap: Needs['gaps'][number]
  isOpen: boolean
  onClose: () => void
}) {
  const words = useWords()
  const answer = useAnswerGap(onClose)
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={words.today.answer_title} text={words.today.answer_text}>
      <Form
        error={answer.error}
        onSend={(fields) =>
          answer.mutate({
            gap_id: gap.id,
            question: fields['question'] ?? '',
            answer: fields['answer'] ?? '',
          })
        }
      >
        <TextField
          name="question"
          required
          maxLength={1_000}
          defaultValue={gap.question}
          label={words.today.question}
        />
        <TextArea name="answer" required maxLength={10_000} label={words.today.answer_label} />
        <FormButtons send={words.common.save} busy={answer.isPending} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}

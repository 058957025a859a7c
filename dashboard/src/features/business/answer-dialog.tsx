import { useState } from 'react'
import { Button } from '#components/button.tsx'
import { ConfirmDialog, Dialog } from '#components/dialog.tsx'
import { SwitchField, TextArea } from '#components/field.tsx'
import { FormButtons } from '#components/form-buttons.tsx'
import { Form } from '#components/form.tsx'
import { useWords } from '#lib/words/words.ts'
import type { Gap, Knowledge, KnowledgeFields } from './knowledge-queries.ts'
import { useAnswerGap, useRemoveKnowledge, useSaveKnowledge } from './knowledge-queries.ts'

/** A new question with its answer (`knowledge` null, `question` to begin with), or one that is changed. */
export function AnswerDialog({
  knowledge,
  question = '',
  onClose,
}: {
  knowledge: Knowledge | null
  question?: string
  onClose: () => void
}) {
  const words = useWords()
  const save = useSaveKnowledge(knowledge?.id ?? null, onClose)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={knowledge === null ? words.business.add_answer : words.business.edit_answer}
      text={words.business.answer_text}
    >
      <Fields
        stored={knowledge ?? { question, answer: '', is_active: true }}
        knowledge={knowledge}
        save={save}
        onClose={onClose}
      />
    </Dialog>
  )
}

/** The answer to what callers asked: it becomes knowledge, and the question is closed. */
export function GapDialog({ gap, onClose }: { gap: Gap; onClose: () => void }) {
  const words = useWords()
  const save = useAnswerGap(gap.id, onClose)
  const stored = { question: gap.question.slice(0, 1_000), answer: '', is_active: true }
  return (
    <Dialog isOpen onClose={onClose} title={words.business.answer_gap} text={words.business.answer_text}>
      <Fields stored={stored} knowledge={null} save={save} onClose={onClose} />
    </Dialog>
  )
}

function Fields({
  stored,
  knowledge,
  save,
  onClose,
}: {
  stored: KnowledgeFields
  knowledge: Knowledge | null
  save: { mutate: (fields: KnowledgeFields) => void; isPending: boolean; error: unknown }
  onClose: () => void
}) {
  const words = useWords()
  const [is_active, setActive] = useState(stored.is_active)
  return (
    <Form
      error={save.error}
      onSend={({ question = '', answer = '' }) => save.mutate({ question, answer, is_active })}
    >
      <TextArea
        name="question"
        rows={2}
        required
        maxLength={1_000}
        defaultValue={stored.question}
        label={words.business.question}
      />
      <TextArea
        name="answer"
        required
        maxLength={10_000}
        defaultValue={stored.answer}
        label={words.business.answer}
        hint={words.business.answer_hint}
      />
      {knowledge !== null && (
        <SwitchField
          label={words.business.in_use}
          hint={words.business.in_use_hint}
          checked={is_active}
          onChange={setActive}
        />
      )}
      <FormButtons send={words.common.save} busy={save.isPending} onCancel={onClose}>
        {knowledge !== null && <RemoveAnswer knowledge={knowledge} onDone={onClose} />}
      </FormButtons>
    </Form>
  )
}

function RemoveAnswer({ knowledge, onDone }: { knowledge: Knowledge; onDone: () => void }) {
  const words = useWords()
  const [isAsking, setAsking] = useState(false)
  const remove = useRemoveKnowledge(onDone)
  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>
        {words.common.remove}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={words.business.remove_answer_title}
        text={knowledge.question}
        confirm={words.common.remove}
        busy={remove.isPending}
        onConfirm={() => remove.mutate(knowledge.id)}
      />
    </>
  )
}

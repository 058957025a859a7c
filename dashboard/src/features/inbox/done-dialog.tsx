import { Dialog } from '#components/dialog.tsx'
import { TextArea } from '#components/field.tsx'
import { FormButtons } from '#components/form-buttons.tsx'
import { Form } from '#components/form.tsx'
import { useWords } from '#lib/words/words.ts'
import type { Entry } from './entry.ts'
import { useFinishEntry } from './inbox-queries.ts'

/** It is done; what came of it can be written down. */
export function DoneDialog({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const words = useWords()
  const finish = useFinishEntry(entry, onClose)
  return (
    <Dialog isOpen onClose={onClose} title={words.inbox.done_title[entry.kind]} text={entry.text}>
      <Form error={finish.error} onSend={({ outcome = '' }) => finish.mutate(outcome.trim() || null)}>
        <TextArea
          name="outcome"
          maxLength={2_000}
          defaultValue={entry.outcome ?? ''}
          label={words.inbox.outcome}
          hint={words.inbox.outcome_hint}
        />
        <FormButtons send={words.inbox.done} busy={finish.isPending} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}

import type { FormEvent } from 'react'
import { useState } from 'react'
import { Button } from '#components/button.tsx'
import { Dialog } from '#components/dialog.tsx'
import { TextField } from '#components/field.tsx'
import { useWords } from '#lib/words/words.ts'
import type { Run } from './draft-queries.ts'
import { usePublish } from './draft-queries.ts'

/** The last question before callers hear a draft, and room for a word on why it was changed. */
export function PublishDialog({
  role_id,
  run,
  isOpen,
  onClose,
}: {
  role_id: string
  /** Of the draft's very words. */
  run: Run | null
  isOpen: boolean
  onClose: () => void
}) {
  const { drafts } = useWords()
  const passed = run?.state === 'passed'
  const unheard = run?.state === 'failed' ? drafts.anyway_failed : drafts.anyway_text
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={passed ? drafts.publish_title : drafts.anyway_title}
      text={passed ? drafts.publish_text : unheard}
    >
      <PublishForm role_id={role_id} passed={passed} onDone={onClose} />
    </Dialog>
  )
}

function PublishForm({ role_id, passed, onDone }: { role_id: string; passed: boolean; onDone: () => void }) {
  const { drafts, common } = useWords()
  const publish = usePublish(role_id)
  const [note, setNote] = useState('')
  function submit(event: FormEvent): void {
    event.preventDefault()
    const written = note.trim()
    publish.mutate({ anyway: !passed, note: written === '' ? null : written }, { onSettled: onDone })
  }
  return (
    <form onSubmit={submit} className="grid gap-5">
      <TextField
        label={drafts.note}
        hint={drafts.note_hint}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>{common.cancel}</Button>
        <Button type="submit" look={passed ? 'primary' : 'danger'} busy={publish.isPending}>
          {passed ? drafts.publish : drafts.anyway}
        </Button>
      </div>
    </form>
  )
}

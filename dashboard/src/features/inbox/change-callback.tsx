import { useState } from 'react'
import { Pencil } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { Dialog } from '#components/dialog.tsx'
import { FormButtons } from '#components/form-buttons.tsx'
import { Form } from '#components/form.tsx'
import { useBusiness, useMay } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'
import { dueAt, DueFields, ReasonField } from './due-fields.tsx'
import type { Entry } from './entry.ts'
import { useChangeCallback } from './inbox-queries.ts'

/** A promise that still stands can be moved, and what it is about put in other words. */
export function ChangeCallback({ entry }: { entry: Entry }) {
  const words = useWords()
  const mayChange = useMay('manager')
  const [isChanging, setChanging] = useState(false)
  if (!mayChange || entry.kind !== 'callbacks' || entry.state !== 'open') return null
  return (
    <>
      <Button size="small" onClick={() => setChanging(true)}>
        <Pencil aria-hidden />
        {words.inbox.change}
      </Button>
      {isChanging && <ChangeDialog entry={entry} onClose={() => setChanging(false)} />}
    </>
  )
}

function ChangeDialog({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const words = useWords()
  const { timezone } = useBusiness()
  const change = useChangeCallback(entry.id, onClose)
  function send(fields: Record<string, string>): void {
    const due_at = dueAt(fields, timezone)
    // A promise has seconds, its fields have none: a time that was left alone stays to the second.
    const isSame = entry.due_at !== null && minuteOf(entry.due_at) === minuteOf(due_at)
    change.mutate({ ...(isSame ? {} : { due_at }), reason: fields['reason'] ?? '' })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.inbox.change_callback}
      text={words.inbox.change_callback_text}
    >
      <Form error={change.error} onSend={send}>
        <div className="grid gap-4 sm:grid-cols-2">
          <DueFields due_at={entry.due_at} />
        </div>
        <ReasonField reason={entry.text} />
        <FormButtons send={words.common.save} busy={change.isPending} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}

function minuteOf(at: string): number {
  return Math.floor(Date.parse(at) / 60_000)
}

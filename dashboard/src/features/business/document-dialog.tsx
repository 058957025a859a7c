import { useState } from 'react'
import { Button } from '#components/button.tsx'
import { ConfirmDialog, Dialog } from '#components/dialog.tsx'
import { TextArea, TextField } from '#components/field.tsx'
import { FormButtons } from '#components/form-buttons.tsx'
import { Form } from '#components/form.tsx'
import { QueryView } from '#components/states.tsx'
import { useWords } from '#lib/words/words.ts'
import type { Document } from './document-queries.ts'
import { useDocument, useRemoveDocument, useSaveDocument } from './document-queries.ts'

/** What was read out of a document; it may be mended. */
export function DocumentDialog({
  document,
  mayChange,
  onClose,
}: {
  document: Document
  mayChange: boolean
  onClose: () => void
}) {
  const words = useWords()
  const detail = useDocument(document.id)
  const save = useSaveDocument(document.id, onClose)
  return (
    <Dialog
      isOpen
      place="side"
      onClose={onClose}
      title={document.title}
      text={words.business.document_text(document.passages_count)}
    >
      <QueryView query={detail}>
        {({ title, text }) => (
          <Form
            error={save.error}
            onSend={(fields) =>
              save.mutate({ title: fields['title'] ?? title, text: fields['text'] ?? text })
            }
          >
            <TextField
              name="title"
              required
              maxLength={200}
              defaultValue={title}
              readOnly={!mayChange}
              label={words.business.document_title}
            />
            <TextArea
              name="text"
              required
              defaultValue={text}
              readOnly={!mayChange}
              label={words.business.read_out}
            />
            {mayChange && (
              <FormButtons
                send={words.common.save}
                busy={save.isPending}
                onCancel={onClose}
                className="sticky bottom-0 bg-surface pt-2"
              >
                <RemoveDocument document={document} onDone={onClose} />
              </FormButtons>
            )}
          </Form>
        )}
      </QueryView>
    </Dialog>
  )
}

function RemoveDocument({ document, onDone }: { document: Document; onDone: () => void }) {
  const words = useWords()
  const [isAsking, setAsking] = useState(false)
  const remove = useRemoveDocument(onDone)
  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>
        {words.common.remove}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={words.business.remove_title(document.title)}
        text={words.business.remove_document_text}
        confirm={words.common.remove}
        busy={remove.isPending}
        onConfirm={() => remove.mutate(document.id)}
      />
    </>
  )
}

import { useState } from 'react'
import { FileUp, X } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { Dialog } from '#components/dialog.tsx'
import { TextArea, TextField } from '#components/field.tsx'
import { FormButtons } from '#components/form-buttons.tsx'
import { Form } from '#components/form.tsx'
import { Note } from '#components/note.tsx'
import { useWords, type Words } from '#lib/words/words.ts'
import { problemOf, type FileProblem } from './document-files.ts'
import { useAddDocument } from './document-queries.ts'

/** A file that is picked, or text that is pasted. */
export function AddDocumentDialog({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const [file, setFile] = useState<File | null>(null)
  const [title, setTitle] = useState('')
  const add = useAddDocument(onClose)
  const problem = file === null ? null : problemOf(file)
  function pick(picked: File | undefined): void {
    add.reset()
    setFile(picked ?? null)
    if (title === titleOf(file)) setTitle(titleOf(picked))
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.business.add_document}
      text={words.business.add_document_text}
    >
      <Form
        error={add.error}
        onSend={({ text = '' }) => add.mutate(file === null ? { title, text } : { title, file })}
      >
        <div className="flex items-center gap-2">
          <label className="flex min-w-0 flex-1 cursor-pointer items-center gap-3 rounded-lg border border-dashed border-edge px-4 py-4 hover:bg-sunken has-focus-visible:outline-2 has-focus-visible:outline-accent">
            <FileUp aria-hidden className="size-5 shrink-0 text-accent" />
            <span className="min-w-0 truncate">{file?.name ?? words.business.pick_file}</span>
            <input
              type="file"
              accept=".pdf,.txt,.md,.html,.htm,application/pdf,text/plain,text/markdown,text/html"
              className="sr-only"
              // The same file, picked again after it was let go, would be no change.
              onClick={(event) => (event.currentTarget.value = '')}
              onChange={(event) => pick(event.target.files?.[0])}
            />
          </label>
          {file !== null && (
            <Button
              look="quiet"
              size="icon"
              aria-label={words.business.let_file_go(file.name)}
              onClick={() => pick(undefined)}
            >
              <X aria-hidden />
            </Button>
          )}
        </div>
        {problem !== null && <Note tone="bad">{problemText(problem, words)}</Note>}
        {file === null && (
          <TextArea
            name="text"
            required
            rows={6}
            label={words.business.or_paste}
            hint={words.business.paste_hint}
          />
        )}
        <TextField
          required
          maxLength={200}
          label={words.business.document_title}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <FormButtons
          send={words.common.add}
          busy={add.isPending}
          disabled={problem !== null}
          onCancel={onClose}
        >
          {add.isPending && <p className="mr-auto text-sm text-soft">{words.business.reading}</p>}
        </FormButtons>
      </Form>
    </Dialog>
  )
}

function titleOf(file: File | null | undefined): string {
  return file?.name.replace(/\.\w+$/, '').replaceAll(/[_-]+/g, ' ') ?? ''
}

function problemText(problem: FileProblem, { business }: Words): string {
  return problem.kind === 'too_large' ? business.file_too_large(problem.megabytes) : business.file_unreadable
}

import { useRef, useState } from 'react'
import { Button } from '#components/button.tsx'
import { Dialog } from '#components/dialog.tsx'
import { TextArea, TextField } from '#components/field.tsx'
import { FormButtons } from '#components/form-buttons.tsx'
import { Form } from '#components/form.tsx'
import { Note } from '#components/note.tsx'
import { errorText, QueryView } from '#components/states.tsx'
import { useMay } from '#lib/business.ts'
import { useSettled } from '#lib/settled.ts'
import { useWords } from '#lib/words/words.ts'
import {
  usePreview,
  useRemoveTemplate,
  useSaveTemplate,
  type MessageText,
  type Template,
  type WhichMessage,
} from './message-queries.ts'

/** The words of one message, with what somebody would get. `own` null: those that come along. */
export function TemplateDialog(props: { which: WhichMessage; own: Template | null; onClose: () => void }) {
  const words = useWords()
  const sent = usePreview(props.which, null)
  return (
    <Dialog
      isOpen
      place="side"
      onClose={props.onClose}
      title={words.settings.message_names[props.which.name]}
    >
      <QueryView query={sent}>
        {({ words: text, variables, language }) => (
          <Editor
            {...props}
            text={text}
            variables={variables}
            isOtherLanguage={language.slice(0, 2) !== props.which.language.slice(0, 2)}
          />
        )}
      </QueryView>
    </Dialog>
  )
}

function Editor({
  which,
  own,
  onClose,
  text: sent,
  variables,
  isOtherLanguage,
}: {
  which: WhichMessage
  own: Template | null
  onClose: () => void
  text: MessageText
  variables: readonly string[]
  isOtherLanguage: boolean
}) {
  const words = useWords()
  const mayChange = useMay('manager')
  const [text, setText] = useState(sent)
  const body = useRef<HTMLTextAreaElement>(null)
  /** Where the cursor is, or was. */
  function insert(name: string): void {
    const field = body.current
    const [from, to] = [field?.selectionStart ?? text.body.length, field?.selectionEnd ?? text.body.length]
    const word = `{${name}}`
    setText({ ...text, body: text.body.slice(0, from) + word + text.body.slice(to) })
    requestAnimationFrame(() => {
      field?.focus()
      field?.setSelectionRange(from + word.length, from + word.length)
    })
  }
  const save = useSaveTemplate(which, own, onClose)
  const remove = useRemoveTemplate(onClose)
  return (
    <Form error={save.error} onSend={() => save.mutate(text)}>
      {isOtherLanguage && <Note>{words.settings.not_in_language}</Note>}
      {which.channel === 'email' && (
        <TextField
          label={words.settings.subject}
          value={text.subject}
          maxLength={300}
          disabled={!mayChange}
          onChange={(event) => setText({ ...text, subject: event.target.value })}
        />
      )}
      <TextArea
        ref={body}
        rows={8}
        required
        maxLength={5_000}
        label={words.settings.text}
        value={text.body}
        disabled={!mayChange}
        onChange={(event) => setText({ ...text, body: event.target.value })}
      />
      <Variables names={variables} onPick={mayChange ? insert : null} />
      <Preview which={which} text={text} />
      {mayChange && (
        <FormButtons send={words.common.save} busy={save.isPending} onCancel={onClose}>
          {own !== null && (
            <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate(own.id)}>
              {words.settings.back_to_ours}
            </Button>
          )}
        </FormButtons>
      )}
    </Form>
  )
}

function Variables({ names, onPick }: { names: readonly string[]; onPick: ((name: string) => void) | null }) {
  const words = useWords()
  return (
    <div>
      <p className="mb-1.5 text-sm font-medium">{words.settings.variables}</p>
      <ul className="flex flex-wrap gap-1.5">
        {names.map((name) => (
          <li key={name}>
            <Button size="small" disabled={onPick === null} onClick={() => onPick?.(name)}>
              {`{${name}}`}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Preview({ which, text }: { which: WhichMessage; text: MessageText }) {
  const words = useWords()
  const preview = usePreview(which, useSettled(text, 300))
  return (
    <section aria-label={words.settings.preview} aria-live="polite">
      <p className="mb-1.5 text-sm font-medium">{words.settings.preview}</p>
      {preview.isError ? (
        <Note tone="warn">{errorText(preview.error, words)}</Note>
      ) : (
        <div className="rounded-2xl rounded-bl-sm bg-sunken px-4 py-3 text-sm break-words whitespace-pre-line">
          {which.channel === 'email' && <p className="mb-1 font-semibold">{preview.data?.filled.subject}</p>}
          {preview.data?.filled.body ?? words.common.loading}
        </div>
      )}
    </section>
  )
}

import type { FormEvent } from 'react'
import { useState } from 'react'
import { Plus, Trash2 } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { LineField, SelectField, TextField } from '#components/field.tsx'
import { Note } from '#components/note.tsx'
import { errorText } from '#components/states.tsx'
import { useWords } from '#lib/words/words.ts'
import type { RehearsalFields } from './rehearsal-fields.ts'
import { bodyOf, newLine } from './rehearsal-fields.ts'
import { useSaveRehearsal } from './rehearsal-queries.ts'
import { ToolPicks } from './tool-picks.tsx'

const mostLines = 20

/** A conversation as it is written down, and what must be true after it. `id` null: it is a new one. */
export function RehearsalForm({
  id,
  begun,
  onDone,
}: {
  id: string | null
  begun: RehearsalFields
  onDone: () => void
}) {
  const words = useWords()
  const { rehearsals, receptionist, common } = words
  const [fields, setFields] = useState(begun)
  const change = (patch: Partial<RehearsalFields>) => setFields({ ...fields, ...patch })
  const save = useSaveRehearsal(id, onDone)
  function submit(event: FormEvent): void {
    event.preventDefault()
    save.mutate(bodyOf(fields))
  }
  return (
    <form onSubmit={submit} className="grid gap-5">
      <div className="grid gap-4 sm:grid-cols-[1fr_12rem]">
        <TextField
          label={rehearsals.name}
          required
          maxLength={120}
          value={fields.name}
          onChange={(event) => change({ name: event.target.value })}
        />
        <SelectField
          label={rehearsals.caller}
          value={fields.caller}
          onChange={(event) => change({ caller: event.target.value === 'returning' ? 'returning' : 'new' })}
        >
          <option value="new">{receptionist.new_caller}</option>
          <option value="returning">{receptionist.returning_caller}</option>
        </SelectField>
      </div>
      <Lines lines={fields.lines} onChange={(lines) => change({ lines })} />
      <details open={hasEnd(begun)} className="group">
        <summary className="cursor-pointer rounded text-sm font-medium">{rehearsals.at_end}</summary>
        <div className="mt-4 grid gap-4">
          <ToolPicks
            label={rehearsals.uses_tools}
            picked={fields.uses_tools}
            onChange={(uses_tools) => change({ uses_tools })}
          />
          <ToolPicks
            label={rehearsals.never_uses_tools}
            picked={fields.never_uses_tools}
            onChange={(never_uses_tools) => change({ never_uses_tools })}
          />
          <LineField
            label={rehearsals.must_say}
            hint={rehearsals.commas}
            value={fields.says}
            onChange={(says) => change({ says })}
          />
          <LineField
            label={rehearsals.never_says}
            hint={rehearsals.commas}
            value={fields.never_says}
            onChange={(never_says) => change({ never_says })}
          />
        </div>
      </details>
      {save.isError && <Note tone="bad">{errorText(save.error, words)}</Note>}
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>{common.cancel}</Button>
        <Button type="submit" look="primary" busy={save.isPending}>
          {id === null ? common.add : common.save}
        </Button>
      </div>
    </form>
  )
}

function hasEnd({ uses_tools, never_uses_tools, says, never_says }: RehearsalFields): boolean {
  return uses_tools.length > 0 || never_uses_tools.length > 0 || says !== '' || never_says !== ''
}

/** What the caller says, one after the other, each with what the answer to it must contain. */
function Lines({
  lines,
  onChange,
}: {
  lines: RehearsalFields['lines']
  onChange: (lines: RehearsalFields['lines']) => void
}) {
  const { rehearsals } = useWords()
  const changeLine = (key: number, patch: { say?: string; hears?: string }) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...patch } : line)))
  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className="mb-2 text-sm font-medium">{rehearsals.conversation}</legend>
      <ol className="grid gap-3">
        {lines.map(({ key, say, hears }, at) => (
          <li key={key} className="grid gap-3 rounded-lg border border-line bg-raised p-3">
            <div className="flex items-start gap-2">
              <LineField
                className="flex-1"
                label={rehearsals.line(at + 1)}
                required={at === 0}
                maxLength={300}
                value={say}
                onChange={(say) => changeLine(key, { say })}
              />
              {lines.length > 1 && (
                <Button
                  look="quiet"
                  size="icon"
                  className="mt-6.5"
                  aria-label={rehearsals.remove_line(at + 1)}
                  onClick={() => onChange(lines.filter((line) => line.key !== key))}
                >
                  <Trash2 aria-hidden />
                </Button>
              )}
            </div>
            <LineField
              label={rehearsals.hears}
              {...(at === 0 ? { hint: rehearsals.hears_hint } : {})}
              value={hears}
              onChange={(hears) => changeLine(key, { hears })}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button
          size="small"
          disabled={lines.length >= mostLines}
          onClick={() => onChange([...lines, newLine(Math.max(...lines.map(({ key }) => key)) + 1)])}
        >
          <Plus aria-hidden />
          {rehearsals.add_line}
        </Button>
      </div>
    </fieldset>
  )
}

import { Card } from '#components/card.tsx'
import { SwitchField, TextField } from '#components/field.tsx'
import { useWords } from '#lib/words/words.ts'
import type { StepProps } from './wizard.tsx'

export function NumberStep({ draft, change }: StepProps) {
  const words = useWords()
  return (
    <Card>
      <div className="grid gap-5">
        <TextField
          label={words.first_run.number}
          hint={words.first_run.number_hint}
          type="tel"
          autoComplete="tel"
          required={!draft.is_number_later}
          disabled={draft.is_number_later}
          placeholder="+1 212 555 0100"
          value={draft.number}
          onChange={(event) => change({ number: event.target.value })}
        />
        <SwitchField
          label={words.first_run.number_later}
          hint={words.first_run.number_later_hint}
          checked={draft.is_number_later}
          onChange={(is_number_later) => change({ is_number_later })}
        />
      </div>
    </Card>
  )
}

import { Bubble } from '#components/conversation/bubble.tsx'
import { Card } from '#components/card.tsx'
import { TextArea, TextField } from '#components/field.tsx'
import { PersonalityField } from '#components/personality-field.tsx'
import { VoicePicker } from '#components/voice-picker.tsx'
import { isLanguage } from '#lib/template-language.ts'
import { useWords } from '#lib/words/words.ts'
import { plainGreeting } from './draft.ts'
import type { StepProps } from './wizard.tsx'
import { PickRow } from './pick-row.tsx'

export function ReceptionistStep({ draft, change }: StepProps) {
  const words = useWords()
  const isWritten = isLanguage(draft.language, draft.template.language)
  return (
    <>
      <Card>
        <div className="grid gap-4">
          <TextField
            label={words.first_run.ai_name}
            required
            maxLength={100}
            value={draft.ai_name}
            onChange={(event) => change({ ai_name: event.target.value })}
          />
          <VoicePicker
            value={draft.voice_style}
            language={draft.language}
            onChange={(voice_style) => change({ voice_style })}
          />
          <PersonalityField value={draft.personality} onChange={(personality) => change({ personality })} />
          <TextArea
            label={words.first_run.greeting}
            hint={isWritten ? words.first_run.greeting_hint : words.first_run.greeting_default}
            maxLength={1_000}
            rows={3}
            value={draft.greeting_message}
            onChange={(event) => change({ greeting_message: event.target.value })}
          />
          {draft.greeting_message.trim() !== '' && (
            <div>
              <p className="mb-1 text-sm text-soft">{words.first_run.preview}</p>
              <Bubble speaker="ai" name={draft.ai_name} text={plainGreeting(draft)} />
            </div>
          )}
        </div>
      </Card>
      {draft.knowledge.length > 0 && <Knowledge draft={draft} change={change} />}
    </>
  )
}

function Knowledge({ draft, change }: Pick<StepProps, 'draft' | 'change'>) {
  const words = useWords()
  const set = (at: number, patch: Partial<(typeof draft.knowledge)[number]>) =>
    change({ knowledge: draft.knowledge.map((each, index) => (index === at ? { ...each, ...patch } : each)) })
  return (
    <Card title={words.first_run.knowledge} text={words.first_run.knowledge_text}>
      <ul className="grid gap-4">
        {draft.knowledge.map((each, at) => (
          <li key={each.question}>
            <PickRow
              label={each.question}
              isChosen={each.is_chosen}
              onChoose={(is_chosen) => set(at, { is_chosen })}
            >
              <TextArea
                label={each.question}
                value={each.answer}
                rows={2}
                maxLength={10_000}
                disabled={!each.is_chosen}
                onChange={(event) => set(at, { answer: event.target.value })}
                className="flex-1"
              />
            </PickRow>
          </li>
        ))}
      </ul>
    </Card>
  )
}

import { Card } from '#components/card.tsx'
import { TextField } from '#components/field.tsx'
import { PersonalityField } from '#components/personality-field.tsx'
import { VoicePicker } from '#components/voice-picker.tsx'
import { useBusiness } from '#lib/business.ts'
import { refusalText, type Refusal } from '#lib/error-text.ts'
import { roleTypeName } from '#lib/role-type.ts'
import { useWords } from '#lib/words/words.ts'
import type { RoleWords } from './draft-queries.ts'
import { RoleHours } from './role-hours.tsx'
import { TemplateField } from './template-field.tsx'
import { ToolChoice } from './tool-choice.tsx'

export interface RoleFormProps {
  fields: RoleWords
  change: (patch: Partial<RoleWords>) => void
  problem: (Refusal & { field: string | null }) | null
}

const usual = ['receptionist', 'sales', 'support', 'booking', 'billing']

export function RoleForm({ fields, change, problem }: RoleFormProps) {
  const words = useWords()
  const { language } = useBusiness()
  const problemOf = (field: string) => (problem?.field === field ? refusalText(problem, words.errors) : null)
  return (
    <>
      <Card title={words.receptionist.about}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={words.receptionist.ai_name}
            hint={words.receptionist.ai_name_hint}
            required
            maxLength={100}
            value={fields.ai_name}
            onChange={(event) => change({ ai_name: event.target.value })}
          />
          <TextField
            label={words.receptionist.role_type}
            hint={words.receptionist.role_type_hint}
            required
            maxLength={50}
            list="role-types"
            value={fields.role_type}
            onChange={(event) => change({ role_type: event.target.value })}
          />
          <datalist id="role-types">
            {usual.map((type) => (
              <option key={type} value={type}>
                {roleTypeName(type, words)}
              </option>
            ))}
          </datalist>
          <div className="sm:col-span-2">
            <VoicePicker
              value={fields.voice_style}
              language={language}
              onChange={(voice_style) => change({ voice_style })}
            />
          </div>
          <div className="sm:col-span-2">
            <PersonalityField
              value={fields.personality}
              error={problemOf('personality')}
              onChange={(personality) => change({ personality })}
            />
          </div>
        </div>
      </Card>
      <Card title={words.receptionist.words}>
        <div className="grid gap-5">
          <TemplateField
            label={words.receptionist.greeting}
            hint={words.receptionist.greeting_hint}
            error={problemOf('greeting_message')}
            maxLength={1_000}
            value={fields.greeting_message}
            onChange={(greeting_message) => change({ greeting_message })}
          />
          <TemplateField
            label={words.receptionist.prompt}
            hint={words.receptionist.prompt_hint}
            error={problemOf('system_prompt')}
            maxLength={20_000}
            rows={8}
            value={fields.system_prompt}
            onChange={(system_prompt) => change({ system_prompt })}
          />
        </div>
      </Card>
      <RoleHours hours={fields.hours} onChange={(hours) => change({ hours })} />
      <ToolChoice allowed={fields.allowed_tools} onChange={(allowed_tools) => change({ allowed_tools })} />
    </>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { Card } from '#components/card.tsx'
import { SwitchField, TextArea } from '#components/field.tsx'
import { Note } from '#components/note.tsx'
import { Section } from '#components/section.tsx'
import { SettingsForm } from '#components/settings-form.tsx'
import { api, dataOf } from '#lib/api.ts'
import { useBusiness, useMay } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'
import { useKey } from '#lib/use-key.ts'
import { MessageConsents } from './message-consents.tsx'
import { RecordingConsents } from './recording-consents.tsx'
import { RetentionCard } from './retention-card.tsx'
import { useChange } from './use-change.ts'

/** What callers are told about the AI and the recording, and how long what they leave is kept. */
export function PrivacyPage() {
  const words = useWords()
  return (
    <Section zone title={words.shell.sections.privacy} text={words.settings.privacy_text}>
      <Announcements />
      <RecordingSwitch />
      <RetentionCard />
      <RecordingConsents />
      <MessageConsents />
    </Section>
  )
}

function Announcements() {
  const words = useWords()
  const business = useBusiness()
  const queries = useQueryClient()
  async function save({ ai_disclosure = '', recording_notice = '' }: Record<string, string>): Promise<void> {
    await dataOf(
      api.PATCH('/api/businesses/{business_id}', {
        params: { path: { business_id: business.id } },
        body: {
          ai_disclosure: ai_disclosure || null,
          recording_notice: recording_notice || null,
        },
      }),
    )
    await queries.invalidateQueries({ queryKey: ['business', business.id] })
    await queries.invalidateQueries({ queryKey: ['me'] })
  }
  return (
    <SettingsForm className="grid gap-5" onSave={save}>
      <Card title={words.settings.said_first} text={words.settings.said_first_text}>
        <div className="grid gap-4">
          <TextArea
            name="ai_disclosure"
            rows={2}
            maxLength={300}
            defaultValue={business.ai_disclosure ?? ''}
            placeholder={words.settings.ai_disclosure_example}
            label={words.settings.ai_disclosure}
            hint={words.settings.ai_disclosure_hint}
          />
          <TextArea
            name="recording_notice"
            rows={2}
            maxLength={300}
            defaultValue={business.recording_notice ?? ''}
            placeholder={words.settings.recording_notice_example}
            label={words.settings.recording_notice}
            hint={words.settings.recording_notice_hint}
          />
        </div>
      </Card>
    </SettingsForm>
  )
}

/** Saved at once. */
function RecordingSwitch() {
  const words = useWords()
  const business = useBusiness()
  const mayChange = useMay('manager')
  const queries = useQueryClient()
  const { path } = useKey('recording')
  const save = useChange(
    'recording',
    async (recording_enabled: boolean) => {
      await dataOf(
        api.PATCH('/api/businesses/{business_id}', { params: { path }, body: { recording_enabled } }),
      )
      await queries.invalidateQueries({ queryKey: ['business', business.id] })
      await queries.invalidateQueries({ queryKey: ['me'] })
    },
    { said: words.common.saved },
  )
  return (
    <Card>
      <SwitchField
        label={words.settings.recording}
        hint={words.settings.recording_hint}
        checked={save.isPending ? save.variables : business.recording_enabled}
        disabled={!mayChange || save.isPending}
        onChange={(checked) => save.mutate(checked)}
      />
      {business.recording_enabled && business.recording_notice === null && (
        <div className="mt-3">
          <Note tone="warn">{words.settings.recorded_untold}</Note>
        </div>
      )}
    </Card>
  )
}

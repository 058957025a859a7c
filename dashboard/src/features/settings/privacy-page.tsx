import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Card } from '#components/card.tsx'
import { SelectField, SwitchField, TextArea } from '#components/field.tsx'
import { Section } from '#components/section.tsx'
import { SettingsForm } from '#components/settings-form.tsx'
import { QueryView } from '#components/states.tsx'
import { api, dataOf } from '#lib/api.ts'
import { useBusiness, useMay } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'
import { useChange } from './use-change.ts'
import { useKey } from '#lib/use-key.ts'

/** What callers are told about the AI and the recording, and how long what they leave is kept. */
export function PrivacyPage() {
  const words = useWords()
  return (
    <Section title={words.shell.sections.privacy} text={words.settings.privacy_text}>
      <Announcements />
      <RecordingSwitch />
      <RetentionCard />
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
    </Card>
  )
}

const kinds = ['recording_days', 'transcript_days', 'call_days'] as const
const offered = [7, 30, 90, 180, 365, 730, 1_095]

function RetentionCard() {
  const words = useWords()
  const queries = useQueryClient()
  const { path, key } = useKey('retention')
  const retention = useQuery({
    queryKey: key,
    queryFn: () => dataOf(api.GET('/api/businesses/{business_id}/retention', { params: { path } })),
  })
  async function save(fields: Record<string, string>): Promise<void> {
    const daysOf = (kind: string) => (fields[kind] ? Number(fields[kind]) : null)
    const body = {
      recording_days: daysOf('recording_days'),
      transcript_days: daysOf('transcript_days'),
      call_days: daysOf('call_days'),
    }
    const saved = await dataOf(
      api.PATCH('/api/businesses/{business_id}/retention', { params: { path }, body }),
    )
    queries.setQueryData(key, saved)
  }
  return (
    <QueryView query={retention}>
      {(kept) => (
        <SettingsForm needed="owner" className="" onSave={save}>
          <Card title={words.settings.retention} text={words.settings.retention_text}>
            <div className="grid gap-4 sm:grid-cols-3">
              {kinds.map((kind) => (
                <SelectField
                  key={kind}
                  name={kind}
                  defaultValue={kept[kind] ?? ''}
                  label={words.settings.kept[kind]}
                >
                  <option value="">{words.settings.kept_forever}</option>
                  {withChosen(kept[kind]).map((days) => (
                    <option key={days} value={days}>
                      {words.settings.kept_days(days)}
                    </option>
                  ))}
                </SelectField>
              ))}
            </div>
          </Card>
        </SettingsForm>
      )}
    </QueryView>
  )
}

function withChosen(days: number | null): number[] {
  return [...new Set([...offered, ...(days === null ? [] : [days])])].toSorted((a, b) => a - b)
}

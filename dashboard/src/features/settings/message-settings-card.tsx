import { useQueryClient } from '@tanstack/react-query'
import { Card } from '#components/card.tsx'
import { CheckList, idsTicked } from '#components/check-list.tsx'
import { TextField } from '#components/field.tsx'
import { SettingsForm } from '#components/settings-form.tsx'
import { QueryView } from '#components/states.tsx'
import { api, dataOf } from '#lib/api.ts'
import { useWords } from '#lib/words/words.ts'
import { channels, useMessageSettings, type Channel, type MessageSettings } from './message-queries.ts'
import { useKey } from '#lib/use-key.ts'

const hours = [1, 2, 4, 12, 24, 48, 72, 168]

/** Who is told, on which channels, and when nobody is to be disturbed. */
export function MessageSettingsCard() {
  const settings = useMessageSettings()
  return <QueryView query={settings}>{(stored) => <SettingsCard settings={stored} />}</QueryView>
}

function SettingsCard({ settings }: { settings: MessageSettings }) {
  const words = useWords()
  const queries = useQueryClient()
  const { path, key } = useKey('message-settings')
  async function save(fields: Record<string, string>): Promise<void> {
    const listOf = (name: string) => (fields[name] ?? '').split(/[,\n]/).flatMap((each) => each.trim() || [])
    const body = {
      confirmation_channels: idsTicked(fields, 'channel') as Channel[],
      reminder_hours: idsTicked(fields, 'hours').map(Number),
      quiet_from: fields['quiet_from'] ?? settings.quiet_from,
      quiet_until: fields['quiet_until'] ?? settings.quiet_until,
      notify_emails: listOf('notify_emails'),
      notify_numbers: listOf('notify_numbers'),
      sms_from: fields['sms_from']?.trim() || null,
    }
    const stored = await dataOf(
      api.PATCH('/api/businesses/{business_id}/message-settings', { params: { path }, body }),
    )
    queries.setQueryData(key, stored)
  }
  const offered = [...new Set([...hours, ...settings.reminder_hours])].toSorted((a, b) => a - b)
  return (
    <SettingsForm className="" onSave={save}>
      <Card title={words.settings.when_and_how} text={words.settings.when_and_how_text}>
        <div className="grid gap-5">
          <CheckList
            name="channel"
            legend={words.settings.confirm_by}
            options={channels.map((id) => ({ id, label: words.settings.channels[id] }))}
            ticked={settings.confirmation_channels}
          />
          <CheckList
            name="hours"
            legend={words.settings.remind}
            options={offered.map((each) => ({ id: String(each), label: words.settings.before(each) }))}
            ticked={settings.reminder_hours.map(String)}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              name="quiet_from"
              type="time"
              required
              defaultValue={settings.quiet_from}
              label={words.settings.quiet_from}
            />
            <TextField
              name="quiet_until"
              type="time"
              required
              defaultValue={settings.quiet_until}
              label={words.settings.quiet_until}
              hint={words.settings.quiet_hint}
            />
            <TextField
              name="notify_emails"
              defaultValue={settings.notify_emails.join(', ')}
              label={words.settings.notify_emails}
              hint={words.settings.notify_emails_hint}
            />
            <TextField
              name="notify_numbers"
              defaultValue={settings.notify_numbers.join(', ')}
              label={words.settings.notify_numbers}
              hint={words.settings.notify_numbers_hint}
            />
            <TextField
              name="sms_from"
              type="tel"
              maxLength={40}
              defaultValue={settings.sms_from ?? ''}
              label={words.settings.sms_from}
              hint={words.settings.sms_from_hint}
            />
          </div>
        </div>
      </Card>
    </SettingsForm>
  )
}

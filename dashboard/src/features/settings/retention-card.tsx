import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Card } from '#components/card.tsx'
import { SelectField } from '#components/field.tsx'
import { SettingsForm } from '#components/settings-form.tsx'
import { QueryView } from '#components/states.tsx'
import { api, dataOf } from '#lib/api.ts'
import { useKey } from '#lib/use-key.ts'
import { useWords } from '#lib/words/words.ts'

const kinds = ['recording_days', 'transcript_days', 'call_days'] as const
const offered = [7, 30, 90, 180, 365, 730, 1_095]

/** How long what callers leave is kept; owners alone change it. */
export function RetentionCard() {
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
            <div className="grid items-end gap-4 sm:grid-cols-3">
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

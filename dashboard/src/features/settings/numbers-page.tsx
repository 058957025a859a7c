import { useQuery, useQueryClient } from '@tanstack/react-query'
import { RotateCw } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { TextField } from '#components/field.tsx'
import { FoundChecks } from '#components/found-checks.tsx'
import { Section } from '#components/section.tsx'
import { SettingsForm } from '#components/settings-form.tsx'
import { QueryView } from '#components/states.tsx'
import { api, dataOf } from '#lib/api.ts'
import { useBusiness } from '#lib/business.ts'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import { useKey } from '#lib/use-key.ts'

/** The number the receptionist answers, and whether calls to it arrive. */
export function NumbersPage() {
  const words = useWords()
  return (
    <Section zone title={words.shell.sections.numbers} text={words.settings.numbers_text}>
      <NumberCard />
      <HealthCard />
    </Section>
  )
}

function NumberCard() {
  const words = useWords()
  const { id, ai_phone_number, fallback_number } = useBusiness()
  const queries = useQueryClient()
  async function save(fields: Record<string, string>): Promise<void> {
    await dataOf(
      api.PATCH('/api/businesses/{business_id}', {
        params: { path: { business_id: id } },
        body: {
          ai_phone_number: fields['ai_phone_number'] || null,
          fallback_number: fields['fallback_number'] || null,
        },
      }),
    )
    await queries.invalidateQueries({ queryKey: ['business', id] })
    await queries.invalidateQueries({ queryKey: ['me'] })
  }
  return (
    <SettingsForm className="" onSave={save}>
      <Card title={words.settings.numbers}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            name="ai_phone_number"
            type="tel"
            maxLength={40}
            defaultValue={ai_phone_number ?? ''}
            label={words.settings.ai_number}
            hint={words.settings.ai_number_hint}
          />
          <TextField
            name="fallback_number"
            type="tel"
            maxLength={40}
            defaultValue={fallback_number ?? ''}
            label={words.settings.fallback_number}
            hint={words.settings.fallback_number_hint}
          />
        </div>
      </Card>
    </SettingsForm>
  )
}

function HealthCard() {
  const words = useWords()
  const time = useBusinessTime()
  const { path, key } = useKey('doctor')
  const health = useQuery({
    queryKey: key,
    queryFn: () => dataOf(api.GET('/api/businesses/{business_id}/doctor', { params: { path } })),
  })
  return (
    <Card
      flush
      title={words.settings.health}
      text={
        health.data === undefined
          ? words.settings.health_text
          : words.settings.checked(time.clock(health.data.checked_at))
      }
      actions={
        <Button size="small" busy={health.isFetching} onClick={() => void health.refetch()}>
          <RotateCw aria-hidden />
          {words.settings.check_again}
        </Button>
      }
    >
      <QueryView query={health}>
        {({ checks }) => (
          <div className="border-t border-line">
            <FoundChecks checks={checks} time={time} />
          </div>
        )}
      </QueryView>
    </Card>
  )
}

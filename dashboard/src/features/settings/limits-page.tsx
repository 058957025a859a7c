import { useQueryClient } from '@tanstack/react-query'
import { Card } from '#components/card.tsx'
import { TextField } from '#components/field.tsx'
import { Note } from '#components/note.tsx'
import { Section } from '#components/section.tsx'
import { SettingsForm } from '#components/settings-form.tsx'
import { QueryView } from '#components/states.tsx'
import { shareOf, UsageMeter } from '#components/usage-meter.tsx'
import { api, dataOf } from '#lib/api.ts'
import { useBusiness } from '#lib/business.ts'
import { dollars } from '#lib/numbers.ts'
import { useUsage } from '#lib/use-usage.ts'
import { useWords } from '#lib/words/words.ts'
import { useKey } from '#lib/use-key.ts'

/** What the month has used so far, and what it may come to. */
export function LimitsPage() {
  const words = useWords()
  const usage = useUsage()
  return (
    <Section title={words.shell.sections.limits} text={words.settings.limits_text}>
      <QueryView query={usage}>
        {({ month, limits }) => (
          <>
            <Card title={words.settings.this_month} text={words.settings.this_month_text}>
              <dl className="grid gap-5 sm:grid-cols-3">
                <UsageMeter
                  name={words.settings.calls}
                  value={month.calls.toLocaleString(words.locale)}
                  share={null}
                />
                <UsageMeter
                  name={words.settings.minutes}
                  value={Math.floor(month.seconds / 60).toLocaleString(words.locale)}
                  share={shareOf(month.seconds / 60, limits.monthly_minutes)}
                />
                <UsageMeter
                  name={words.settings.cost}
                  value={dollars(month.cost_micro_usd, words.locale)}
                  share={shareOf(month.cost_micro_usd, limits.monthly_cost_micro_usd)}
                />
              </dl>
            </Card>
            {isReached(month, limits) && (
              <Note tone="bad" title={words.today.usage_reached}>
                {words.today.usage_reached_text}
              </Note>
            )}
            <MonthLimits limits={limits} />
          </>
        )}
      </QueryView>
      <CallLimits />
    </Section>
  )
}

interface Limits {
  monthly_minutes: number | null
  monthly_cost_micro_usd: number | null
}

function isReached(month: { seconds: number; cost_micro_usd: number }, limits: Limits): boolean {
  const shares = [
    shareOf(month.seconds / 60, limits.monthly_minutes),
    shareOf(month.cost_micro_usd, limits.monthly_cost_micro_usd),
  ]
  return shares.some((share) => share !== null && share >= 1)
}

function MonthLimits({ limits }: { limits: Limits }) {
  const words = useWords()
  const queries = useQueryClient()
  const { path, key } = useKey('usage')
  async function save({ minutes, cost }: Record<string, string>): Promise<void> {
    const body = {
      monthly_minutes: minutes ? Number(minutes) : null,
      monthly_cost_micro_usd: cost ? Math.round(Number(cost) * 1_000_000) : null,
    }
    await dataOf(api.PUT('/api/businesses/{business_id}/usage-limits', { params: { path }, body }))
    await queries.invalidateQueries({ queryKey: key })
  }
  const { monthly_minutes, monthly_cost_micro_usd } = limits
  return (
    <SettingsForm needed="owner" className="" onSave={save}>
      <Card title={words.settings.month_limits} text={words.settings.month_limits_text}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            name="minutes"
            type="number"
            min={0}
            defaultValue={monthly_minutes ?? ''}
            label={words.settings.monthly_minutes}
            hint={words.settings.no_limit_hint}
          />
          <TextField
            name="cost"
            type="number"
            min={0}
            step="0.01"
            defaultValue={monthly_cost_micro_usd === null ? '' : monthly_cost_micro_usd / 1_000_000}
            label={words.settings.monthly_cost}
            hint={words.settings.no_limit_hint}
          />
        </div>
      </Card>
    </SettingsForm>
  )
}

function CallLimits() {
  const words = useWords()
  const { id, max_call_minutes, max_concurrent_calls } = useBusiness()
  const queries = useQueryClient()
  async function save(fields: Record<string, string>): Promise<void> {
    await dataOf(
      api.PATCH('/api/businesses/{business_id}', {
        params: { path: { business_id: id } },
        body: {
          max_call_minutes: Number(fields['max_call_minutes']),
          max_concurrent_calls: Number(fields['max_concurrent_calls']),
        },
      }),
    )
    await queries.invalidateQueries({ queryKey: ['business', id] })
  }
  return (
    <SettingsForm className="" onSave={save}>
      <Card title={words.settings.call_limits}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            name="max_call_minutes"
            type="number"
            required
            min={1}
            max={240}
            defaultValue={max_call_minutes}
            label={words.settings.max_call_minutes}
          />
          <TextField
            name="max_concurrent_calls"
            type="number"
            required
            min={1}
            max={10_000}
            defaultValue={max_concurrent_calls}
            label={words.settings.max_concurrent_calls}
          />
        </div>
      </Card>
    </SettingsForm>
  )
}

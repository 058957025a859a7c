import { Link } from '@tanstack/react-router'
import { buttonClass } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { Note } from '#components/note.tsx'
import { QueryView } from '#components/states.tsx'
import { nearLimit, shareOf, UsageMeter } from '#components/usage-meter.tsx'
import { useBusiness } from '#lib/business.ts'
import { dollars } from '#lib/numbers.ts'
import { useUsage } from '#lib/use-usage.ts'
import { useWords } from '#lib/words/words.ts'

/** Minutes and cost of this month against what it may come to. */
export function UsageCard() {
  const words = useWords()
  const { id: business_id } = useBusiness()
  const usage = useUsage()
  const toLimits = (name: string) => (
    <Link
      to="/b/$business_id/business/limits"
      params={{ business_id }}
      className={buttonClass('secondary', 'small')}
    >
      {name}
    </Link>
  )
  return (
    <Card
      title={words.today.usage}
      text={words.today.usage_text}
      actions={toLimits(words.today.usage_limits)}
    >
      <QueryView query={usage} rows={3}>
        {({ month, limits }) => {
          const minutes = shareOf(month.seconds / 60, limits.monthly_minutes)
          const cost = shareOf(month.cost_micro_usd, limits.monthly_cost_micro_usd)
          const most = Math.max(minutes ?? 0, cost ?? 0)
          const money = (micro_usd: number) => dollars(micro_usd, words.locale)
          const count = (n: number) => n.toLocaleString(words.locale)
          return (
            <div className="grid gap-4">
              <dl className="grid grid-cols-2 gap-5">
                <UsageMeter
                  name={words.settings.minutes}
                  value={count(Math.round(month.seconds / 60))}
                  share={minutes}
                  limit={count(limits.monthly_minutes ?? 0)}
                />
                <UsageMeter
                  name={words.settings.cost}
                  value={money(month.cost_micro_usd)}
                  share={cost}
                  limit={money(limits.monthly_cost_micro_usd ?? 0)}
                />
              </dl>
              {minutes === null && cost === null && (
                <p className="text-sm text-soft">{words.today.usage_no_limit}</p>
              )}
              {most >= 1 && (
                <Note tone="bad" title={words.today.usage_reached}>
                  {words.today.usage_reached_text}
                </Note>
              )}
              {most >= nearLimit && most < 1 && (
                <Note tone="warn" title={words.today.usage_near}>
                  {words.today.usage_near_text}
                </Note>
              )}
            </div>
          )
        }}
      </QueryView>
    </Card>
  )
}

import { Card } from '#components/card.tsx'
import { SelectField } from '#components/field.tsx'
import { WeekEditor } from '#components/week-editor.tsx'
import { shownEnd, storedEnd, type Period } from '#lib/week.ts'
import { weekdays } from '#lib/weekdays.ts'
import { useWords } from '#lib/words/words.ts'
import type { RoleHours as Hours } from './hours-text.ts'

const kinds = ['always', 'business_hours', 'outside_business_hours', 'own_hours'] as const
type Kind = (typeof kinds)[number]

/** Nights, as a week of its own is wanted for them most. */
const nights: Period[] = weekdays.map((weekday) => ({ weekday, from: '18:00', to: '08:00' }))

/** When a role takes calls; null: always. */
export function RoleHours({
  hours,
  onChange,
}: {
  hours: Hours | null
  onChange: (hours: Hours | null) => void
}) {
  const { role_hours } = useWords()
  const kind = hours?.kind ?? 'always'
  function choose(next: Kind): void {
    if (next === 'always') onChange(null)
    else onChange(next === 'own_hours' ? ofWeek(nights) : { kind: next })
  }
  return (
    <Card title={role_hours.title} text={role_hours.text}>
      <div className="grid gap-3">
        <SelectField
          label={role_hours.kind}
          hint={role_hours.hints[kind]}
          value={kind}
          onChange={(event) => choose(event.target.value as Kind)}
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {role_hours.kinds[each]}
            </option>
          ))}
        </SelectField>
        {hours?.kind === 'own_hours' && (
          <WeekEditor
            week={hours.week.map(({ weekday, opens_at, closes_at }) => ({
              weekday,
              from: opens_at,
              to: shownEnd(closes_at),
            }))}
            onChange={(week) => onChange(ofWeek(week))}
            nothing={role_hours.off}
          />
        )}
      </div>
    </Card>
  )
}

function ofWeek(week: readonly Period[]): Hours {
  return {
    kind: 'own_hours',
    week: week.map(({ weekday, from, to }) => ({ weekday, opens_at: from, closes_at: storedEnd(to) })),
  }
}

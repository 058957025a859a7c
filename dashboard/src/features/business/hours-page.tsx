import { QueryView } from '#components/states.tsx'
import { Section } from '#components/section.tsx'
import { useWords } from '#lib/words/words.ts'
import { Closures } from './closures.tsx'
import { Holidays } from './holidays.tsx'
import { useHours, useSaveHours } from './hours-queries.ts'
import { WeekForm } from './week-form.tsx'

export function HoursPage() {
  const words = useWords()
  const hours = useHours()
  const save = useSaveHours()
  return (
    <Section title={words.business.hours} text={words.business.hours_text} zone>
      <QueryView query={hours} rows={8}>
        {(week) => (
          <WeekForm
            title={words.business.week}
            text={words.business.week_text}
            nothing={words.business.closed}
            saved={week}
            onSave={save}
          />
        )}
      </QueryView>
      <Holidays />
      <Closures />
    </Section>
  )
}

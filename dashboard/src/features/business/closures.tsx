import { shownEnd } from '#lib/week.ts'
import { clockName } from '#lib/weekdays.ts'
import { useWords, type Words } from '#lib/words/words.ts'
import type { DayKind } from './day-dialog.tsx'
import type { DaySpan } from './day-spans.ts'
import { DaysCard } from './days-card.tsx'
import { useClosures, useRemoveClosures, useSaveClosures } from './hours-queries.ts'

/** Dates on which the week of the business does not hold, from today on. */
export function Closures() {
  const words = useWords()
  const { business } = words
  return (
    <DaysCard
      text={{
        title: business.closures,
        about: business.closures_text,
        add: business.add_closure,
        edit: business.edit_closure,
        nothing: business.no_closures,
        nothing_about: business.no_closures_text,
        reason_hint: business.closure_reason_hint,
      }}
      kinds={kindsOf(words)}
      say={(span) => said(span, words)}
      days={useClosures()}
      save={useSaveClosures()}
      remove={useRemoveClosures()}
    />
  )
}

function said({ from, to }: DaySpan, { business, locale }: Words): string {
  if (from === null || to === null) return business.closed
  return business.open_only(clockName(from, locale), clockName(shownEnd(to), locale))
}

function kindsOf({ business }: Words): [DayKind, ...DayKind[]] {
  return [
    { id: 'closed', label: business.closed_all_day, hint: business.closed_all_day_hint, times: null },
    {
      id: 'open',
      label: business.other_hours,
      hint: business.other_hours_hint,
      times: { from: business.open_begins, to: business.open_ends, at_first: ['09:00', '12:00'] },
    },
  ]
}

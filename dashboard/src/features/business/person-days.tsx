import { shownEnd } from '#lib/week.ts'
import { clockName } from '#lib/weekdays.ts'
import { useWords, type Words } from '#lib/words/words.ts'
import type { DayKind } from './day-dialog.tsx'
import type { DaySpan } from './day-spans.ts'
import { DaysCard } from './days-card.tsx'
import { useRemoveStaffDays, useSaveStaffDays, useStaffDays } from './staff-times.ts'

/** Time off, all day or a part of it, and days with other hours, from today on. */
export function PersonDays({ staff_id }: { staff_id: string }) {
  const words = useWords()
  const { business } = words
  return (
    <DaysCard
      text={{
        title: business.time_off,
        about: business.time_off_text,
        add: business.add_time_off,
        edit: business.edit_time_off,
        nothing: business.no_time_off,
        nothing_about: business.no_time_off_text,
        reason_hint: business.time_off_reason_hint,
      }}
      kinds={kindsOf(words)}
      say={(span) => said(span, words)}
      days={useStaffDays(staff_id)}
      save={useSaveStaffDays(staff_id)}
      remove={useRemoveStaffDays(staff_id)}
    />
  )
}

function said({ kind, from, to }: DaySpan, { business, locale }: Words): string {
  if (from === null || to === null) return business.away_all_day
  const [begin, end] = [clockName(from, locale), clockName(shownEnd(to), locale)]
  return kind === 'works' ? business.works_only(begin, end) : business.away_from(begin, end)
}

function kindsOf({ business }: Words): [DayKind, ...DayKind[]] {
  return [
    { id: 'away', label: business.away_all_day, hint: business.away_all_day_hint, times: null },
    {
      id: 'away_part',
      label: business.away_part,
      hint: business.away_part_hint,
      times: { from: business.away_begins, to: business.away_ends, at_first: ['10:00', '12:00'] },
    },
    {
      id: 'works',
      label: business.works_other_hours,
      hint: business.works_other_hours_hint,
      times: { from: business.works_begins, to: business.works_ends, at_first: ['09:00', '13:00'] },
    },
  ]
}

import { shownEnd } from '#lib/week.ts'
import { clockName, weekdayName, weekdays } from '#lib/weekdays.ts'
import type { Words } from '#lib/words/words.ts'
import type { RoleWords } from './draft-queries.ts'

export type RoleHours = NonNullable<RoleWords['hours']>

/** When a role takes calls, in a line; days with the same times stand together: `Mon–Fri 6:00 PM – 8:00 AM`. */
export function hoursText(
  hours: RoleHours | null,
  words: Pick<Words, 'locale'> & { role_hours: Pick<Words['role_hours'], 'kinds'> },
): string {
  if (hours?.kind !== 'own_hours') return words.role_hours.kinds[hours?.kind ?? 'always']
  const { locale } = words
  const onDay = (weekday: number) =>
    hours.week
      .filter((shift) => shift.weekday === weekday)
      .map(
        ({ opens_at, closes_at }) =>
          `${clockName(opens_at, locale)} – ${clockName(shownEnd(closes_at), locale)}`,
      )
      .join(', ')
  const groups: { first: number; last: number; times: string }[] = []
  for (const weekday of weekdays) {
    const times = onDay(weekday)
    const group = groups.at(-1)
    if (group?.times === times) group.last = weekday
    else groups.push({ first: weekday, last: weekday, times })
  }
  const name = (weekday: number) => weekdayName(weekday, locale, 'short')
  return groups
    .filter(({ times }) => times !== '')
    .map(({ first, last, times }) => `${name(first)}${first === last ? '' : `–${name(last)}`} ${times}`)
    .join('; ')
}

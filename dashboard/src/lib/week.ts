/** One stretch of a weekday, on the business's clock; `00:00` as its end is the midnight that follows. */
export interface Period {
  weekday: number
  from: string
  to: string
}

/** The API has `24:00` for the midnight at the end, which a time field cannot show. */
export const shownEnd = (time: string) => (time === '24:00' ? '00:00' : time)
export const storedEnd = (time: string) => (time === '00:00' ? '24:00' : time)

export const periodsOn = (week: readonly Period[], weekday: number) =>
  week.filter((period) => period.weekday === weekday)

/** The day with these periods in place of its own. */
export function withDay(
  week: readonly Period[],
  weekday: number,
  day: readonly Omit<Period, 'weekday'>[],
): Period[] {
  return [
    ...week.filter((period) => period.weekday !== weekday),
    ...day.map((each) => ({ ...each, weekday })),
  ]
}

/** What stands on `from` on every other day that is open as well. */
export function copiedToOpenDays(week: readonly Period[], from: number): Period[] {
  const day = periodsOn(week, from)
  const open = [...new Set(week.map(({ weekday }) => weekday))]
  return open.reduce((copied, weekday) => withDay(copied, weekday, day), [...week])
}

/** Where one more period would begin and end: after a break of an hour, while the day lasts. */
export function nextPeriod(day: readonly Omit<Period, 'weekday'>[]): Omit<Period, 'weekday'> {
  const last = day.at(-1)
  if (last === undefined) return { from: '09:00', to: '17:00' }
  const hour = Number(last.to.slice(0, 2))
  const at = (h: number) => `${String(Math.min(h, 23)).padStart(2, '0')}:${last.to.slice(3)}`
  return { from: at(hour + 1), to: at(hour + 4) }
}

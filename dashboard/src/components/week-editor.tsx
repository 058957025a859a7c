import { CopyCheck, Plus, X } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { TextField } from '#components/field.tsx'
import { weekdayName, weekdays } from '#lib/weekdays.ts'
import { useWords } from '#lib/words/words.ts'
import type { Period } from '#lib/week.ts'
import { copiedToOpenDays, nextPeriod, periodsOn, withDay } from '#lib/week.ts'

interface WeekProps {
  week: readonly Period[]
  onChange: (week: Period[]) => void
  /** What a day without a period is called: closed, off. */
  nothing: string
}

/** A week of days with any number of periods each. */
export function WeekEditor(props: WeekProps) {
  return (
    <ul className="@container divide-y divide-line">
      {weekdays.map((weekday) => (
        <Day key={weekday} weekday={weekday} {...props} />
      ))}
    </ul>
  )
}

function Day({ weekday, week, onChange, nothing }: WeekProps & { weekday: number }) {
  const words = useWords()
  const name = weekdayName(weekday, words.locale)
  const day = periodsOn(week, weekday)
  const isOpen = day.length > 0
  const set = (periods: readonly Omit<Period, 'weekday'>[]) => onChange(withDay(week, weekday, periods))
  return (
    <li className="grid grid-cols-[1fr_auto] gap-x-2 py-2.5 @xl:grid-cols-[9rem_auto_1fr]">
      <label className="flex h-10 touch:h-11 items-center gap-2.5 font-medium">
        <input
          type="checkbox"
          checked={isOpen}
          onChange={() => set(isOpen ? [] : [nextPeriod([])])}
          className="size-4 accent-accent"
        />
        {name}
      </label>
      {!isOpen && <p className="flex h-10 items-center text-soft">{nothing}</p>}
      {isOpen && (
        <>
          <ul className="order-2 col-span-2 grid gap-2 @xl:order-1 @xl:col-span-1">
            {day.map((period, at) => (
              // A period is known by its place alone.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={at}>
                <PeriodFields
                  name={name}
                  period={period}
                  onChange={(next) => set(day.map((each, index) => (index === at ? next : each)))}
                  onRemove={day.length > 1 ? () => set(day.filter((_, index) => index !== at)) : null}
                />
              </li>
            ))}
          </ul>
          <div className="order-1 flex @xl:order-2">
            <Button
              look="quiet"
              size="icon"
              title={words.business.add_period}
              aria-label={words.business.add_period_on(name)}
              onClick={() => set([...day, nextPeriod(day)])}
            >
              <Plus aria-hidden />
            </Button>
            <Button
              look="quiet"
              size="icon"
              title={words.business.copy_day}
              aria-label={words.business.copy_day_of(name)}
              onClick={() => onChange(copiedToOpenDays(week, weekday))}
            >
              <CopyCheck aria-hidden />
            </Button>
          </div>
        </>
      )}
    </li>
  )
}

function PeriodFields({
  name,
  period,
  onChange,
  onRemove,
}: {
  name: string
  period: Period
  onChange: (period: Period) => void
  onRemove: (() => void) | null
}) {
  const words = useWords()
  return (
    <span className="flex items-center gap-2">
      <TextField
        hideLabel
        type="time"
        required
        className="w-33"
        label={`${name}: ${words.business.from}`}
        value={period.from}
        onChange={(event) => onChange({ ...period, from: event.target.value })}
      />
      <span aria-hidden>–</span>
      <TextField
        hideLabel
        type="time"
        required
        className="w-33"
        label={`${name}: ${words.business.to}`}
        value={period.to}
        onChange={(event) => onChange({ ...period, to: event.target.value })}
      />
      {onRemove !== null && (
        <Button
          look="quiet"
          size="icon"
          aria-label={words.business.remove_period(name, period.from)}
          onClick={onRemove}
        >
          <X aria-hidden />
        </Button>
      )}
    </span>
  )
}

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { SelectField, TextField } from '#components/field.tsx'
import { cx } from '#lib/cx.ts'
import type { Staff } from '#lib/staff.ts'
import { dayAfter } from '#lib/zoned-day.ts'
import { useWords } from '#lib/words/words.ts'
import type { CalendarSearch } from './calendar-days.ts'
import { daysTitle } from './calendar-days.ts'

/** Which days, whose, and how: all of it stands in the address. */
export function CalendarBar({
  search,
  days,
  date,
  people,
  onChange,
}: {
  search: CalendarSearch
  days: readonly string[]
  /** The one on show, or in the week on show. */
  date: string
  people: readonly Staff[]
  onChange: (change: Partial<CalendarSearch>) => void
}) {
  const words = useWords()
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={() => onChange({ date: null })}>{words.appointments.today}</Button>
        <Steps isWeek={search.view === 'week'} date={date} onChange={onChange} />
        <h2 aria-live="polite" className="order-first w-full text-lg font-semibold sm:order-none sm:w-auto">
          {daysTitle(days, words.locale)}
        </h2>
        <div className="ml-auto">
          <ViewChoice view={search.view} onChoose={(view) => onChange({ view })} />
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <TextField
          type="date"
          hideLabel
          label={words.appointments.date}
          value={date}
          className="w-38"
          onChange={({ target }) => target.value !== '' && onChange({ date: target.value })}
        />
        <SelectField
          hideLabel
          label={words.appointments.whose}
          value={search.staff_id ?? ''}
          className="min-w-40 flex-1 sm:max-w-52"
          onChange={({ target }) => onChange({ staff_id: target.value === '' ? null : target.value })}
        >
          <option value="">{words.appointments.everybody}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <label className="flex h-10 touch:h-11 items-center gap-2 text-sm">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={search.shows_cancelled}
            onChange={({ target }) => onChange({ shows_cancelled: target.checked })}
          />
          {words.appointments.show_cancelled}
        </label>
      </div>
    </div>
  )
}

function ViewChoice({
  view,
  onChoose,
}: {
  view: CalendarSearch['view']
  onChoose: (view: CalendarSearch['view']) => void
}) {
  const words = useWords()
  return (
    <div
      role="group"
      aria-label={words.appointments.view}
      className="flex rounded-lg border border-line bg-sunken p-1"
    >
      {(['day', 'week'] as const).map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={view === each}
          onClick={() => onChoose(each)}
          className={cx(
            'tap h-8 rounded-md px-3 text-sm font-medium touch:h-9',
            view === each ? 'bg-raised text-ink shadow-sm' : 'text-soft hover:text-ink',
          )}
        >
          {words.appointments.views[each]}
        </button>
      ))}
    </div>
  )
}

function Steps({
  isWeek,
  date,
  onChange,
}: {
  isWeek: boolean
  date: string
  onChange: (change: Partial<CalendarSearch>) => void
}) {
  const words = useWords()
  const step = isWeek ? 7 : 1
  return (
    <div className="flex">
      <Button
        look="quiet"
        size="icon"
        aria-label={isWeek ? words.appointments.week_before : words.appointments.day_before}
        onClick={() => onChange({ date: dayAfter(date, -step) })}
      >
        <ChevronLeft aria-hidden />
      </Button>
      <Button
        look="quiet"
        size="icon"
        aria-label={isWeek ? words.appointments.week_after : words.appointments.day_after}
        onClick={() => onChange({ date: dayAfter(date, step) })}
      >
        <ChevronRight aria-hidden />
      </Button>
    </div>
  )
}

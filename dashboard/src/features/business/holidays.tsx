import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import { Card } from '#components/card.tsx'
import { SelectField } from '#components/field.tsx'
import { SaveBar } from '#components/save-bar.tsx'
import { QueryView } from '#components/states.tsx'
import { Button } from '#components/button.tsx'
import { useBusiness, useMay } from '#lib/business.ts'
import { dateName } from '#lib/weekdays.ts'
import { useWords } from '#lib/words/words.ts'
import type { Holiday, HolidayList } from './hours-queries.ts'
import { useChooseHolidays, useHolidays } from './hours-queries.ts'

/** By law, rather than by custom. */
const isPublic = ({ kind }: Holiday) => kind === 'public' || kind === 'bank'

/** The country's holidays, of which the owner ticks those the business closes on. */
export function Holidays() {
  const words = useWords()
  const { id: business_id, country } = useBusiness()
  const [region, setRegion] = useState<string | null>(null)
  const holidays = useHolidays(region)
  if (country === null) {
    return (
      <Card title={words.business.holidays} text={words.business.holidays_nowhere}>
        <Link
          to="/b/$business_id/business/profile"
          params={{ business_id }}
          className="text-sm font-medium text-accent-strong underline underline-offset-2"
        >
          {words.business.say_country}
        </Link>
      </Card>
    )
  }
  return (
    <QueryView query={holidays}>
      {(list) => <Choice key={list.country} list={list} region={region} setRegion={setRegion} />}
    </QueryView>
  )
}

function Choice({
  list,
  region,
  setRegion,
}: {
  list: HolidayList
  /** Null: as it is stored. */
  region: string | null
  setRegion: (region: string | null) => void
}) {
  const words = useWords()
  const mayChange = useMay('manager')
  const stored = list.holidays.filter((each) => each.is_closed).map(({ rule }) => rule)
  const [draft, setDraft] = useState<readonly string[] | null>(null)
  const closed = draft ?? stored
  function discard(): void {
    setDraft(null)
    setRegion(null)
  }
  const choose = useChooseHolidays(discard)
  const shown = list.holidays.filter(isPublic)
  return (
    <form
      className="grid grid-cols-[minmax(0,1fr)] gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        const known = list.holidays.map(({ rule }) => rule)
        choose.mutate({ region: list.region, closed_rules: closed.filter((rule) => known.includes(rule)) })
      }}
    >
      <Card
        title={words.business.holidays}
        text={words.business.holidays_text}
        actions={
          mayChange && (
            <Button
              size="small"
              onClick={() => setDraft([...new Set([...closed, ...shown.map(({ rule }) => rule)])])}
            >
              {words.business.tick_all}
            </Button>
          )
        }
      >
        <fieldset disabled={!mayChange} className="grid min-w-0 gap-4">
          <RegionField
            list={list}
            onChange={(code) => {
              setRegion(code)
              setDraft(closed)
            }}
          />
          <Ticks holidays={shown} closed={closed} onChange={setDraft} />
          <OtherDays
            holidays={list.holidays.filter((each) => !isPublic(each))}
            closed={closed}
            onChange={setDraft}
          />
        </fieldset>
      </Card>
      {mayChange && (
        <SaveBar
          isChanged={draft !== null || region !== null}
          isSaving={choose.isPending}
          error={choose.error}
          onDiscard={discard}
        />
      )}
    </form>
  )
}

function RegionField({ list, onChange }: { list: HolidayList; onChange: (code: string) => void }) {
  const words = useWords()
  if (list.regions.length === 0) return null
  return (
    <SelectField
      label={words.business.region}
      value={list.region ?? ''}
      onChange={(event) => onChange(event.target.value)}
      className="max-w-sm"
    >
      <option value="">{words.business.whole_country}</option>
      {list.regions.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}

interface TicksProps {
  holidays: readonly Holiday[]
  closed: readonly string[]
  onChange: (closed: string[]) => void
}

function OtherDays(props: TicksProps) {
  const words = useWords()
  return (
    <details>
      <summary className="cursor-pointer py-3 text-sm font-medium text-soft hover:text-ink">
        {words.business.other_days}
      </summary>
      <div>
        <Ticks {...props} />
      </div>
    </details>
  )
}

function Ticks({ holidays, closed, onChange }: TicksProps) {
  const words = useWords()
  return (
    <ul className="grid gap-x-6 sm:grid-cols-2">
      {holidays.map(({ rule, name, dates }) => (
        <li key={rule}>
          <label className="flex items-start gap-2.5 py-1.5">
            <input
              type="checkbox"
              checked={closed.includes(rule)}
              onChange={({ target }) =>
                onChange(target.checked ? [...closed, rule] : closed.filter((each) => each !== rule))
              }
              className="mt-1 size-4 shrink-0 accent-accent"
            />
            <span className="min-w-0">
              <span className="block">{name}</span>
              {dates[0] !== undefined && (
                <span className="block text-sm text-soft">{dateName(dates[0], words.locale)}</span>
              )}
            </span>
          </label>
        </li>
      ))}
    </ul>
  )
}

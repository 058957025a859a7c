import { Plus, X } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { TextField } from '#components/field.tsx'
import { useWords } from '#lib/words/words.ts'
import type { Draft } from './draft.ts'
import type { StepProps } from './wizard.tsx'
import { PickRow } from './pick-row.tsx'

/** Monday first. */
const order = [1, 2, 3, 4, 5, 6, 0]

export function WeekStep({ draft, change }: StepProps) {
  return (
    <>
      <Hours draft={draft} change={change} />
      <Services draft={draft} change={change} />
      <Team draft={draft} change={change} />
    </>
  )
}

type PartProps = Pick<StepProps, 'draft' | 'change'>

/** The list with one entry changed. */
function replaced<T>(list: readonly T[], at: number, patch: Partial<T>): T[] {
  return list.map((each, index) => (index === at ? { ...each, ...patch } : each))
}

function Hours({ draft, change }: PartProps) {
  const words = useWords()
  const set = (weekday: number, patch: Partial<Draft['week'][number]>) =>
    change({ week: replaced(draft.week, weekday, patch) })
  return (
    <Card title={words.first_run.hours}>
      <ul className="grid gap-2">
        {order.map((weekday) => {
          const day = draft.week[weekday]
          const name = words.first_run.weekdays[weekday] ?? ''
          if (day === undefined) return null
          return (
            <li key={weekday} className="flex min-h-10 flex-wrap items-center gap-x-4 gap-y-1">
              <label className="flex w-36 items-center gap-2.5 font-medium">
                <input
                  type="checkbox"
                  checked={day.is_open}
                  onChange={(event) => set(weekday, { is_open: event.target.checked })}
                  className="size-4 accent-accent"
                />
                {name}
              </label>
              {day.is_open ? (
                <span className="flex items-center gap-2">
                  <TextField
                    hideLabel
                    type="time"
                    required
                    label={`${name}: ${words.first_run.opens}`}
                    value={day.opens_at}
                    onChange={(event) => set(weekday, { opens_at: event.target.value })}
                  />
                  –
                  <TextField
                    hideLabel
                    type="time"
                    required
                    label={`${name}: ${words.first_run.closes}`}
                    min={day.opens_at}
                    value={day.closes_at}
                    onChange={(event) => set(weekday, { closes_at: event.target.value })}
                  />
                </span>
              ) : (
                <span className="text-soft">{words.first_run.closed}</span>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

function Services({ draft, change }: PartProps) {
  const words = useWords()
  const set = (at: number, patch: Partial<Draft['services'][number]>) =>
    change({ services: replaced(draft.services, at, patch) })
  return (
    <Card title={words.first_run.services} text={words.first_run.services_text}>
      <ul className="grid gap-2">
        {draft.services.map((service, at) => (
          <li key={service.from?.name ?? `own ${at}`}>
            <PickRow
              label={service.name}
              isChosen={service.is_chosen}
              onChoose={(is_chosen) => set(at, { is_chosen })}
            >
              <TextField
                hideLabel
                label={words.first_run.services}
                value={service.name}
                maxLength={200}
                disabled={!service.is_chosen}
                onChange={(event) => set(at, { name: event.target.value })}
                className="flex-1"
              />
              <TextField
                hideLabel
                type="number"
                label={words.first_run.minutes}
                min={5}
                max={1_440}
                step={5}
                required
                value={service.duration_minutes}
                disabled={!service.is_chosen}
                onChange={(event) => set(at, { duration_minutes: Number(event.target.value) })}
                className="w-20"
              />
              <span aria-hidden className="text-sm text-soft">
                {words.first_run.minutes_short}
              </span>
            </PickRow>
          </li>
        ))}
      </ul>
      <Button
        look="quiet"
        size="small"
        className="mt-2"
        onClick={() =>
          change({
            services: [...draft.services, { name: '', duration_minutes: 30, is_chosen: true, from: null }],
          })
        }
      >
        <Plus aria-hidden />
        {words.first_run.add_service}
      </Button>
    </Card>
  )
}

function Team({ draft, change }: PartProps) {
  const words = useWords()
  const set = (at: number, name: string) =>
    change({ staff: draft.staff.map((each, index) => (index === at ? name : each)) })
  return (
    <Card title={words.first_run.team} text={words.first_run.team_text}>
      <ul className="grid gap-2">
        {draft.staff.map((name, at) => (
          // They have no name yet when they are added.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at} className="flex items-center gap-2">
            <TextField
              hideLabel
              label={words.first_run.person}
              placeholder={draft.template.staff_title}
              value={name}
              maxLength={200}
              onChange={(event) => set(at, event.target.value)}
              className="flex-1"
            />
            <Button
              look="quiet"
              size="icon"
              aria-label={`${words.common.remove}: ${name}`}
              onClick={() => change({ staff: draft.staff.filter((_, index) => index !== at) })}
            >
              <X aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      <Button
        look="quiet"
        size="small"
        className="mt-2"
        onClick={() => change({ staff: [...draft.staff, ''] })}
      >
        <Plus aria-hidden />
        {words.first_run.add_person}
      </Button>
    </Card>
  )
}

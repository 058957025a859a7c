import { TriangleAlert } from 'lucide-react'
import { Card } from '#components/card.tsx'
import { QueryView } from '#components/states.tsx'
import { cx } from '#lib/cx.ts'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import { startOfDay } from '#lib/zoned-day.ts'
import type { AnsweringDay, AnsweringPart } from './answering-days.ts'
import { answeringDays } from './answering-days.ts'
import type { Role } from './role-queries.ts'
import { useAnswering } from './role-queries.ts'

/** A week of who answers, where the hours of roles make a difference. */
export function WhoAnswers({ roles }: { roles: readonly Role[] }) {
  const { role_hours } = useWords()
  const spans = useAnswering()
  const { zone, zone_name } = useBusinessTime()
  return (
    <Card title={role_hours.who} text={role_hours.who_text(zone_name)} className="min-w-0">
      <QueryView query={spans} rows={3}>
        {(list) =>
          list.length === 1 && list[0]?.is_covered === true ? (
            <p>{role_hours.always(nameOf(roles, list[0].role_id) ?? role_hours.built_in)}</p>
          ) : (
            <>
              <ol className="divide-y divide-line">
                {answeringDays(list, zone).map((day) => (
                  <Day key={day.date} day={day} roles={roles} />
                ))}
              </ol>
              {list.some(({ is_covered }) => !is_covered) && (
                <p className="mt-3 flex items-start gap-2 text-sm text-warn">
                  <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
                  {role_hours.uncovered_text}
                </p>
              )}
            </>
          )
        }
      </QueryView>
    </Card>
  )
}

function Day({ day: { date, past, parts }, roles }: { day: AnsweringDay; roles: readonly Role[] }) {
  const time = useBusinessTime()
  return (
    <li className="grid gap-x-5 gap-y-2 py-3 sm:grid-cols-[6.5rem_minmax(0,1fr)]">
      <h3 className="text-sm font-medium">{time.day(startOfDay(date, time.zone))}</h3>
      <div className="grid gap-2">
        <div aria-hidden className="flex h-2 gap-px overflow-hidden rounded-full bg-sunken">
          <span style={{ flexGrow: past }} />
          {parts.map((part) => (
            <span
              key={part.from}
              style={{ flexGrow: part.share }}
              className={cx(lookOf(roles, part.role_id), !part.is_covered && 'opacity-35')}
            />
          ))}
        </div>
        <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {parts.map((part) => (
            <Part key={part.from} part={part} roles={roles} />
          ))}
        </ul>
      </div>
    </li>
  )
}

function Part({ part, roles }: { part: AnsweringPart; roles: readonly Role[] }) {
  const { role_hours } = useWords()
  const time = useBusinessTime()
  const { from, until, role_id, is_covered } = part
  const when =
    from === null
      ? until === null
        ? role_hours.all_day
        : role_hours.until(time.clock(until))
      : until === null
        ? role_hours.from(time.clock(from))
        : `${time.clock(from)} – ${time.clock(until)}`
  return (
    <li className="flex items-center gap-1.5">
      {is_covered ? (
        <span aria-hidden className={cx('size-2 shrink-0 rounded-full', lookOf(roles, role_id))} />
      ) : (
        <TriangleAlert aria-hidden className="size-3.5 shrink-0 text-warn" />
      )}
      <span className="text-soft">{when}</span>
      <span className="font-medium">{nameOf(roles, role_id) ?? role_hours.built_in}</span>
      {!is_covered && <span className="sr-only">({role_hours.uncovered})</span>}
    </li>
  )
}

function nameOf(roles: readonly Role[], id: string | null): string | null {
  return roles.find((role) => role.id === id)?.ai_name ?? null
}

const looks = ['bg-accent', 'bg-info', 'bg-warn', 'bg-good']

/** Names tell them apart as well. */
function lookOf(roles: readonly Role[], id: string | null): string {
  return looks[roles.findIndex((role) => role.id === id)] ?? 'bg-edge'
}

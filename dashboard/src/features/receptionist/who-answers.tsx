import { TriangleAlert } from 'lucide-react'
import { Card } from '#components/card.tsx'
import { QueryView } from '#components/states.tsx'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import type { Role } from './role-queries.ts'
import { useAnswering } from './role-queries.ts'

/** A week of who answers, where the hours of roles make a difference. */
export function WhoAnswers({ roles }: { roles: readonly Role[] }) {
  const { role_hours } = useWords()
  const spans = useAnswering()
  const time = useBusinessTime()
  const nameOf = (id: string | null) => roles.find((role) => role.id === id)?.ai_name ?? role_hours.built_in
  return (
    <Card title={role_hours.who} text={role_hours.who_text}>
      <QueryView query={spans} rows={2}>
        {(list) =>
          list.length === 1 ? (
            <p>{role_hours.always(nameOf(list[0]?.role_id ?? null))}</p>
          ) : (
            <ol className="grid gap-x-8 gap-y-2 text-sm sm:grid-cols-2">
              {list.map((span, at) => (
                <li key={span.from} className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4">
                  <span className="text-soft">
                    {at === 0
                      ? role_hours.now(time.moment(span.until))
                      : role_hours.from(time.moment(span.from))}
                  </span>
                  <span className="font-medium">{nameOf(span.role_id)}</span>
                  {!span.is_covered && <Uncovered />}
                </li>
              ))}
            </ol>
          )
        }
      </QueryView>
    </Card>
  )
}

function Uncovered() {
  const { role_hours } = useWords()
  return (
    <span className="col-span-2 flex items-start gap-1.5 text-warn">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      {role_hours.uncovered}
    </span>
  )
}

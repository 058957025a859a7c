import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { useBusiness } from '#lib/business.ts'
import { outcomeFilter, outcomeGroups } from '#lib/outcome-groups.ts'
import { useWords } from '#lib/words/words.ts'
import type { DayBar } from './bars.tsx'
import { colourOf } from './outcome-colours.ts'

/** What the colours mean, with how many calls of all days came to it. */
export function Legend({ bars }: { bars: DayBar[] }) {
  const words = useWords()
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft">
      {outcomeGroups.map((group) => {
        const sum = bars.reduce((total, bar) => total + bar[group], 0)
        return (
          <li key={group} className="flex items-center gap-1.5">
            <span
              aria-hidden
              className="size-2.5 shrink-0 rounded-full"
              style={{ background: colourOf[group] }}
            />
            <CallsLink count={sum} bars={bars} outcome={outcomeFilter(group)}>
              {words.today.groups[group]} <span className="font-medium text-ink tabular-nums">{sum}</span>
            </CallsLink>
          </li>
        )
      })}
    </ul>
  )
}

export function OutcomeTable({ bars }: { bars: DayBar[] }) {
  const words = useWords()
  const cell = 'py-1 pl-3 text-right first:pl-0 first:text-left'
  const names = [
    words.today.day,
    words.today.calls,
    ...outcomeGroups.map((group) => words.today.groups[group]),
  ]
  return (
    <details className="mt-3 text-sm">
      <summary className="tap cursor-pointer rounded text-soft hover:text-ink">
        {words.today.chart_table}
      </summary>
      {/* It scrolls by itself on a phone, so it takes the keyboard's focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="mt-2 overflow-x-auto" role="region" aria-label={words.today.chart} tabIndex={0}>
        <table className="w-full tabular-nums">
          <thead>
            <tr>
              {names.map((name) => (
                <th key={name} scope="col" className={`${cell} align-bottom font-medium text-soft`}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.day} className="border-t border-line">
                <th scope="row" className={`${cell} font-normal whitespace-nowrap`}>
                  {bar.name}
                </th>
                <td className={cell}>
                  <CallsLink count={bar.calls} bars={[bar]} outcome="">
                    {bar.calls}
                  </CallsLink>
                </td>
                {outcomeGroups.map((group) => (
                  <td key={group} className={cell}>
                    <CallsLink count={bar[group]} bars={[bar]} outcome={outcomeFilter(group)}>
                      {bar[group]}
                    </CallsLink>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

/** To the calls that were counted, where there are any; '' is every outcome. */
function CallsLink({
  count,
  bars,
  outcome,
  children,
}: {
  count: number
  bars: DayBar[]
  outcome: string
  children: ReactNode
}) {
  const { id: business_id } = useBusiness()
  const [from, to] = [bars[0]?.day, bars.at(-1)?.day]
  if (count === 0) return <span>{children}</span>
  return (
    <Link
      to="/b/$business_id/calls"
      params={{ business_id }}
      search={{ ...(outcome === '' ? {} : { outcome }), from, to }}
      className="rounded underline decoration-edge underline-offset-4 hover:text-ink hover:decoration-current"
    >
      {children}
    </Link>
  )
}

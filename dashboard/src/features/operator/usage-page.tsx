import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import { Card } from '#components/card.tsx'
import { Page } from '#components/page.tsx'
import { QueryView } from '#components/states.tsx'
import { dollars, lengthOf, timeSpent } from '#lib/numbers.ts'
import { businessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import type { Usage } from './operator-queries.ts'
import { dayBefore, useUsage } from './operator-queries.ts'
import { Tabs } from './tabs.tsx'
import { Tiles } from './tiles.tsx'

const ranges = [7, 30, 90] as const

export function UsagePage() {
  const words = useWords()
  const [days, setDays] = useState<(typeof ranges)[number]>(30)
  const usage = useUsage(days)
  return (
    <Page title={words.operator.pages.usage} text={words.operator.usage_text}>
      <Tabs
        label={words.operator.pages.usage}
        choices={ranges.map((id) => ({ id, label: words.operator.days[id] }))}
        chosen={days}
        onChoose={setDays}
      />
      <QueryView query={usage} rows={8}>
        {(data) => (
          <>
            <Totals total={data.total} />
            <Days usage={data} days={days} />
            <Businesses rows={data.businesses} />
          </>
        )}
      </QueryView>
    </Page>
  )
}

function Totals({ total }: { total: Usage['total'] }) {
  const words = useWords()
  const tiles = words.operator.usage_tiles
  return (
    <Tiles
      tiles={[
        { name: tiles.calls, value: total.calls.toLocaleString(words.locale) },
        {
          name: tiles.time,
          value: timeSpent(total.seconds, words.locale),
        },
        {
          name: tiles.tokens,
          value: total.total_tokens.toLocaleString(words.locale, { notation: 'compact' }),
        },
        { name: tiles.cost, value: dollars(total.cost_micro_usd, words.locale) },
      ]}
    />
  )
}

/** Bars of the browser's own making: one a day, and the same as text for who cannot see them. */
function Days({ usage, days }: { usage: Usage; days: number }) {
  const words = useWords()
  const time = businessTime('UTC', words.locale)
  const known = new Map(usage.days.map((each) => [each.day, each]))
  const all = Array.from({ length: days }, (_, index) => dayBefore(days - 1 - index))
  const most = Math.max(1, ...usage.days.map(({ seconds }) => seconds))
  return (
    <Card title={words.operator.by_day} className="min-w-0">
      <ol className="flex h-36 items-end gap-px sm:gap-1">
        {all.map((day) => {
          const { cost_micro_usd = 0, seconds = 0, calls = 0 } = known.get(day) ?? {}
          const text = words.operator.day_value(
            time.day(day),
            calls,
            lengthOf(seconds),
            dollars(cost_micro_usd, words.locale),
          )
          return (
            <li key={day} title={text} className="flex h-full min-w-0 flex-1 items-end">
              <span className="sr-only">{text}</span>
              <svg aria-hidden viewBox="0 0 1 100" preserveAspectRatio="none" className="size-full">
                <rect
                  width="1"
                  y={100 - heightOf(seconds, most)}
                  height={heightOf(seconds, most)}
                  className={calls > 0 ? 'fill-accent' : 'fill-line'}
                />
              </svg>
            </li>
          )
        })}
      </ol>
      <p className="mt-2 flex justify-between text-xs text-soft">
        <span>{time.day(all[0] ?? '')}</span>
        <span>{time.day(all.at(-1) ?? '')}</span>
      </p>
    </Card>
  )
}

/** Per cent; a day with little is still seen. */
function heightOf(value: number, most: number): number {
  return Math.max(2, (value / most) * 100)
}

function Businesses({ rows }: { rows: Usage['businesses'] }) {
  const words = useWords()
  const { operator } = words
  return (
    <Card flush title={operator.by_business} text={operator.by_business_text} className="min-w-0">
      {rows.length === 0 && <p className="px-5 pb-5 text-sm text-soft">{operator.usage_none}</p>}
      {rows.length > 0 && (
        <div className="overflow-x-auto">
          <table className="w-full text-sm">
            <thead className="border-y border-line text-left text-soft">
              <tr>
                <th className="px-5 py-2 font-medium">{operator.business}</th>
                <th className="px-3 py-2 text-right font-medium">{operator.usage_tiles.calls}</th>
                <th className="px-3 py-2 text-right font-medium max-sm:hidden">
                  {words.calls.columns.length}
                </th>
                <th className="px-5 py-2 text-right font-medium">{words.calls.columns.cost}</th>
              </tr>
            </thead>
            <tbody className="divide-y divide-line">
              {rows.map((row) => (
                <tr key={row.business_id}>
                  <td className="max-w-0 truncate px-5 py-2.5 font-medium">
                    <Link
                      to="/b/$business_id"
                      params={{ business_id: row.business_id }}
                      className="tap hover:underline"
                    >
                      {row.business_name}
                    </Link>
                  </td>
                  <td className="w-20 px-3 py-2.5 text-right tabular-nums">{row.calls}</td>
                  <td className="w-24 px-3 py-2.5 text-right tabular-nums max-sm:hidden">
                    {lengthOf(row.seconds)}
                  </td>
                  <td className="w-24 px-5 py-2.5 text-right tabular-nums">
                    {dollars(row.cost_micro_usd, words.locale)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  )
}

import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { outcomeFilter, outcomeGroups, type OutcomeGroup } from '#lib/outcome-groups.ts'
import { colourOf } from './outcome-colours.ts'

const text = { fill: 'var(--soft)', fontSize: 12 }

export type DayBar = { day: string; name: string; calls: number } & Record<OutcomeGroup, number>

/** A bar a day, what its calls came to on top of one another. */
export default function Bars({
  bars,
  names,
  onChoose,
}: {
  bars: DayBar[]
  names: Record<OutcomeGroup, string>
  /** A part of a bar was clicked. */
  onChoose: (day: string, outcome: string) => void
}) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart data={bars} margin={{ top: 8, right: 0, bottom: 0, left: -28 }} accessibilityLayer={false}>
        <XAxis
          dataKey="name"
          tick={text}
          tickLine={false}
          axisLine={false}
          interval="preserveStartEnd"
          minTickGap={24}
        />
        <YAxis tick={text} tickLine={false} axisLine={false} allowDecimals={false} />
        <Tooltip
          cursor={{ fill: 'var(--sunken)' }}
          contentStyle={{
            background: 'var(--raised)',
            border: '1px solid var(--line)',
            borderRadius: 8,
            color: 'var(--ink)',
          }}
        />
        {outcomeGroups.map((group) => (
          <Bar
            key={group}
            dataKey={group}
            name={names[group]}
            stackId="calls"
            fill={colourOf[group]}
            isAnimationActive={false}
            className="cursor-pointer"
            onClick={(_part, index) => {
              const day = bars[index]?.day
              if (day !== undefined) onChoose(day, outcomeFilter(group))
            }}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  )
}

import { Card } from '#components/card.tsx'
import { cx } from '#lib/cx.ts'
import { useWords } from '#lib/words/words.ts'
import type { CallDetail } from './call-queries.ts'
import { timingOf } from './turn-timing.ts'
import { TimingBar, TimingLegend, timingSeconds } from './timing-bar.tsx'

/** Where people notice: an answer after more than a second or so feels slow. */
const slowMs = 1_200

/** How fast each answer came and where the time went: one bar an answer, which leads to it. */
export function CallTiming({ call: { turns, tool_calls } }: { call: CallDetail }) {
  const words = useWords()
  const times = turns.flatMap((turn) => timingOf(turn, tool_calls) ?? [])
  if (times.length === 0) {
    return <Card title={words.calls.timing} text={words.calls.timing_none} />
  }
  const sorted = times.map(({ total_ms }) => total_ms).sort((a, b) => a - b)
  const slowest = sorted.at(-1) ?? 0
  const middle = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
  return (
    <Card title={words.calls.timing} text={words.calls.timing_text}>
      <dl className="mb-4 grid grid-cols-3 gap-2 text-center">
        <Figure name={words.calls.answers} value={String(times.length)} />
        <Figure name={words.calls.average} value={timingSeconds(middle, words.locale)} />
        <Figure name={words.calls.slowest} value={timingSeconds(slowest, words.locale)} />
      </dl>
      <TimingLegend />
      <ol className="mt-3 grid grid-cols-1 gap-1">
        {times.map((timing) => (
          <li key={timing.turn_id}>
            <button
              type="button"
              onClick={() => showTurn(timing.turn_id)}
              className="tap block w-full rounded-md px-1 py-1 text-left hover:bg-sunken touch:py-1.5"
            >
              <span className="flex items-baseline justify-between gap-3 text-xs">
                <span className="truncate text-soft">{timing.text}</span>
                <span
                  className={cx(
                    'shrink-0 tabular-nums',
                    timing.total_ms > slowMs ? 'text-warn' : 'text-soft',
                  )}
                >
                  {timingSeconds(timing.total_ms, words.locale)}
                </span>
              </span>
              <TimingBar timing={timing} longest_ms={Math.max(slowest, slowMs)} />
            </button>
          </li>
        ))}
      </ol>
    </Card>
  )
}

/** Turns have their id in the page. */
function showTurn(turn_id: string): void {
  const turn = document.getElementById(turn_id)
  turn?.scrollIntoView({ block: 'center' })
  turn?.querySelector('button')?.focus({ preventScroll: true })
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div className="rounded-lg bg-sunken px-2 py-2">
      <dt className="text-xs text-soft">{name}</dt>
      <dd className="font-semibold tabular-nums">{value}</dd>
    </div>
  )
}

import { Card } from '#components/card.tsx'
import { cx } from '#lib/cx.ts'
import { useWords } from '#lib/words/words.ts'
import type { CallDetail } from './call-queries.ts'

/** Where people notice: an answer after more than a second or so feels slow. */
const slowMs = 1_200

/** How fast each answer came, one bar an answer. */
export function CallTiming({ turns }: { turns: CallDetail['turns'] }) {
  const words = useWords()
  const times = turns.flatMap(({ id, latency_ms }) => (latency_ms === null ? [] : [{ id, ms: latency_ms }]))
  if (times.length === 0) {
    return <Card title={words.calls.timing} text={words.calls.timing_none} />
  }
  const sorted = times.map(({ ms }) => ms).sort((a, b) => a - b)
  const slowest = sorted.at(-1) ?? 0
  const middle = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
  return (
    <Card title={words.calls.timing} text={words.calls.timing_text}>
      <dl className="mb-4 grid grid-cols-3 gap-2 text-center">
        <Figure name={words.calls.answers} value={String(times.length)} />
        <Figure name={words.calls.average} value={seconds(middle)} />
        <Figure name={words.calls.slowest} value={seconds(slowest)} />
      </dl>
      <ol className="grid gap-1.5">
        {times.map(({ id, ms }) => (
          <li key={id} className="flex items-center gap-2 text-xs text-soft tabular-nums">
            <span aria-hidden className="h-2 flex-1 overflow-hidden rounded-full bg-sunken">
              <span
                className={cx('block h-full rounded-full', ms > slowMs ? 'bg-warn' : 'bg-accent')}
                style={{ width: `${(ms / Math.max(slowest, slowMs)) * 100}%` }}
              />
            </span>
            {seconds(ms)}
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div className="rounded-lg bg-sunken px-2 py-2">
      <dt className="text-xs text-soft">{name}</dt>
      <dd className="font-semibold tabular-nums">{value}</dd>
    </div>
  )
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(2)} s`
}

import { cx } from '#lib/cx.ts'
import { decimal } from '#lib/numbers.ts'
import { useWords } from '#lib/words/words.ts'
import type { TurnTiming } from './turn-timing.ts'

const parts = [
  { name: 'thinking', of: (timing: TurnTiming) => timing.thinking_ms, colour: 'bg-accent' },
  { name: 'looking_up', of: (timing: TurnTiming) => timing.looking_up_ms, colour: 'bg-warn' },
  { name: 'wording', of: (timing: TurnTiming) => timing.wording_ms, colour: 'bg-info' },
] as const

export function timingSeconds(ms: number, locale: string): string {
  return `${decimal(ms / 1_000, 2, locale)} s`
}

/** One answer: thinking, looking up, finding its words, side by side. */
export function TimingBar({ timing, longest_ms }: { timing: TurnTiming; longest_ms: number }) {
  return (
    <span aria-hidden className="mt-1 flex h-2 overflow-hidden rounded-full bg-sunken">
      {parts.map(({ name, of, colour }) => (
        <span
          key={name}
          className={cx('h-full', colour)}
          style={{ width: `${(of(timing) / longest_ms) * 100}%` }}
        />
      ))}
    </span>
  )
}

export function TimingLegend() {
  const words = useWords()
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-soft">
      {parts.map(({ name, colour }) => (
        <li key={name} className="flex items-center gap-1.5">
          <span aria-hidden className={cx('size-2 rounded-full', colour)} />
          {words.calls.timing_parts[name]}
        </li>
      ))}
    </ul>
  )
}

/** The same in figures. */
export function TimingFigures({ timing }: { timing: TurnTiming }) {
  const words = useWords()
  return (
    <>
      <TimingBar timing={timing} longest_ms={Math.max(timing.total_ms, 1)} />
      <dl className="mt-2 grid gap-1 text-sm">
        {parts
          .filter(({ of }) => of(timing) > 0)
          .map(({ name, of, colour }) => (
            <div key={name} className="flex items-center gap-2">
              <dt className="flex flex-1 items-center gap-2 text-soft">
                <span aria-hidden className={cx('size-2 rounded-full', colour)} />
                {words.calls.timing_parts[name]}
              </dt>
              <dd className="tabular-nums">{timingSeconds(of(timing), words.locale)}</dd>
            </div>
          ))}
        <div className="flex justify-between border-t border-line pt-1">
          <dt className="text-soft">{words.calls.timing_total}</dt>
          <dd className="font-medium tabular-nums">{timingSeconds(timing.total_ms, words.locale)}</dd>
        </div>
      </dl>
    </>
  )
}

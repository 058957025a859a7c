import type { Tone } from '#components/badge.tsx'
import { cx } from '#lib/cx.ts'

export interface Tile {
  name: string
  value: string | number
  /** `bad` for a count that should be nought and is not. */
  tone?: Extract<Tone, 'neutral' | 'bad'>
}

export function Tiles({ tiles }: { tiles: readonly Tile[] }) {
  return (
    <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      {tiles.map(({ name, value, tone }) => (
        <div key={name} className="flex flex-col rounded-xl border border-line bg-surface px-4 py-3.5">
          <dt className="text-sm text-soft">{name}</dt>
          <dd
            className={cx(
              'mt-auto pt-0.5 text-2xl font-semibold tracking-tight tabular-nums',
              tone === 'bad' && 'text-bad',
            )}
          >
            {value}
          </dd>
        </div>
      ))}
    </dl>
  )
}

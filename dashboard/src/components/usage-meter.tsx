import { cx } from '#lib/cx.ts'
import { useWords } from '#lib/words/words.ts'

/** Null: there is no limit. A limit of nothing is used up at once. */
export function shareOf(used: number, limit: number | null): number | null {
  if (limit === null) return null
  return limit === 0 ? 1 : used / limit
}

/** As warned of by mail: four fifths are near the limit. */
export const nearLimit = 0.8

/** What a month has used of one thing, and how much of its limit that is. */
export function UsageMeter({
  name,
  value,
  share,
  limit,
}: {
  name: string
  value: string
  share: number | null
  /** Where it does not stand beside it anyway. */
  limit?: string
}) {
  const words = useWords()
  const colour = share === null || share < nearLimit ? 'bg-accent' : share < 1 ? 'bg-warn' : 'bg-bad'
  return (
    <div>
      <dt className="text-sm text-soft">{name}</dt>
      <dd className="text-2xl font-semibold tabular-nums">{value}</dd>
      {share !== null && (
        <dd className="mt-2">
          <div aria-hidden className="h-1.5 overflow-hidden rounded-full bg-sunken">
            <div
              className={cx('h-full rounded-full', colour)}
              style={{ width: `${Math.min(1, share) * 100}%` }}
            />
          </div>
          <p className="mt-1 text-sm text-soft">{words.settings.share(Math.floor(share * 100), limit)}</p>
        </dd>
      )}
    </div>
  )
}

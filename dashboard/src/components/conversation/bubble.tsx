import type { ReactNode } from 'react'
import { cx } from '#lib/cx.ts'

/** What one side said. The receptionist stands on the left, the caller on the right. */
export function Bubble({
  speaker,
  name,
  text,
  meta,
  isActive = false,
  onPlay,
  actions,
}: {
  speaker: 'caller' | 'ai'
  name: string
  text: string
  /** Small print below: time, how fast, interrupted. */
  meta?: ReactNode
  /** It is being heard right now. */
  isActive?: boolean
  /** Given: the words are a button that plays them. */
  onPlay?: (() => void) | undefined
  /** What can be done about it, beside the small print. */
  actions?: ReactNode
}) {
  const isAi = speaker === 'ai'
  const look = cx(
    'block w-fit max-w-full rounded-2xl px-3.5 py-2 text-left break-words whitespace-pre-wrap transition-shadow',
    isAi ? 'rounded-tl-md bg-sunken' : 'ml-auto rounded-tr-md bg-accent-wash',
    isActive && 'ring-2 ring-accent',
  )
  return (
    <div className={cx('max-w-[85%] sm:max-w-[75%]', !isAi && 'ml-auto')}>
      <p className={cx('mb-1 text-xs font-medium text-soft', !isAi && 'text-right')}>{name}</p>
      {onPlay === undefined ? (
        <p className={look}>{text.trim() === '' ? '…' : text.trim()}</p>
      ) : (
        <button type="button" onClick={onPlay} className={cx(look, 'hover:ring-2 hover:ring-accent/40')}>
          {text}
        </button>
      )}
      <div
        className={cx('mt-1 flex flex-wrap items-center gap-x-2 text-xs text-soft', !isAi && 'justify-end')}
      >
        {meta !== undefined && <p>{meta}</p>}
        {actions !== undefined && <div className="-ml-2 flex flex-wrap">{actions}</div>}
      </div>
    </div>
  )
}

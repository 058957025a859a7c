import type { ReactNode } from 'react'
import { useId } from 'react'
import { cx } from '#lib/cx.ts'

export interface CardProps {
  title?: ReactNode
  text?: ReactNode
  actions?: ReactNode
  /** Without inner space, for lists and tables that reach the edge. */
  flush?: boolean
  className?: string
  children?: ReactNode
}

export function Card({ title, text, actions, flush = false, className, children }: CardProps) {
  const id = useId()
  const hasHead = title !== undefined || actions !== undefined
  return (
    <section
      aria-labelledby={title === undefined ? undefined : id}
      className={cx('rounded-xl border border-line bg-surface shadow-[0_1px_2px_rgb(0_0_0/0.03)]', className)}
    >
      {hasHead && (
        <div className="flex flex-wrap items-start justify-between gap-3 px-5 pt-4 pb-3">
          <div className="min-w-0 flex-1 basis-44">
            <h2 id={id} className="font-semibold">
              {title}
            </h2>
            {text !== undefined && <p className="mt-0.5 text-sm text-soft">{text}</p>}
          </div>
          {actions}
        </div>
      )}
      <div className={cx(flush && 'min-h-0 flex-1', !flush && 'px-5 pb-5', !flush && !hasHead && 'pt-5')}>
        {children}
      </div>
    </section>
  )
}
